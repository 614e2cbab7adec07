/// The service: one port with the REST API, who may call it and how often, what errors look like,
/// and how the whole is.
///
/// Not here: the resources themselves; each room has its own in its folder `web`.
@ApplicationModule(
        allowedDependencies = {
            "batch",
            "batch::web",
            "database",
            "delivery",
            "delivery::web",
            "form",
            "generate",
            "generate::web",
            "library",
            "library::web",
            "log",
            "metric",
            "network",
            "outbound",
            "problem",
            "session::durable",
            "session::kept",
            "session::web",
            "spend",
            "spend::report",
            "spend::web",
            "store::choice",
            "vault",
            "webhook",
            "webhook::web",
            "work",
            "workspace",
            "workspace::secret",
            "workspace::setting",
            "workspace::web"
        })
@NullMarked
package dev.vitrine.server;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
