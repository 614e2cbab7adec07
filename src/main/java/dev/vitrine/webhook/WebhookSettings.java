package dev.vitrine.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// How webhooks are sent.
///
/// @param clock the time
/// @param ids new every time
/// @param chance numbers from 0 to below 1
/// @param waits after each failed attempt; after the last of them there is one more attempt
/// @param watcher hears what became of each attempt
public record WebhookSettings(
        InstantSource clock,
        Supplier<UUID> ids,
        DoubleSupplier chance,
        List<Duration> waits,
        AttemptWatcher watcher) {
    /// Those who failed together do not come back together.
    private static final double JITTER = 0.2;

    public WebhookSettings {
        waits = List.copyOf(waits);
    }

    /// Eight attempts within 28 hours and a fifth more, as the Standard Webhooks specification
    /// proposes.
    public static WebhookSettings usual(
            InstantSource clock, Supplier<UUID> ids, DoubleSupplier chance) {
        return new WebhookSettings(
                clock,
                ids,
                chance,
                List.of(
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofHours(2),
                        Duration.ofHours(5),
                        Duration.ofHours(10),
                        Duration.ofHours(10)),
                _ -> {});
    }

    /// The same, and somebody hears what became of each attempt.
    public WebhookSettings heardBy(AttemptWatcher other) {
        return new WebhookSettings(clock, ids, chance, waits, other);
    }

    int mostAttempts() {
        return waits.size() + 1;
    }

    /// How long a delivery waits at most before it is made or given up, and an hour for the calls.
    Duration longestWait() {
        Duration sum = waits.stream().reduce(Duration.ofHours(1), Duration::plus);
        return sum.plusMillis(Math.round(sum.toMillis() * JITTER));
    }

    /// When to try again after so many failures; absent for never.
    @Nullable Instant next(int failures, Instant now) {
        if (failures >= mostAttempts()) {
            return null;
        }
        double stretch = 1 + JITTER * chance.getAsDouble();
        return now.plusMillis(Math.round(waits.get(failures - 1).toMillis() * stretch));
    }
}
