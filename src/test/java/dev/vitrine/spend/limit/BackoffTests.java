package dev.vitrine.spend.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTests {
    @Test
    void doublesTheMostThatIsWaitedUpToAMinute() {
        var latest = new Backoff(() -> 1);
        List<Long> seconds =
                IntStream.rangeClosed(1, 9)
                        .mapToObj(tries -> latest.after(tries, null).toSeconds())
                        .toList();
        assertThat(seconds).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
    }

    @Test
    void waitsAnythingFromNothingToTheMost() {
        assertThat(new Backoff(() -> 0).after(5, null)).isZero();
        assertThat(new Backoff(() -> 0.5).after(5, null)).isEqualTo(Duration.ofSeconds(8));
    }

    @Test
    void neverComesBackBeforeTheVendorHasSaid() {
        assertThat(new Backoff(() -> 0).after(1, Duration.ofSeconds(7)))
                .isEqualTo(Duration.ofSeconds(7));
        assertThat(new Backoff(() -> 1).after(4, Duration.ofSeconds(7)))
                .isEqualTo(Duration.ofSeconds(8));
    }
}
