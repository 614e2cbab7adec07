/// What paid calls cost and may cost: amounts, caps, and the ledger in which every call stands
/// before it is made and after it has ended.
///
/// Not here: which vendor is asked and what it charges (`ai`), and what was bought (`cache`).
@ApplicationModule(
        allowedDependencies = {
            "database",
            "form",
            "problem",
            "workspace",
            "workspace::known",
            "workspace::setting"
        })
@NullMarked
package dev.vitrine.spend;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
