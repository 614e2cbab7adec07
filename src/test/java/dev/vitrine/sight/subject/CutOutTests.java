package dev.vitrine.sight.subject;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.picture.Raster;
import dev.vitrine.picture.Size;
import dev.vitrine.sight.opencv.OpenCv;
import dev.vitrine.sight.opencv.Pixels;
import dev.vitrine.sight.opencv.View;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CutOutTests {
    private static final int WIDTH = 100;
    private static final int HEIGHT = 75;
    private static final int TABLE = 0xc8b8a0;
    private static final int CUP = 0x2456b0;

    /// How much a place stands out.
    private interface Rough {
        double at(int x, int y);
    }

    @BeforeAll
    static void load() {
        OpenCv.load(Path.of(System.getProperty("vitrine.home"), "native"));
    }

    @Test
    void aRoughIdeaBecomesAnExactOne() {
        CutOut cutOut = cutOut((x, y) -> isCup(x, y) ? CUP : TABLE, CutOutTests::nearTheCup);
        assertThat(cutOut).isNotNull();
        assertThat(shareWrong(cutOut)).isLessThan(0.01);
        assertThat(cutOut.trust()).isGreaterThan(0.9);
    }

    @Test
    void grainDoesNotTearTheSubject() {
        double[] grain = new Random(5).doubles((long) WIDTH * HEIGHT, 0.85, 1).toArray();
        CutOut cutOut =
                cutOut(
                        (x, y) -> lit(isCup(x, y) ? CUP : TABLE, grain[y * WIDTH + x]),
                        CutOutTests::nearTheCup);
        assertThat(cutOut).isNotNull();
        assertThat(shareWrong(cutOut)).isLessThan(0.02);
    }

    @Test
    void theShadowOfACupBelongsToTheTableEvenWhenItStandsOut() {
        CutOut cutOut =
                cutOut(
                        (x, y) -> isCup(x, y) ? CUP : lit(TABLE, light(x, y)),
                        (x, y) -> Math.max(nearTheCup(x, y), 1.2 * (1 - light(x, y))));
        assertThat(cutOut).isNotNull();
        assertThat(shareWrong(cutOut)).isLessThan(0.03);
    }

    @Test
    void thereIsNoSubjectWhereNothingStandsOut() {
        assertThat(cutOut((x, y) -> TABLE, (x, y) -> 0)).isNull();
    }

    private static boolean isCup(int x, int y) {
        return Math.hypot(x - 35, y - 37) < 18;
    }

    /// The cup, two pixels too far to the left, and less sure the further out.
    private static double nearTheCup(int x, int y) {
        return Math.clamp(1.5 - Math.hypot(x - 33, y - 37) / 20, 0, 1);
    }

    /// A shadow to the right of the cup: half as light, fading out.
    private static double light(int x, int y) {
        double off = Math.hypot((x - 55) / 30.0, (y - 50) / 9.0);
        return 1 - 0.5 * Math.clamp(1.5 - off, 0, 1);
    }

    private static int lit(int colour, double light) {
        int red = (int) ((colour >> 16) * light);
        int green = (int) ((colour >> 8 & 0xff) * light);
        int blue = (int) ((colour & 0xff) * light);
        return red << 16 | green << 8 | blue;
    }

    private static @Nullable CutOut cutOut(IntBinaryOperator colours, Rough rough) {
        byte[] rgb = new byte[3 * WIDTH * HEIGHT];
        float[] salience = new float[WIDTH * HEIGHT];
        for (int index = 0; index < salience.length; index++) {
            int colour = colours.applyAsInt(index % WIDTH, index / WIDTH);
            rgb[3 * index] = (byte) (colour >> 16);
            rgb[3 * index + 1] = (byte) (colour >> 8);
            rgb[3 * index + 2] = (byte) colour;
            salience[index] = (float) rough.at(index % WIDTH, index / WIDTH);
        }
        try (View view = new View(new Raster(new Size(WIDTH, HEIGHT), rgb))) {
            return CutOut.of(view.rgb(), Pixels.of(view.rgb()), salience);
        }
    }

    /// The share of the picture that is taken for the cup and is not, or the other way round.
    private static double shareWrong(CutOut cutOut) {
        int wrong = 0;
        for (int index = 0; index < cutOut.mask().length; index++) {
            wrong += cutOut.mask()[index] == isCup(index % WIDTH, index / WIDTH) ? 0 : 1;
        }
        return (double) wrong / cutOut.mask().length;
    }
}
