package dev.vitrine.session.durable;

import dev.vitrine.work.Rounds;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Deletes what killed processes have left: folders of sessions that have ended, uploads that never
/// became one. Several may do so at once.
final class Sweeper implements AutoCloseable {
    static final Duration USUAL = Duration.ofHours(1);

    private static final Duration ABANDONED = Duration.ofHours(1);

    private final Kept kept;
    private final InstantSource clock;
    private final Rounds rounds =
            new Rounds(
                    "sweep",
                    this::round,
                    "What killed processes have left stays until the next round");

    Sweeper(Kept kept, InstantSource clock) {
        this.kept = kept;
        this.clock = clock;
    }

    /// Sweeps now and then again and again.
    void start(Duration between) {
        rounds.start(between);
    }

    @Override
    public void close() {
        rounds.close();
    }

    private void round() {
        Instant before = clock.instant().minus(ABANDONED);
        kept.files().folders().forgetUploads(before);
        kept.files().folders().untouchedSince(before).forEach(kept::deleteFolder);
    }
}
