package dev.vitrine.remote;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// How long a service is waited for.
///
/// @param greeting the pauses between tries while nothing has been begun
/// @param working the same while a session of ours is there
/// @param longest the longest pause that a service may ask for
/// @param silence how long a stream may say nothing; the service speaks every fifteen seconds
/// @param look the first pause between two looks at how far a session is
public record Patience(
        List<Duration> greeting,
        List<Duration> working,
        Duration longest,
        Duration silence,
        Duration look) {
    public Patience {
        greeting = List.copyOf(greeting);
        working = List.copyOf(working);
    }

    /// A quarter of a minute for a service that is not there, two minutes for one that was.
    public static Patience usual() {
        return new Patience(
                seconds(1, 2, 4, 8),
                seconds(1, 2, 4, 8, 15, 30, 60),
                Duration.ofMinutes(10),
                Duration.ofSeconds(50),
                Duration.ofSeconds(2));
    }

    private static List<Duration> seconds(long... seconds) {
        return Arrays.stream(seconds).mapToObj(Duration::ofSeconds).toList();
    }
}
