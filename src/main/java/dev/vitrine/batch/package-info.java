/// Thousands of pictures at once: what a batch is, its items, what became of each; here in a folder
/// with a journal, or in a service that goes on after a crash.
///
/// Not here: how a picture is made (`render`), how posts are (`session`), and how the command line
/// speaks of it (`cli`).
@ApplicationModule(
        allowedDependencies = {
            "database",
            "file",
            "form",
            "library",
            "library::asset",
            "log",
            "network",
            "outbound",
            "picture",
            "problem",
            "render",
            "render::transform",
            "session::durable",
            "session::kept",
            "store",
            "transformation",
            "work",
            "workspace"
        })
@NullMarked
package dev.vitrine.batch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
