/// Numbers about what happens, for Prometheus.
///
/// Not here: who may read them (`server`), and what happens: the rooms below tell it without
/// knowing who counts. No number is told apart by the id of anything.
@ApplicationModule(
        allowedDependencies = {
            "database",
            "delivery",
            "network",
            "session::durable",
            "session::kept",
            "session::result",
            "webhook",
            "work"
        })
@NullMarked
package dev.vitrine.metric;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
