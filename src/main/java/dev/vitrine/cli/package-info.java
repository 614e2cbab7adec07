/// The command line, one class per command: parses, calls a front door, prints the answer.
///
/// Not here: any decision about pictures or posts.
@ApplicationModule(
        allowedDependencies = {
            "ai",
            "ai::builtin",
            "ai::catalogue",
            "ai::port",
            "ai::vendor",
            "batch",
            "batch::optimise",
            "batch::report",
            "batch::run",
            "caption",
            "database",
            "delivery",
            "file",
            "generate",
            "generate::prompt",
            "generate::wish",
            "library",
            "library::asset",
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
            "spend",
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
