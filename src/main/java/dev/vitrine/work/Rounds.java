package dev.vitrine.work;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does the same again and again, on a thread of its own, whatever comes of it.
public final class Rounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final Runnable round;
    private final String complaint;
    private final ScheduledExecutorService thread;

    /// Nothing is done yet.
    ///
    /// @param complaint what the log says when a round fails
    public Rounds(String name, Runnable round, String complaint) {
        this.round = round;
        this.complaint = complaint;
        thread =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name(name).factory());
    }

    /// The first round is now.
    public void start(Duration between) {
        var _ =
                thread.scheduleWithFixedDelay(
                        this::run, 0, between.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void run() {
        try {
            round.run();
        } catch (RuntimeException failure) {
            if (!thread.isShutdown()) {
                LOG.warn(complaint, failure);
            }
        }
    }
}
