package dev.vitrine.spend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MoneyTests {
    @Test
    void isShownWithCentsAtLeastAndNothingRoundedAway() {
        assertThat(
                        Stream.of(0L, 1L, 42_100L, 210_000L, 1_000_000L, 12_345_678L, -20_000L)
                                .map(micros -> new Money(micros).toString()))
                .containsExactly(
                        "$0.00", "$0.000001", "$0.0421", "$0.21", "$1.00", "$12.345678", "-$0.02");
        assertThat(new Money(Long.MIN_VALUE)).hasToString("-$9223372036854.775808");
    }

    @Test
    void isReadFromDollarsAndRoundedUp() {
        assertThat(Money.ofDollars(new BigDecimal("0.0336"))).isEqualTo(new Money(33_600));
        assertThat(Money.ofDollars(new BigDecimal("0.0000001"))).isEqualTo(new Money(1));
        assertThat(Money.ofDollars(new BigDecimal("30"))).isEqualTo(Money.ofCents(3000));
        assertThat(Money.ofCents(5).dollars()).isEqualByComparingTo("0.05");
        for (String dollars : List.of("1000000.01", "-1e30", "1e999999")) {
            assertThatThrownBy(() -> Money.ofDollars(new BigDecimal(dollars)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void isMultipliedByCountsOfAMillion() {
        Money million = Money.ofDollars(new BigDecimal("30"));
        assertThat(million.times(1290, 1_000_000)).isEqualTo(new Money(38_700));
        assertThat(new Money(1_250_000).times(1, 1_000_000))
                .as("rounded up")
                .hasToString("$0.000002");
        assertThat(Money.ofCents(4).times(3)).isEqualTo(Money.ofCents(12));
        assertThat(Money.ofCents(4).times(0)).isEqualTo(Money.ZERO);
        assertThat(Money.MOST.times(Long.MAX_VALUE)).isEqualTo(Money.MOST);
        assertThat(Money.MOST.times(Long.MIN_VALUE)).isEqualTo(new Money(-Money.MOST.micros()));
    }

    @Test
    void isAddedAndCompared() {
        assertThat(Money.ofCents(5).plus(Money.ofCents(3))).isEqualTo(Money.ofCents(8));
        assertThat(Money.ofCents(3).minus(Money.ofCents(5))).isEqualTo(Money.ofCents(-2));
        assertThat(Money.ofCents(3).max(Money.ofCents(5))).isEqualTo(Money.ofCents(5));
        assertThat(Money.ofCents(3)).isLessThan(Money.ofCents(5));
        assertThat(Money.ofCents(-2).bounded()).isEqualTo(Money.ZERO);
        assertThat(new Money(Long.MAX_VALUE).bounded()).isEqualTo(Money.MOST);
    }

    @Test
    void whatAVendorReportsIsBounded() {
        Usage usage =
                Usage.NONE
                        .withInput(-1, 5, Long.MAX_VALUE)
                        .withOutput(7, 1290)
                        .withPictures(1)
                        .withSearches(2)
                        .withPixels(1_048_576)
                        .withReported(new Money(-4));
        assertThat(usage)
                .isEqualTo(new Usage(0, 5, 1_000_000_000, 7, 1290, 1, 2, 1_048_576, Money.ZERO));
    }
}
