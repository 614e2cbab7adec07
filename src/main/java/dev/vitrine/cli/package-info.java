/// The command line, one class per command: parses, calls a front door, prints the answer.
///
/// Not here: any decision about pictures or posts.
@ApplicationModule(
        allowedDependencies = {
            "batch",
            "batch::optimise",
            "batch::report",
            "batch::run",
            "caption",
            "database",
            "delivery",
            "file",
            "library",
            "library::upkeep",
            "log",
            "metric",
            "network",
            "outbound",
            "picture",
            "problem",
            "remote",
            "render",
            "render::logo",
            "server",
            "session",
            "session::durable",
            "session::job",
            "session::result",
            "sight",
            "store",
            "store::choice",
            "vault",
            "webhook",
            "work",
            "workspace",
            "workspace::known",
            "workspace::secret",
            "workspace::setting",
            "workspace::web"
        })
@NullMarked
package dev.vitrine.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
