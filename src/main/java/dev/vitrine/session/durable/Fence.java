package dev.vitrine.session.durable;

import dev.vitrine.session.kept.SessionException;
import dev.vitrine.session.kept.SessionStatus;
import dev.vitrine.session.kept.SessionTable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/// Lets through only whoever works on a session now: somebody who was slow, was given up for dead
/// and comes back, or whose session was cancelled meanwhile, can change nothing.
record Fence(Kept kept, SessionTable.Row row, InstantSource clock) {
    /// Does the work in a transaction that holds the session's row.
    ///
    /// @throws SessionException when it is somebody else's turn
    void run(Consumer<Instant> work) {
        kept.database()
                .inTransaction(
                        () -> {
                            SessionTable.Row now = kept.sessions().lock(null, row.id());
                            if (now == null
                                    || now.status() != SessionStatus.PROCESSING
                                    || now.tries().attempt() != row.tries().attempt()) {
                                throw SessionException.superseded(row.id());
                            }
                            work.accept(clock.instant());
                            return null;
                        });
    }
}
