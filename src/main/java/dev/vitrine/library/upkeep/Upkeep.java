package dev.vitrine.library.upkeep;

import dev.vitrine.library.Library;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the library tidy: frees what nobody wants, and looks at pictures that nobody has looked
/// at. Several processes may do so at once.
public final class Upkeep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final Duration BETWEEN = Duration.ofHours(1);

    /// Whoever brought a picture looks at it within that time.
    private static final Duration UNSEEN = Duration.ofMinutes(15);

    private final Library library;
    private final ScheduledExecutorService rounds =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("library-upkeep").factory());

    /// Nothing is done yet.
    public Upkeep(Library library) {
        this.library = library;
    }

    /// Tidies now and then again and again.
    public void start() {
        start(BETWEEN);
    }

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
            int freed = library.bin().sweep();
            if (freed > 0) {
                LOG.info("{} files were freed that nobody wants", freed);
            }
            library.lookAround(UNSEEN);
        } catch (RuntimeException failure) {
            if (!rounds.isShutdown()) {
                LOG.warn("The library is tidied in the next round", failure);
            }
        }
    }
}
