package dev.vitrine.sight.matte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.vitrine.picture.Raster;
import dev.vitrine.picture.Size;
import dev.vitrine.sight.opencv.OpenCv;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoftEdgeTests {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 900;

    @BeforeAll
    static void load() {
        OpenCv.load(Path.of(System.getProperty("vitrine.home"), "native"));
    }

    @Test
    void theOutlineFollowsThePictureWhereTheMatteIsTooCoarse() {
        byte[] alpha = SoftEdge.of(disc(120, 90), picture());

        int wrong = 0;
        for (int index = 0; index < alpha.length; index++) {
            boolean says = (alpha[index] & 0xff) > 127;
            wrong += says == isDisc(index % WIDTH, index / WIDTH) ? 0 : 1;
        }
        // A pixel of the matte is ten of the picture; the outline is 1,885 pixels long.
        assertThat(wrong).isLessThan(1_200);
    }

    @Test
    void whatIsFarFromTheOutlineIsAllOrNothing() {
        byte[] alpha = SoftEdge.of(disc(120, 90), picture());

        for (int index = 0; index < alpha.length; index++) {
            double far = Math.hypot(index % WIDTH - 600, index / WIDTH - 450) - 300;
            if (Math.abs(far) > 80) {
                assertThat(alpha[index] & 0xff).isEqualTo(far < 0 ? 255 : 0);
            }
        }
    }

    @Test
    void anOutlineThatIsBlurredInThePictureIsSoft() {
        byte[] rgb = new byte[3 * WIDTH * HEIGHT];
        for (int index = 0; index < rgb.length; index++) {
            double share = Math.clamp((index / 3 % WIDTH - 580) / 40.0, 0, 1);
            rgb[index] = (byte) Math.round(40 + 180 * share);
        }
        float[] half = new float[120 * 90];
        for (int index = 0; index < half.length; index++) {
            half[index] = index % 120 < 60 ? 0 : 1;
        }

        byte[] alpha =
                SoftEdge.of(new Matte(120, 90, half), new Raster(new Size(WIDTH, HEIGHT), rgb));

        int row = HEIGHT / 2 * WIDTH;
        assertThat(alpha[row + 570] & 0xff).isLessThan(40);
        assertThat(alpha[row + 600] & 0xff).isBetween(80, 175);
        assertThat(alpha[row + 630] & 0xff).isGreaterThan(215);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "1, 2", "1, 700", "700, 1", "3, 5", "2000, 1500"})
    void picturesOfAllShapesGetAMaskOfTheirSize(int width, int height) {
        byte[] rgb = new byte[3 * width * height];
        new Random(3).nextBytes(rgb);
        float[] share = {0, 1, 0.5f, 1};

        byte[] alpha =
                SoftEdge.of(new Matte(2, 2, share), new Raster(new Size(width, height), rgb));

        assertThat(alpha).hasSize(width * height);
    }

    @Test
    void nothingStaysNothing() {
        byte[] alpha = SoftEdge.of(new Matte(120, 90, new float[120 * 90]), picture());
        assertThat(alpha).containsOnly(0);
    }

    @Test
    void aMatteHasAShareForEachPixel() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Matte(2, 2, new float[3]))
                .withMessageContaining("2×2");
    }

    private static boolean isDisc(int x, int y) {
        return Math.hypot(x + 0.5 - 600, y + 0.5 - 450) < 300;
    }

    /// A matte in which every pixel is all or nothing.
    private static Matte disc(int width, int height) {
        float[] share = new float[width * height];
        for (int index = 0; index < share.length; index++) {
            int x = index % width * WIDTH / width + WIDTH / width / 2;
            int y = index / width * HEIGHT / height + HEIGHT / height / 2;
            share[index] = isDisc(x, y) ? 1 : 0;
        }
        return new Matte(width, height, share);
    }

    /// A red disc on grey, with grain.
    private static Raster picture() {
        byte[] rgb = new byte[3 * WIDTH * HEIGHT];
        byte[] grain = new byte[rgb.length];
        new Random(5).nextBytes(grain);
        Arrays.fill(rgb, (byte) 150);
        for (int index = 0; index < WIDTH * HEIGHT; index++) {
            if (isDisc(index % WIDTH, index / WIDTH)) {
                rgb[3 * index] = (byte) 200;
                rgb[3 * index + 1] = 40;
                rgb[3 * index + 2] = 40;
            }
        }
        for (int index = 0; index < rgb.length; index++) {
            rgb[index] = (byte) Math.clamp((rgb[index] & 0xff) + grain[index] / 20, 0, 255);
        }
        return new Raster(new Size(WIDTH, HEIGHT), rgb);
    }
}
