package dev.vitrine.session.job;

import dev.vitrine.spend.Purpose;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who pays for what models do in a session.
///
/// @param session whose cap holds
/// @param campaign that it belongs to; absent for none
/// @param payTwice whether a call may be made again of which nobody knows whether it was charged
public record Payer(UUID workspace, UUID session, @Nullable String campaign, boolean payTwice) {
    private static final String KIND = "session";

    /// For a session in which no model can be asked.
    public static Payer nobody(UUID workspace, UUID session) {
        return new Payer(workspace, session, null, false);
    }

    /// For one task.
    Purpose purpose(String task) {
        return new Purpose(workspace, session, KIND, campaign, task, payTwice);
    }
}
