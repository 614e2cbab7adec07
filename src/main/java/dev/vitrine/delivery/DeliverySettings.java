package dev.vitrine.delivery;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/// How pictures are delivered.
///
/// @param cache the folder of those that were made; processes may share it
/// @param cacheBytes how many of their bytes are kept
/// @param unsigned whether addresses need no signature
/// @param makers how many are made at once
/// @param line how many more may wait for that
/// @param patience how long one waits at most before it is begun
/// @param freshness how long what is known of an asset is believed; what is deleted may be
///   delivered that long
public record DeliverySettings(
        Path cache,
        long cacheBytes,
        boolean unsigned,
        int makers,
        int line,
        Duration patience,
        Duration freshness,
        InstantSource clock) {
    private static final int USUAL_LINE = 64;
    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(10);
    private static final Duration USUAL_FRESHNESS = Duration.ofSeconds(5);

    /// One for each processor, and signatures.
    public static DeliverySettings usual(
            Path cache, long cacheBytes, int makers, InstantSource clock) {
        return new DeliverySettings(
                cache,
                cacheBytes,
                false,
                makers,
                USUAL_LINE,
                USUAL_PATIENCE,
                USUAL_FRESHNESS,
                clock);
    }

    /// The same with addresses that need no signature, or do.
    public DeliverySettings withUnsigned(boolean allowed) {
        return new DeliverySettings(
                cache, cacheBytes, allowed, makers, line, patience, freshness, clock);
    }
}
