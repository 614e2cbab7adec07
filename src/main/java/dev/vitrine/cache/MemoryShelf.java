package dev.vitrine.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// A shelf in the memory of this process, for what is asked for again soon. It forgets what is used
/// least when it is full, and does not take what would fill much of it.
final class MemoryShelf implements Shelf {
    private static final int WEIGHT_OF_A_KEY = 300;
    private static final int SHARE = 8;

    private final Cache<ResultKey, Kept> cache;
    private final long mostBytes;

    MemoryShelf(long mostBytes, InstantSource clock) {
        this.mostBytes = mostBytes;
        Instant begin = clock.instant();
        cache =
                Caffeine.newBuilder()
                        .maximumWeight(mostBytes)
                        .weigher((ResultKey _, Kept kept) -> kept.bytes.length + WEIGHT_OF_A_KEY)
                        .ticker(() -> Duration.between(begin, clock.instant()).toNanos())
                        .expireAfter(Expiry.<ResultKey, Kept>writing((_, kept) -> kept.keep))
                        .executor(Runnable::run)
                        .build();
    }

    @Override
    public byte @Nullable [] get(ResultKey key) {
        Kept kept = cache.getIfPresent(key);
        return kept == null ? null : kept.bytes.clone();
    }

    @Override
    public void put(ResultKey key, byte[] bytes, Duration keep) {
        if (bytes.length > mostBytes / SHARE) {
            cache.invalidate(key);
        } else {
            cache.put(key, new Kept(bytes.clone(), keep));
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // seen by nobody else, and never compared
    private record Kept(byte[] bytes, Duration keep) {}
}
