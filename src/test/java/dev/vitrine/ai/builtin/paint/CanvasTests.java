package dev.vitrine.ai.builtin.paint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.ai.builtin.shape.Outlines;
import dev.vitrine.ai.builtin.shape.Stroke;
import java.awt.Shape;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CanvasTests {
    private static final Frame FRAME = new Frame(90, 60);
    private static final Ink WHITE = (_, _, dab) -> dab.put(1, 1, 1);

    @Test
    void coversExactlyTheAreaOfAShape() {
        double radius = 0.3;
        double covered = sum(paint(Outlines.circle(0.7, 0.5, radius))) / 3600;
        assertThat(covered).isCloseTo(Math.PI * radius * radius, Offset.offset(0.001));
    }

    @Test
    void countsWhatALineCrossesTwiceOnlyOnce() {
        Shape cross = Stroke.tapering(0.1, 0.1, 0.2, 0.5, 0.8, 0.5, 0.5, 0.5, 0.5, 0.2);
        Canvas canvas = paint(cross);
        Dab dab = new Dab();
        canvas.read(35, 30, dab);
        assertThat(dab.red()).isEqualTo(1);
    }

    @Test
    void takesNothingFromBeyondTheRightEdge() {
        Canvas canvas = paint(Outlines.box(1.2, 0.2, 4, 0.3, 0));
        Dab dab = new Dab();
        canvas.read(0, 20, dab);
        assertThat(dab.red()).isZero();
        canvas.read(89, 20, dab);
        assertThat(dab.red()).isEqualTo(1);
    }

    @Test
    void paintsTheSameInBandsAsInOnePiece() {
        Layer layer =
                canvas -> {
                    canvas.fill((x, y, dab) -> dab.put(x, y, 0.5));
                    canvas.paint(
                            Mask.soft(canvas, Outlines.circle(0.6, 0.5, 0.2), 0.2),
                            WHITE,
                            Blend.COVER);
                    canvas.paint(Outlines.star(0.9, 0.4, 0.3, 0.1, 5, 0.1), WHITE, Blend.SCREEN);
                };
        Canvas whole = new Canvas(FRAME, 0, 60);
        layer.on(whole);
        for (int top = 0; top < 60; top += 20) {
            Canvas band = new Canvas(FRAME, top, 20);
            layer.on(band);
            Dab one = new Dab();
            Dab other = new Dab();
            for (int y = top; y < top + 20; y++) {
                for (int x = 0; x < 90; x++) {
                    whole.read(x, y, one);
                    band.read(x, y, other);
                    assertThat(other.red()).isCloseTo(one.red(), Offset.offset(1e-4));
                    assertThat(other.blue()).isCloseTo(one.blue(), Offset.offset(1e-4));
                }
            }
        }
    }

    @Test
    void blursAShapeWithoutLosingAnyOfIt() {
        Canvas canvas = new Canvas(FRAME, 0, 60);
        canvas.paint(Mask.soft(canvas, Outlines.circle(0.75, 0.5, 0.15), 0.15), WHITE, Blend.COVER);
        assertThat(sum(canvas) / 3600).isCloseTo(Math.PI * 0.15 * 0.15, Offset.offset(0.003));
    }

    private static Canvas paint(Shape shape) {
        Canvas canvas = new Canvas(FRAME, 0, 60);
        canvas.paint(shape, WHITE);
        return canvas;
    }

    private static double sum(Canvas canvas) {
        Dab dab = new Dab();
        double sum = 0;
        for (int y = 0; y < 60; y++) {
            for (int x = 0; x < 90; x++) {
                canvas.read(x, y, dab);
                sum += dab.red();
            }
        }
        return sum;
    }
}
