package dev.vitrine.ai.builtin.solid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.paint.Canvas;
import dev.vitrine.ai.builtin.paint.Dab;
import dev.vitrine.ai.builtin.paint.Frame;
import dev.vitrine.ai.builtin.shape.Outlines;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class StudioTests {
    private static final Frame FRAME = new Frame(120, 120);
    private static final Oklab GREY = Oklab.lch(0.8, 0, 0);
    private static final Oklab RED = Oklab.lch(0.6, 0.2, 29);
    private static final Camera CAMERA = new Camera(4.5, 1, 0, 0.5, 2, 0, 0);

    @Test
    void showsABallInItsColourAndItsShadowOnTheFloor() {
        Canvas canvas = new Canvas(FRAME, 0, 120);
        canvas.fill((_, _, dab) -> dab.put(0.6, 0.6, 0.6));
        studio().on(canvas);
        Dab dab = new Dab();
        double[] middle = CAMERA.place(FRAME, 0, 0.4, 0);
        read(canvas, middle, dab);
        assertThat(dab.red()).isGreaterThan(2 * dab.blue());
        read(canvas, CAMERA.place(FRAME, 0.45, 0, 0), dab);
        assertThat(dab.red()).isLessThan(0.5);
        canvas.read(2, 2, dab);
        assertThat(dab.red()).isCloseTo(0.6, Offset.offset(0.01));
    }

    @Test
    void looksTheSameInBands() {
        Canvas whole = new Canvas(FRAME, 0, 120);
        studio().on(whole);
        Dab one = new Dab();
        Dab other = new Dab();
        double differing = 0;
        for (int top = 0; top < 120; top += 40) {
            Canvas band = new Canvas(FRAME, top, 40);
            studio().on(band);
            for (int y = top; y < top + 40; y++) {
                for (int x = 0; x < 120; x++) {
                    whole.read(x, y, one);
                    band.read(x, y, other);
                    differing += Math.abs(one.red() - other.red());
                }
            }
        }
        assertThat(differing / 14400).isLessThan(0.0005);
    }

    @Test
    void knowsHowFarABoardIs() {
        Slab slab = new Slab(Outlines.box(0, 0, 1, 1, 0), 0, 0.1, 0);
        assertThat(slab.distance(0.5, 0.5, 1)).isCloseTo(0.9, Offset.offset(0.01));
        assertThat(slab.distance(1.5, 0.5, 0)).isCloseTo(0.5, Offset.offset(0.02));
        assertThat(slab.distance(0.5, 0.5, 0)).isCloseTo(-0.1, Offset.offset(0.01));
    }

    @Test
    void turnsAnOutlineOnALathe() {
        Lathe ball = new Lathe(Outlines.circle(2, 1, 0.5), 3, 0);
        assertThat(ball.distance(2, 1, 4)).isCloseTo(0.5, Offset.offset(0.01));
        assertThat(ball.distance(3.5, 1, 3)).isCloseTo(1, Offset.offset(0.03));
    }

    private static void read(Canvas canvas, double[] place, Dab dab) {
        canvas.read((int) (place[0] * FRAME.unit()), (int) (place[1] * FRAME.unit()), dab);
    }

    private static Studio studio() {
        return new Studio(
                List.of(new Body(Solids.ball(0, 0.4, 0, 0.4), Material.matte(RED))),
                CAMERA,
                new Lighting(-0.6, 1, 0.6, 1.1, 0.2, 0.5, 0.4, GREY, GREY, GREY),
                new Ground(0.8, 0));
    }
}
