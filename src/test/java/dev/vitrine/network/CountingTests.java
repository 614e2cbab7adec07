package dev.vitrine.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tricky text is written with escapes where an editor could change it unseen.
class CountingTests {
    private static final String FAMILY = "\uD83D\uDC68‍\uD83D\uDC69‍\uD83D\uDC67‍\uD83D\uDC66";
    private static final String FLAG = "\uD83C\uDDE9\uD83C\uDDEA";
    private static final String ACCENT_APART = "e\u0301";
    private static final String HEART = "\u2764\uFE0F";
    private static final String KEYCAP = "1\uFE0F\u20E3";

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "This is a test., 15",
        "http://test.com, 23",
        "https://example.com/a/very/long/path?with=a&query=string#and-a-fragment, 23",
        "test.com, 23",
        "Test https://test.com test https://test.com test.com test, 86",
        "'(see example.com/about)', 29",
        "name@example.com, 16",
        "日本語, 6",
        "저찀쯿쿿, 8",
        "ñandú, 5",
        "It’s “fine” – really, 20",
        "…, 2",
        "@name #tag, 10"
    })
    void countsWeightedAsXDoes(String text, int length) {
        assertThat(Counting.WEIGHTED.measure(text)).isEqualTo(length);
    }

    @Test
    void countsEveryEmojiAsTwoOnX() {
        assertThat(Counting.WEIGHTED.measure("👾")).isEqualTo(2);
        assertThat(Counting.WEIGHTED.measure("🙋🏽")).isEqualTo(2);
        assertThat(Counting.WEIGHTED.measure(FAMILY)).isEqualTo(2);
        assertThat(Counting.WEIGHTED.measure(FLAG)).isEqualTo(2);
        assertThat(Counting.WEIGHTED.measure(HEART)).isEqualTo(2);
        assertThat(Counting.WEIGHTED.measure(KEYCAP)).isEqualTo(2);
    }

    @Test
    void composesMarksBeforeItCountsOnX() {
        assertThat(Counting.WEIGHTED.measure(ACCENT_APART)).isEqualTo(1);
    }

    @Test
    void countsAnEmojiYoungerThanXsLibraryByItsPartsAndSoNeverTooShort() {
        String handshake = "\uD83E\uDEF1\uD83C\uDFFD‍\uD83E\uDEF2\uD83C\uDFFF";
        assertThat(Counting.WEIGHTED.measure(handshake)).isGreaterThanOrEqualTo(2);
    }

    @Test
    void countsGraphemesAsAReaderDoes() {
        assertThat(Counting.GRAPHEMES.measure("")).isZero();
        assertThat(Counting.GRAPHEMES.measure(FAMILY + FLAG + FLAG + ACCENT_APART)).isEqualTo(4);
        assertThat(Counting.GRAPHEMES.measure("日本語")).isEqualTo(3);
        assertThat(Counting.GRAPHEMES.measure("กำลัง")).isEqualTo(3);
        assertThat(Counting.GRAPHEMES.measure("नमस्ते")).isLessThan("नमस्ते".length());
        assertThat(Counting.GRAPHEMES.measure("a\r\nb")).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "plain, 5",
        "https://example.com/a/very/long/path?with=a&query=string, 23",
        "http://a.de, 23",
        "'see https://example.com, ok', 31",
        "example.com, 11",
        "@anna, 5",
        "@anna@mastodon.social, 5",
        "'hi @anna@mastodon.social, @bob', 14",
        "anna@mastodon.social, 20",
        "https://mastodon.social/@anna@example.org, 23"
    })
    void countsUrlsAs23AndMentionsByTheirLocalPartOnMastodon(String text, int length) {
        assertThat(Counting.URLS_AS_23.measure(text)).isEqualTo(length);
    }

    @Test
    void countsGraphemesOnMastodon() {
        assertThat(Counting.URLS_AS_23.measure(FAMILY + ACCENT_APART)).isEqualTo(2);
    }

    @Test
    void countsAnEmojiByItsBytesOnThreads() {
        assertThat(Counting.EMOJI_AS_BYTES.measure("👾")).isEqualTo(4);
        assertThat(Counting.EMOJI_AS_BYTES.measure(FLAG)).isEqualTo(8);
        assertThat(Counting.EMOJI_AS_BYTES.measure(FAMILY)).isEqualTo(25);
        assertThat(Counting.EMOJI_AS_BYTES.measure(HEART)).isEqualTo(6);
        assertThat(Counting.EMOJI_AS_BYTES.measure(KEYCAP)).isEqualTo(7);
    }

    @Test
    void countsLettersDigitsAndSignsOnceOnThreads() {
        assertThat(Counting.EMOJI_AS_BYTES.measure("#1 *é日©")).isEqualTo(7);
    }

    @Test
    void countsUtf16UnitsOnTikTok() {
        assertThat(Counting.UTF16_UNITS.measure("a日👾")).isEqualTo(4);
        assertThat(Counting.UTF16_UNITS.measure(FAMILY)).isEqualTo(11);
    }

    @Test
    void countsCodePointsElsewhere() {
        assertThat(Counting.CHARACTERS.measure("a日👾")).isEqualTo(3);
        assertThat(Counting.CHARACTERS.measure(FAMILY)).isEqualTo(7);
        assertThat(Counting.CHARACTERS.measure(ACCENT_APART)).isEqualTo(2);
    }
}
