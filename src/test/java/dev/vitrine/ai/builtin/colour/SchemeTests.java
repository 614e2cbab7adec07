package dev.vitrine.ai.builtin.colour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.ai.builtin.chance.Chance;
import dev.vitrine.ai.builtin.paint.Dab;
import dev.vitrine.picture.Colour;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemeTests {
    private static final Oklab BLUE = Oklab.of("#0066cc");

    @ParameterizedTest
    @ValueSource(strings = {"#000000", "#ffffff", "#0066cc", "#ffd700", "#7f7f7f", "#00ff00"})
    void comesBackFromOklab(String hex) {
        Colour colour = Colour.parse(hex);
        Dab dab = new Dab();
        Oklab.of(colour).onto(dab);
        assertThat(dab.luminance()).isCloseTo(colour.luminance(), Offset.offset(0.002));
    }

    @Test
    void keepsLightnessAndHueOfColoursThatNoScreenShows() {
        Oklab shown = Oklab.lch(0.7, 0.5, 264);
        assertThat(shown.lightness()).isEqualTo(0.7);
        assertThat(shown.hue()).isCloseTo(264, Offset.offset(0.5));
        assertThat(shown.chroma()).isLessThan(0.2);
    }

    @Test
    void findsAnAccentThatStandsOut() {
        Scheme scheme = Scheme.of(List.of(BLUE), true);
        assertThat(scheme.main()).isEqualTo(BLUE);
        assertThat(scheme.accent().hueTo(BLUE)).isGreaterThan(100);
        assertThat(scheme.light().lightness()).isGreaterThan(0.9);
        assertThat(scheme.dark().lightness()).isLessThan(0.3);
    }

    @Test
    void takesBlackAndWhiteOfABrandForItsNeutrals() {
        Oklab ink = Oklab.of("#101418");
        Oklab paper = Oklab.of("#fafafa");
        Scheme scheme = Scheme.of(List.of(ink, BLUE, paper), true);
        assertThat(scheme.main()).isEqualTo(BLUE);
        assertThat(scheme.dark()).isEqualTo(ink);
        assertThat(scheme.light()).isEqualTo(paper);
    }

    @Test
    void leavesLargeAreasToColoursThatWereGiven() {
        Scheme scheme = Scheme.of(List.of(BLUE), true);
        assertThat(scheme.spark().hueTo(BLUE)).isLessThan(30);
    }

    @Test
    void movesAColourAwayFromItsGround() {
        Oklab seen = Scheme.seenOn(BLUE, BLUE, 0.2);
        assertThat(Math.abs(seen.lightness() - BLUE.lightness()))
                .isCloseTo(0.2, Offset.offset(0.01));
    }

    @Test
    void goesAroundGreyBetweenOppositeColours() {
        Oklab middle = BLUE.blend(Oklab.of("#ff9900"), 0.5);
        assertThat(middle.chroma()).isGreaterThan(0.06);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "realistic",
                "professional",
                "illustration",
                "abstract",
                "minimalist",
                "futuristic",
                "infographic",
                "vintage",
                "backdrop"
            })
    void hasPalettesForEveryUse(String use) {
        Scheme scheme = Palettes.scheme(use, Chance.of(1));
        assertThat(scheme.branded()).isFalse();
        assertThat(scheme.given()).hasSizeGreaterThanOrEqualTo(3);
    }
}
