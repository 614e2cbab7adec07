package dev.vitrine.spend;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who pays for a call, and what for.
///
/// @param job the session or the generation that pays; a cap of its own holds for it
/// @param kind of job, such as `session` or `generation`
/// @param campaign that it belongs to; absent for none
/// @param task what the call does, such as `picture` or `vision`
/// @param payTwice whether it may be asked again when nobody knows whether it was charged before
public record Purpose(
        UUID workspace,
        UUID job,
        String kind,
        @Nullable String campaign,
        String task,
        boolean payTwice) {
    private static final int LONGEST = 200;

    public Purpose {
        Words.check("kind", kind, LONGEST);
        Words.check("task", task, LONGEST);
        if (campaign != null) {
            Words.check("campaign", campaign, LONGEST);
        }
    }
}
