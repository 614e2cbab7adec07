/// A source picture and a plan become finished pictures.
///
/// Not here: what is in the picture (`sight`) and what a social network accepts (`network`).
@ApplicationModule(
        allowedDependencies = {
            "file",
            "picture",
            "problem",
            "transformation",
            "transformation :: step"
        })
@NullMarked
package dev.vitrine.render;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
