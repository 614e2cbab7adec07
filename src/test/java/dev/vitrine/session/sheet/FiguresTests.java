package dev.vitrine.session.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class FiguresTests {
    @Test
    void keepsANumberAndItsPercentOnOneLine() {
        assertThat(Figures.together("keeping 97 % of 2")).isEqualTo("keeping 97\u00a0% of 2");
    }

    @Test
    void bytesAreCountedInThousands() {
        assertThat(Figures.bytes(999)).isEqualTo("999 bytes");
        assertThat(Figures.bytes(214_300)).isEqualTo("214 kB");
        assertThat(Figures.bytes(999_499)).isEqualTo("999 kB");
        assertThat(Figures.bytes(999_500)).isEqualTo("1.0 MB");
    }

    @Test
    void onlyAWholeIsAHundredPercentAndOnlyNothingIsNone() {
        assertThat(Figures.share(1)).isEqualTo("100 %");
        assertThat(Figures.share(0.997)).isEqualTo("99 %");
        assertThat(Figures.share(0.004)).isEqualTo("1 %");
        assertThat(Figures.share(0)).isEqualTo("0 %");
    }

    @Test
    void longNumbersAreGroupedByThree() {
        assertThat(Figures.count(0)).isEqualTo("0");
        assertThat(Figures.count(999)).isEqualTo("999");
        assertThat(Figures.count(63_206)).isEqualTo("63,206");
        assertThat(Figures.count(-1_234_567)).isEqualTo("-1,234,567");
        assertThat(Figures.count(-123)).isEqualTo("-123");
    }

    @Test
    void noonAndMidnightAreTwelve() {
        assertThat(Figures.clock(LocalTime.MIDNIGHT)).isEqualTo("12:00 AM");
        assertThat(Figures.clock(LocalTime.NOON)).isEqualTo("12:00 PM");
        assertThat(Figures.clock(LocalTime.of(9, 5))).isEqualTo("9:05 AM");
        assertThat(Figures.clock(LocalTime.of(23, 30))).isEqualTo("11:30 PM");
    }

    @Test
    void momentsAndDaysAreWrittenOut() {
        assertThat(Figures.moment(Instant.parse("2026-11-20T08:05:02Z")))
                .isEqualTo("20 November 2026, 08:05 UTC");
        assertThat(Figures.day(DayOfWeek.TUESDAY)).isEqualTo("Tuesday");
    }

    @Test
    void secondsGrowCoarserAsTheyGrowLonger() {
        assertThat(Figures.seconds(0.418)).isEqualTo("0.42 s");
        assertThat(Figures.seconds(75.2)).isEqualTo("75 s");
    }
}
