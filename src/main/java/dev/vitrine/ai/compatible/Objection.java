package dev.vitrine.ai.compatible;

import dev.vitrine.spend.Outcome;
import dev.vitrine.spend.Refusal;
import java.util.Locale;

/// Whether a server has refused a request for one thing in it, so that nothing was done and it may
/// be asked again without that.
final class Objection {
    private Objection() {}

    static boolean to(Outcome<?> outcome, String... things) {
        if (!(outcome instanceof Outcome.Refused<?>(Refusal refusal))
                || refusal.kind() != Refusal.Kind.INVALID) {
            return false;
        }
        String message = refusal.message().toLowerCase(Locale.ROOT);
        for (String thing : things) {
            if (message.contains(thing)) {
                return true;
            }
        }
        return false;
    }
}
