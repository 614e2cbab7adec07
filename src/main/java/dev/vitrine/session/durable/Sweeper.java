package dev.vitrine.session.durable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Deletes what killed processes have left: folders of sessions that have ended, uploads that never
/// became one. Several may do so at once.
final class Sweeper implements AutoCloseable {
    static final Duration USUAL = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final Kept kept;
    private final InstantSource clock;
    private final ScheduledExecutorService rounds =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("sweep").factory());

    Sweeper(Kept kept, InstantSource clock) {
        this.kept = kept;
        this.clock = clock;
    }

    /// Sweeps now and then again and again.
    void start(Duration between) {
        var _ =
                rounds.scheduleWithFixedDelay(
                        this::round, 0, between.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        rounds.shutdownNow();
    }

    private void round() {
        try {
            Instant before = clock.instant().minus(ABANDONED);
            kept.files().folders().forgetUploads(before);
            kept.files().folders().untouchedSince(before).forEach(kept::deleteFolder);
        } catch (RuntimeException failure) {
            if (!rounds.isShutdown()) {
                LOG.warn("What killed processes have left stays until the next round", failure);
            }
        }
    }
}
