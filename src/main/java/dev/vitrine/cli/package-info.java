/// The command line, one class per command: parses, calls a front door, prints the answer.
///
/// Not here: any decision about pictures or posts.
@ApplicationModule(
        allowedDependencies = {
            "caption",
            "file",
            "network",
            "picture",
            "problem",
            "render",
            "render::logo",
            "session",
            "session::job",
            "session::result",
            "sight"
        })
@NullMarked
package dev.vitrine.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
