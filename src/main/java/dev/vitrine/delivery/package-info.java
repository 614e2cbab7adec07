/// Pictures of the library in any size, at addresses that are signed: each is made once, kept for a
/// while and delivered from then on.
///
/// Not here: what a transformation means (`transformation`), and how its pixels are made
/// (`render`).
@ApplicationModule(
        allowedDependencies = {
            "database",
            "file",
            "form",
            "library",
            "library::asset",
            "picture",
            "problem",
            "render::transform",
            "sight",
            "store",
            "store::choice",
            "store::cloudinary",
            "transformation",
            "transformation::step",
            "vault",
            "workspace"
        })
@NullMarked
package dev.vitrine.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
