package dev.vitrine.ai.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.picture.Colour;
import dev.vitrine.picture.Size;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PainterTests {
    private final Painter painter = new Painter();

    @Test
    void paintsTheSameBytesForTheSameOrder() {
        Painting order = painting(new Size(200, 120), 7);
        assertThat(painter.paint(order)).isEqualTo(new Painter().paint(order));
    }

    @Test
    void paintsAnotherPictureForAnotherSeed() {
        assertThat(painter.paint(painting(new Size(200, 120), 7)))
                .isNotEqualTo(painter.paint(painting(new Size(200, 120), 8)));
    }

    @Test
    void refusesAnEdgeThatIsTooLong() {
        assertThatThrownBy(() -> painting(new Size(4097, 100), 1))
                .isInstanceOf(PaintingRefusedException.class)
                .hasMessage(
                        "A picture of 4097×100 pixels is not painted."
                                + " Ask for edges of 64 to 4096 pixels.");
    }

    @Test
    void refusesMoreThanEightColours() {
        List<Colour> nine = Collections.nCopies(9, Colour.WHITE);
        assertThatThrownBy(
                        () ->
                                new Painting(
                                        new Size(100, 100),
                                        Theme.ABSTRACT,
                                        nine,
                                        1,
                                        Detail.LOW,
                                        "coffee"))
                .isInstanceOf(PaintingRefusedException.class)
                .hasMessageContaining("9 colours");
    }

    @Test
    void numbersThePicturesOfASeries() {
        assertThat(painting(new Size(100, 100), 1).series(3))
                .extracting(Painting::variation)
                .containsExactly(0, 1, 2);
    }

    private static Painting painting(Size size, long seed) {
        return new Painting(size, Theme.ABSTRACT, List.of(), seed, Detail.LOW, "coffee");
    }
}
