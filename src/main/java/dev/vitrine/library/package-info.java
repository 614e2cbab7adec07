/// What a workspace has: its pictures, where they came from, what is in them; kept in a store,
/// found again, and gone when nobody wants them.
///
/// Not here: how bytes are kept (`store`), and how a picture is shown in another size (`delivery`).
@ApplicationModule(
        allowedDependencies = {
            "database",
            "file",
            "form",
            "outbound",
            "picture",
            "problem",
            "render",
            "sight",
            "store",
            "store::choice",
            "store::cloudinary",
            "work",
            "workspace"
        })
@NullMarked
package dev.vitrine.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
