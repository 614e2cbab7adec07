package dev.vitrine.spend.limit;

import java.time.Duration;

/// How a vendor is asked.
///
/// @param atOnce how many calls may be under way
/// @param tries how often the same is asked at most, when the vendor refuses for now
/// @param patience how long a call waits at most, all its waits together; what the vendor takes to
///   answer is no wait
/// @param failures after so many calls in a row that failed, or half of twice as many, the vendor
///   is left alone
/// @param rest for so long; then a single call finds out whether it works again
public record GateSettings(int atOnce, int tries, Duration patience, int failures, Duration rest) {
    public GateSettings {
        if (atOnce < 1 || tries < 1 || failures < 1) {
            throw new IllegalArgumentException(
                    "A vendor is asked at least once: at once %d, tries %d, failures %d"
                            .formatted(atOnce, tries, failures));
        }
        if (patience.isNegative() || rest.isNegative() || rest.isZero()) {
            throw new IllegalArgumentException(
                    "A time cannot be over before it begins: patience %s, rest %s"
                            .formatted(patience, rest));
        }
    }

    /// What suits vendors that answer within seconds or minutes.
    public static GateSettings usual() {
        return new GateSettings(4, 4, Duration.ofMinutes(3), 5, Duration.ofSeconds(30));
    }

    /// With another number of calls at once.
    public GateSettings withAtOnce(int calls) {
        return new GateSettings(calls, tries, patience, failures, rest);
    }
}
