package dev.vitrine.spend.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTests {
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    private final Pace pace = new Pace();

    @Test
    void letsEverybodyPassUntilTheVendorSaysSomething() {
        for (int call = 0; call < 1000; call++) {
            assertThat(pace.take(NOW)).isZero();
        }
    }

    @Test
    void waitsForTheResetWhenNothingIsLeft() {
        pace.learn(new Allowance(0, 60, Duration.ofSeconds(40)), NOW);
        assertThat(pace.take(NOW)).isEqualTo(Duration.ofSeconds(40));
        assertThat(pace.take(NOW.plusSeconds(39))).isEqualTo(Duration.ofSeconds(1));
        assertThat(pace.take(NOW.plusSeconds(40))).isZero();
        assertThat(pace.heldUntil(NOW)).isEqualTo(NOW.plusSeconds(40));
        assertThat(pace.heldUntil(NOW.plusSeconds(40))).isNull();
    }

    @Test
    void spreadsWhatIsLeftWhenThatIsLittle() {
        pace.learn(new Allowance(5, 60, Duration.ofSeconds(20)), NOW);
        assertThat(pace.take(NOW)).isEqualTo(Duration.ofSeconds(4));
        assertThat(pace.take(NOW.plusSeconds(4))).isZero();
        assertThat(pace.take(NOW.plusSeconds(4))).isEqualTo(Duration.ofSeconds(4));
        assertThat(pace.take(NOW.plusSeconds(20))).isZero();
        assertThat(pace.take(NOW.plusSeconds(20))).as("after the reset").isZero();
    }

    @Test
    void doesNotSpreadPlenty() {
        pace.learn(new Allowance(15, 60, Duration.ofSeconds(20)), NOW);
        assertThat(pace.take(NOW)).isZero();
        assertThat(pace.take(NOW)).isZero();
    }

    @Test
    void keepsToTheTighterOfTwoLimits() {
        pace.learn(new Allowance(2, 60, Duration.ofSeconds(20)), NOW);
        pace.learn(new Allowance(9000, 10_000, Duration.ofSeconds(1)), NOW);
        assertThat(pace.take(NOW)).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void spreadsOverADayNoWiderThanSomebodyWaits() {
        pace.learn(new Allowance(3, 50, Duration.ofHours(10)), NOW);
        assertThat(pace.take(NOW)).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void believesNothingThatCannotBe() {
        pace.learn(new Allowance(-5, -1, Duration.ofDays(4000)), NOW);
        assertThat(pace.take(NOW)).isEqualTo(Duration.ofDays(1));
        pace.hold(Duration.ofSeconds(Long.MAX_VALUE), NOW);
        assertThat(pace.take(NOW)).isEqualTo(Duration.ofDays(1));
        pace.learn(new Allowance(Long.MAX_VALUE, Long.MAX_VALUE, Duration.ofSeconds(-3)), NOW);
        assertThat(pace.take(NOW.plus(Duration.ofDays(1)))).isZero();
    }

    @Test
    void doesNotShortenAPauseThatWasNamedBefore() {
        pace.hold(Duration.ofSeconds(30), NOW);
        pace.hold(Duration.ofSeconds(5), NOW);
        assertThat(pace.take(NOW)).isEqualTo(Duration.ofSeconds(30));
    }
}
