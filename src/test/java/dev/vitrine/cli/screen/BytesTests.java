package dev.vitrine.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BytesTests {
    @ParameterizedTest
    @CsvSource({
        "0, 0 B",
        "999, 999 B",
        "1000, 1 kB",
        "245_400, 245 kB",
        "999_499, 999 kB",
        "999_500, 1.0 MB",
        "1_900_000, 1.9 MB",
        "999_949_999, 999.9 MB",
        "999_950_000, 1.0 GB",
        "82_600_000_000, 82.6 GB",
        "9_223_372_036_854_775_807, 9.2 EB"
    })
    void areCountedInTheUnitThatNeedsFewestDigits(String bytes, String words) {
        assertThat(Bytes.of(Long.parseLong(bytes.replace("_", "")))).isEqualTo(words);
    }
}
