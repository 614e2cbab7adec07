package dev.vitrine.spend.limit;

import dev.vitrine.spend.Outcome;
import dev.vitrine.spend.Refusal;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Leaves a vendor alone that does not work. A vendor that refuses what it is asked does work.
final class Breaker {
    private static final float HALF = 50;

    private final CircuitBreaker breaker;
    private final InstantSource clock;
    private final Duration rest;
    private volatile Instant openUntil = Instant.MIN;

    Breaker(String vendor, GateSettings settings, InstantSource clock) {
        this.clock = clock;
        rest = settings.rest();
        breaker =
                CircuitBreaker.of(
                        vendor,
                        CircuitBreakerConfig.custom()
                                .clock(clock.withZone(ZoneOffset.UTC))
                                .slidingWindowSize(2 * settings.failures())
                                .minimumNumberOfCalls(settings.failures())
                                .failureRateThreshold(HALF)
                                .recordResult(Boolean.TRUE::equals)
                                .waitDurationInOpenState(settings.rest())
                                .permittedNumberOfCallsInHalfOpenState(1)
                                .build());
    }

    /// Takes the permission for one call, whose end has to be told.
    boolean lets() {
        return breaker.tryAcquirePermission();
    }

    /// How long the vendor is left alone still; absent when a call may find out.
    @Nullable Duration rest() {
        Instant now = clock.instant();
        return isOpen() && now.isBefore(openUntil) ? Duration.between(now, openUntil) : null;
    }

    /// Hears how a call has ended.
    void ended(Outcome<?> outcome) {
        tell(failed(outcome));
    }

    /// Hears that a call has ended with an exception.
    void failed() {
        tell(true);
    }

    /// Whether no call is made, or a single one that finds out.
    GateState.Breaker state() {
        return switch (breaker.getState()) {
            case OPEN, FORCED_OPEN -> GateState.Breaker.OPEN;
            case HALF_OPEN -> GateState.Breaker.PROBING;
            case CLOSED, DISABLED, METRICS_ONLY -> GateState.Breaker.CLOSED;
        };
    }

    /// How long the call took does not matter: pictures take minutes.
    private synchronized void tell(boolean failed) {
        boolean before = isOpen();
        breaker.onResult(0, TimeUnit.NANOSECONDS, failed);
        if (isOpen() && !before) {
            openUntil = clock.instant().plus(rest);
        }
    }

    private boolean isOpen() {
        return state() == GateState.Breaker.OPEN;
    }

    private static boolean failed(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Confirmed<?> _, Outcome.Spoiled<?> _ -> false;
            case Outcome.Unknown<?> _ -> true;
            case Outcome.Refused<?>(var refusal) ->
                    refusal.kind() == Refusal.Kind.UNREACHABLE
                            || refusal.kind() == Refusal.Kind.OVERLOADED;
        };
    }
}
