package dev.vitrine.sight.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vitrine.sight.opencv.Pixels;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EdgeSmootherTests {
    private static final int WIDTH = 40;
    private static final int HEIGHT = 30;

    @Test
    void oneStrayValueFollowsItsSurroundings() {
        float[] values = filled(1);
        values[15 * WIDTH + 10] = 0;
        EdgeSmoother.smooth(values, halves());
        assertThat(values[15 * WIDTH + 10]).isGreaterThan(0.9f);
    }

    @Test
    void nothingPassesAnEdge() {
        float[] values = filled(0);
        for (int index = 0; index < values.length; index++) {
            values[index] = index % WIDTH < WIDTH / 2 ? 1 : 0;
        }
        EdgeSmoother.smooth(values, halves());
        assertThat(values[15 * WIDTH + WIDTH / 2 - 1]).isGreaterThan(0.98f);
        assertThat(values[15 * WIDTH + WIDTH / 2]).isLessThan(0.02f);
    }

    @Test
    void whatIsEvenStaysAsItIs() {
        float[] values = filled(0.4f);
        EdgeSmoother.smooth(values, halves());
        for (float value : values) {
            assertThat(value).isCloseTo(0.4f, within(1e-5f));
        }
    }

    private static float[] filled(float value) {
        float[] values = new float[WIDTH * HEIGHT];
        Arrays.fill(values, value);
        return values;
    }

    /// Dark on the left, light on the right.
    private static Pixels halves() {
        float[] lightness = new float[WIDTH * HEIGHT];
        for (int index = 0; index < lightness.length; index++) {
            lightness[index] = index % WIDTH < WIDTH / 2 ? 20 : 80;
        }
        return new Pixels(WIDTH, HEIGHT, new float[][] {lightness, filled(0), filled(0)});
    }
}
