package dev.vitrine.ai.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.ai.port.Theme;
import dev.vitrine.picture.Colour;
import dev.vitrine.picture.Size;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PainterTests {
    private static final Size SMALL = new Size(150, 120);
    private static final Colour PINK = Colour.parse("#c2185b");

    private final Painter painter = new Painter();

    @ParameterizedTest
    @EnumSource
    void paintsTheSameBytesForTheSameOrder(Theme theme) {
        assertThat(painter.paint(painting(theme, SMALL, 7)))
                .isEqualTo(new Painter().paint(painting(theme, SMALL, 7)));
    }

    @ParameterizedTest
    @EnumSource
    void paintsAnotherPictureForAnotherSeed(Theme theme) {
        assertThat(painter.paint(painting(theme, SMALL, 7)))
                .isNotEqualTo(painter.paint(painting(theme, SMALL, 8)));
    }

    @ParameterizedTest
    @EnumSource
    void paintsAnySizeAndNeverABlankOne(Theme theme) {
        for (Size size :
                List.of(
                        new Size(64, 64),
                        new Size(64, 192),
                        new Size(211, 71),
                        new Size(97, 101),
                        new Size(64, 400))) {
            Pixels pixels = Pixels.of(painter.paint(painting(theme, size, size.width())));
            assertThat(pixels.image().getWidth()).isEqualTo(size.width());
            assertThat(pixels.image().getHeight()).isEqualTo(size.height());
            assertThat(pixels.contrast()).as(theme + " " + size).isGreaterThan(0.02);
        }
    }

    @ParameterizedTest
    @EnumSource
    void givesTheBrandsColourALargePartOfThePicture(Theme theme) {
        for (long seed = 1; seed <= 4; seed++) {
            Painting order = new Painting(SMALL, theme, List.of(PINK), seed, Detail.LOW, "coffee");
            assertThat(Pixels.of(painter.paint(order)).shareLike(PINK, 40))
                    .as(theme + " " + seed)
                    .isGreaterThan(0.08);
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheColoursOfASeriesAndChangesThePicture(Theme theme) {
        List<byte[]> series =
                painting(theme, SMALL, 3).series(3).stream().map(painter::paint).toList();
        double[] first = Pixels.of(series.get(0)).hues();
        for (int index = 1; index < series.size(); index++) {
            assertThat(series.get(index)).isNotEqualTo(series.get(0));
            double[] other = Pixels.of(series.get(index)).hues();
            double common = 0;
            for (int hue = 0; hue < other.length; hue++) {
                common += Math.min(first[hue], other[hue]);
            }
            assertThat(common).as(theme + " " + index).isGreaterThan(0.15);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \t\n",
                "\u0000\u0007\u001b[31m",
                "🎉🧁👩‍👩‍👧",
                "\ud800",
                "../../etc/passwd",
                "<svg onload=x>",
                "咖啡"
            })
    void paintsSomethingForWhateverIsWritten(String subject) {
        for (Theme theme : Theme.values()) {
            Painting order =
                    new Painting(new Size(80, 64), theme, List.of(), 1, Detail.LOW, subject);
            assertThat(Pixels.of(painter.paint(order)).contrast()).isGreaterThan(0.01);
        }
    }

    @Test
    void readsAVeryLongSubject() {
        Painting order =
                new Painting(
                        new Size(80, 64),
                        Theme.ABSTRACT,
                        List.of(),
                        1,
                        Detail.LOW,
                        "coffee ".repeat(20_000));
        assertThat(painter.paint(order)).isNotEmpty();
    }

    @Test
    void takesColoursThatAreHardlyColours() {
        List<Colour> greys = List.of(Colour.BLACK, Colour.WHITE, Colour.parse("#808080"));
        for (Theme theme : Theme.values()) {
            Painting order = new Painting(new Size(80, 64), theme, greys, 1, Detail.LOW, "home");
            assertThat(Pixels.of(painter.paint(order)).contrast()).isGreaterThan(0.02);
        }
    }

    @Test
    void refusesAnEdgeThatIsTooLong() {
        assertThatThrownBy(() -> painting(Theme.ABSTRACT, new Size(4097, 100), 1))
                .isInstanceOf(PaintingRefusedException.class)
                .hasMessage(
                        "A picture of 4097×100 pixels is not painted."
                                + " Ask for edges of 64 to 4096 pixels.");
    }

    @Test
    void refusesAnEdgeThatIsTooShort() {
        assertThatThrownBy(() -> painting(Theme.ABSTRACT, new Size(100, 63), 1))
                .hasMessageContaining("100×63");
    }

    @Test
    void refusesMoreThanEightColours() {
        List<Colour> nine = Collections.nCopies(9, Colour.WHITE);
        assertThatThrownBy(() -> new Painting(SMALL, Theme.ABSTRACT, nine, 1, Detail.LOW, "coffee"))
                .isInstanceOf(PaintingRefusedException.class)
                .hasMessageContaining("9 colours");
    }

    @Test
    void refusesAVariationThatNoSeriesHas() {
        assertThatThrownBy(
                        () ->
                                new Painting(
                                        SMALL, Theme.ABSTRACT, List.of(), 1, Detail.LOW, "", 100))
                .hasMessage("The variation is 100. Give a number from 0 to 99.");
    }

    @Test
    void refusesASeriesWithoutPictures() {
        assertThatThrownBy(() -> painting(Theme.ABSTRACT, SMALL, 1).series(0))
                .hasMessage("The number of pictures is 0. Give a number from 1 to 20.");
    }

    @Test
    void numbersThePicturesOfASeries() {
        assertThat(painting(Theme.ABSTRACT, SMALL, 1).series(3))
                .extracting(Painting::variation)
                .containsExactly(0, 1, 2);
    }

    private static Painting painting(Theme theme, Size size, long seed) {
        return new Painting(size, theme, List.of(), seed, Detail.LOW, "growing investments");
    }
}
