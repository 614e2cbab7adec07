package dev.vitrine.sight.grabcut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vitrine.picture.Raster;
import dev.vitrine.picture.Size;
import dev.vitrine.sight.opencv.OpenCv;
import dev.vitrine.sight.opencv.Pixels;
import dev.vitrine.sight.opencv.View;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JudgeTests {
    private static final int WIDTH = 80;
    private static final int HEIGHT = 60;

    /// Whether a pixel belongs to something.
    private interface Part {
        boolean holds(int x, int y);
    }

    @BeforeAll
    static void load() {
        OpenCv.load(Path.of(System.getProperty("vitrine.home"), "native"));
    }

    @Test
    void aCutThatAllWaysFindOfOtherColoursThanItsGroundIsMarkedBest() {
        boolean[] cup = cut(JudgeTests::isCup);
        Marks marks = judge(true).marks(cup, List.of(cup, cup));

        assertThat(marks.accord()).isEqualTo(1);
        assertThat(marks.figure()).isEqualTo(1);
        assertThat(marks.separation()).isEqualTo(1);
        assertThat(marks.sides()).isZero();
        assertThat(marks.quality()).isEqualTo(1);
    }

    @Test
    void waysThatFindDifferentThingsCostQuality() {
        boolean[] cup = cut(JudgeTests::isCup);
        boolean[] half = cut((x, y) -> isCup(x, y) && x < 40);
        boolean[] elsewhere = cut((x, y) -> x < 8 && y < 8);

        Marks marks = judge(true).marks(cup, List.of(half, elsewhere));

        assertThat(marks.accord()).isCloseTo(0.25, within(0.02));
        assertThat(marks.quality()).isLessThan(0.6);
    }

    @Test
    void aCutThroughOneColourIsNotSeparate() {
        boolean[] ground = cut((x, y) -> x > 2 && x < 15 && y > 20 && y < 40);
        Marks marks = judge(false).marks(ground, List.of(ground));
        assertThat(marks.separation()).isZero();
        assertThat(marks.figure()).isZero();
    }

    @Test
    void aStripOfGroundTouchesBothSides() {
        boolean[] strip = cut((x, y) -> y < 30);
        Marks marks = judge(true).marks(strip, List.of(strip));
        assertThat(marks.sides()).isEqualTo(1);
        assertThat(marks.area()).isEqualTo(0.5);
    }

    @Test
    void nothingAndEverythingAreWorthNothing() {
        boolean[] nothing = cut((x, y) -> false);
        boolean[] everything = cut((x, y) -> true);
        Judge judge = judge(true);
        assertThat(judge.marks(nothing, List.of(nothing)).quality()).isZero();
        assertThat(judge.marks(everything, List.of(everything)).quality()).isZero();
        assertThat(judge.marks(everything, List.of()).quality()).isZero();
    }

    private static boolean isCup(int x, int y) {
        return Math.hypot(x - 39.5, y - 30) < 14;
    }

    private static boolean[] cut(Part part) {
        boolean[] cut = new boolean[WIDTH * HEIGHT];
        for (int index = 0; index < cut.length; index++) {
            cut[index] = part.holds(index % WIDTH, index / WIDTH);
        }
        return cut;
    }

    /// A blue cup on a beige table.
    private static Judge judge(boolean seesFigure) {
        byte[] rgb = new byte[3 * WIDTH * HEIGHT];
        float[] figure = new float[WIDTH * HEIGHT];
        for (int index = 0; index < figure.length; index++) {
            boolean cup = isCup(index % WIDTH, index / WIDTH);
            rgb[3 * index] = (byte) (cup ? 0x24 : 0xc8);
            rgb[3 * index + 1] = (byte) (cup ? 0x56 : 0xb8);
            rgb[3 * index + 2] = (byte) (cup ? 0xb0 : 0xa0);
            figure[index] = cup && seesFigure ? 0.9f : 0;
        }
        boolean[] allowed = new boolean[figure.length];
        Arrays.fill(allowed, true);
        try (View view = new View(new Raster(new Size(WIDTH, HEIGHT), rgb))) {
            Clues clues = new Clues(Pixels.of(view.rgb()), rgb, figure, figure, allowed);
            return new Judge(clues);
        }
    }
}
