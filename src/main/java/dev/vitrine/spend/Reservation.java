package dev.vitrine.spend;

import dev.vitrine.problem.Problem;

/// Whether a call may be made.
public sealed interface Reservation {
    /// It may, now. The caller says afterwards what became of it, whatever that is.
    record Granted(EntryId entry) implements Reservation {}

    /// This job has submitted this very request before: what became of it is asked by the handle,
    /// and no new call is made.
    record Resumable(EntryId entry, String handle) implements Reservation {}

    /// This job has made this call before, and nobody knows whether it was charged.
    ///
    /// @param evidence what is known of it
    record Doubtful(EntryId entry, String evidence) implements Reservation {}

    /// This job has paid for this very request before: its result is kept.
    record Settled(EntryId entry) implements Reservation {}

    /// It would exceed a cap.
    record Denied(Problem problem) implements Reservation {}
}
