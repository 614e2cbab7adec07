package dev.vitrine.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.network.words.Cut;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutTests {
    private final Networks networks = Networks.load();

    @ParameterizedTest
    @CsvSource({
        "A mug, 20, A mug",
        "A hand-thrown stoneware mug, 20, A hand-thrown…",
        "A hand-thrown mug, 10, A…",
        "'One, two, three', 9, 'One, two…'",
        "'One, two, three', 8, One…",
        "Don't cut words, 9, Don't…",
        "Look at #handmade pottery, 14, Look at…",
        "Look at #handmade pottery, 18, Look at #handmade…",
        "See www.example.com/mugs now, 20, See…",
        "Thanks @the.potter for this, 12, Thanks…",
        "日本語の文章です, 4, 日本語…"
    })
    void cutsBetweenWords(String text, int limit, String expected) {
        assertThat(cut(text, limit)).isEqualTo(expected);
    }

    @Test
    void cutsInsideAWordOnlyWhenItIsTheFirstAndTooLong() {
        assertThat(cut("Donaudampfschifffahrt is long", 10)).isEqualTo("Donaudamp…");
    }

    @Test
    void neverCutsInsideAGrapheme() {
        String family = "\uD83D\uDC68‍\uD83D\uDC69‍\uD83D\uDC67‍\uD83D\uDC66";
        assertThat(cut(family + family, 9)).isEqualTo(family + "…");
        assertThat(cut("ae\u0301e\u0301e\u0301", 5)).isEqualTo("ae\u0301…");
    }

    @Test
    void leavesNothingOfAUrlOrAHashtagThatDoesNotFit() {
        assertThat(cut("https://example.com/a/long/path", 10)).isEmpty();
        assertThat(cut("#averylonghashtag", 10)).isEmpty();
    }

    @Test
    void keepsATextThatFitsAsItIs() {
        String text = "  Two spaces, and a line\nbreak  ";
        assertThat(cut(text, 100)).isSameAs(text);
    }

    @Test
    void fillsTheLimitOfEveryNetworkWithoutPassingIt() {
        String text =
                "Töpfern für 日本 👾 at https://example.com/shop with @anna@example.org "
                        .repeat(2000);
        for (Network network : networks.all()) {
            String cut = network.text().cut(text);
            assertThat(network.text().fits(cut)).as(network.name()).isTrue();
            assertThat(network.text().length(cut))
                    .as(network.name())
                    .isBetween(network.text().limit() - 40, network.text().limit());
        }
    }

    @Test
    void keepsTheByteLimitOfBluesky() {
        String family = "\uD83D\uDC68‍\uD83D\uDC69‍\uD83D\uDC67‍\uD83D\uDC66 ";
        TextRules bluesky = networks.find("bluesky").text();
        String text = family.repeat(140).strip();
        assertThat(bluesky.length(text)).isLessThan(300);
        assertThat(bluesky.fits(text)).isFalse();
        assertThat(bluesky.fits(bluesky.cut(text))).isTrue();
    }

    @Test
    void cutsATitleToItsOwnLimit() {
        String title = "word ".repeat(40);
        assertThat(networks.find("pinterest").text().cutTitle(title)).hasSizeBetween(95, 100);
        assertThat(networks.find("tiktok").text().cutTitle(title)).hasSizeBetween(85, 90);
        assertThat(networks.find("x").text().cutTitle(title)).isEqualTo(title);
    }

    @Test
    void cutsAltText() {
        AltTextRules pinterest = networks.find("pinterest").altText();
        assertThat(pinterest.cut("word ".repeat(200))).hasSizeBetween(490, 500).endsWith("word…");
    }

    private static String cut(String text, int limit) {
        return Cut.toFit(text, part -> part.codePointCount(0, part.length()) <= limit);
    }
}
