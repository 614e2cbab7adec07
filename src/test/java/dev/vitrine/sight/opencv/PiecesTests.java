package dev.vitrine.sight.opencv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.bytedeco.javacpp.PointerScope;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PiecesTests {
    private static final int WIDTH = 100;
    private static final int HEIGHT = 80;

    @BeforeAll
    static void load() {
        OpenCv.load(Path.of(System.getProperty("vitrine.home"), "native"));
    }

    @Test
    void specksAndPinholesGoAndWhatIsLargeBesideThemStays() {
        boolean[] mask = new boolean[WIDTH * HEIGHT];
        fill(mask, 10, 10, 50, 60, true);
        fill(mask, 70, 20, 85, 40, true);
        fill(mask, 95, 5, 97, 7, true);
        fill(mask, 20, 20, 21, 21, false);
        fill(mask, 30, 30, 40, 40, false);
        boolean[] expected = mask.clone();
        fill(expected, 95, 5, 97, 7, false);
        fill(expected, 20, 20, 21, 21, true);

        assertThat(clean(mask)).isEqualTo(expected);
    }

    @Test
    void nothingStaysNothingAndEverythingEverything() {
        boolean[] everything = new boolean[WIDTH * HEIGHT];
        assertThat(clean(everything)).doesNotContain(true);
        Arrays.fill(everything, true);
        assertThat(clean(everything)).doesNotContain(false);
    }

    @Test
    void aMaskGrowsAndShrinksButNotAtTheBorder() {
        boolean[] mask = new boolean[WIDTH * HEIGHT];
        fill(mask, 0, 0, 50, HEIGHT, true);
        try (PointerScope _ = new PointerScope()) {
            boolean[] grown = Planes.mask(Planes.grown(Planes.of(mask, WIDTH, HEIGHT), 5));
            boolean[] shrunk = Planes.mask(Planes.shrunk(Planes.of(mask, WIDTH, HEIGHT), 5));
            assertThat(grown[54]).isTrue();
            assertThat(grown[55]).isFalse();
            assertThat(shrunk[44]).isTrue();
            assertThat(shrunk[45]).isFalse();
            assertThat(shrunk[0]).isTrue();
        }
    }

    private static boolean[] clean(boolean[] mask) {
        try (PointerScope _ = new PointerScope()) {
            return Pieces.withoutSpecks(mask, WIDTH, HEIGHT);
        }
    }

    private static void fill(
            boolean[] mask, int left, int top, int right, int bottom, boolean value) {
        for (int y = top; y < bottom; y++) {
            Arrays.fill(mask, y * WIDTH + left, y * WIDTH + right, value);
        }
    }
}
