/// From an idea to pictures: what somebody wishes for, the words that a model is told, sets of
/// pictures that belong together, files of the exact size and format; and all of it kept in a
/// service, so that it goes on after a crash.
///
/// Not here: asking models and paying them (`ai`, `spend`), and changing pixels (`render`).
@ApplicationModule(
        allowedDependencies = {
            "ai",
            "ai::call",
            "ai::catalogue",
            "ai::port",
            "database",
            "file",
            "form",
            "library",
            "library::asset",
            "log",
            "picture",
            "problem",
            "render",
            "render::finish",
            "sight",
            "spend",
            "store",
            "work",
            "workspace",
            "workspace::setting",
            "workspace::known"
        })
@NullMarked
package dev.vitrine.generate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
