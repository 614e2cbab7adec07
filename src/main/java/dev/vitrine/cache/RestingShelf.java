package dev.vitrine.cache;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A shelf that can do without: when it fails it is left alone for a while, so that nobody waits
/// for it, and the log says so once a minute.
final class RestingShelf implements Shelf {
    private static final Logger LOG = LoggerFactory.getLogger(RestingShelf.class);
    private static final Duration REST = Duration.ofSeconds(10);
    private static final Duration BETWEEN_WORDS = Duration.ofMinutes(1);

    private final Shelf shelf;
    private final InstantSource clock;
    private Instant restsUntil = Instant.MIN;
    private Instant silentUntil = Instant.MIN;

    RestingShelf(Shelf shelf, InstantSource clock) {
        this.shelf = shelf;
        this.clock = clock;
    }

    @Override
    public byte @Nullable [] get(ResultKey key) {
        if (rests()) {
            return null;
        }
        try {
            return shelf.get(key);
        } catch (ShelfException failure) {
            rest(failure);
            return null;
        }
    }

    @Override
    public void put(ResultKey key, byte[] bytes, Duration keep) {
        if (rests()) {
            return;
        }
        try {
            shelf.put(key, bytes, keep);
        } catch (ShelfException failure) {
            rest(failure);
        }
    }

    private synchronized boolean rests() {
        return clock.instant().isBefore(restsUntil);
    }

    private synchronized void rest(ShelfException failure) {
        Instant now = clock.instant();
        restsUntil = now.plus(REST);
        if (!now.isBefore(silentUntil)) {
            silentUntil = now.plus(BETWEEN_WORDS);
            LOG.warn(
                    "{}; results are kept in the database alone meanwhile",
                    failure.problem().message());
        }
    }
}
