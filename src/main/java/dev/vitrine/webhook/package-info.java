/// News told to programs: kept in the transaction in which they happen, signed as Standard Webhooks
/// wants it (https://www.standardwebhooks.com), sent until somebody confirms or a day has passed.
///
/// Not here: what happens (`session`), and which addresses are called at all (`outbound`). The
/// order of arrival is not promised; the numbers in the bodies grow within a session.
@ApplicationModule(
        allowedDependencies = {
            "database",
            "form",
            "log",
            "outbound",
            "problem",
            "session::durable",
            "session::kept",
            "vault",
            "work",
            "workspace"
        })
@NullMarked
package dev.vitrine.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
