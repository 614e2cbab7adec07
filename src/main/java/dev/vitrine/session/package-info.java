/// The main job: one picture in, ready-to-post content for every network out, step by step.
///
/// Not here: how a step does its work; each asks the front door of another room.
@ApplicationModule(
        allowedDependencies = {
            "ai",
            "ai::catalogue",
            "ai::port",
            "caption",
            "caption::author",
            "database",
            "file",
            "form",
            "library",
            "library::asset",
            "library::web",
            "log",
            "network",
            "outbound",
            "picture",
            "problem",
            "render",
            "render::logo",
            "sight",
            "spend",
            "store",
            "work",
            "workspace"
        })
@NullMarked
package dev.vitrine.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
