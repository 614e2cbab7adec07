package dev.vitrine.sight.cutout;

import static dev.vitrine.sight.onnx.TestingOnnx.FLOATS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.vitrine.picture.Raster;
import dev.vitrine.picture.Region;
import dev.vitrine.picture.Size;
import dev.vitrine.problem.VitrineException;
import dev.vitrine.sight.onnx.TestingOnnx;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutOutsTests {
    private static final Path NATIVES = Path.of(System.getProperty("vitrine.home"), "native");
    private static final int CREAM = 0xf2ead8;
    private static final int RED = 0xc8242c;
    private static final int BLUE = 0x2456b0;
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;

    @TempDir Path folder;

    /// Whether a pixel belongs to the subject.
    private interface Subject {
        boolean holds(int x, int y);
    }

    @Test
    void aThingOnACalmGroundIsCutOutExactly() {
        Subject disc = (x, y) -> Math.hypot(x - 320, y - 240) < 110;

        Cut cut = cut(draw((x, y) -> disc.holds(x, y) ? RED : CREAM));

        assertThat(inCommon(cut, disc)).isGreaterThan(0.97);
        assertThat(cut.usable()).isTrue();
        assertThat(cut.quality()).isGreaterThan(0.75);
        assertThat(cut.reason()).matches("Different ways of looking agree on \\d+ % of it, .*");
        assertThat(cut.by()).isEqualTo("built in");
    }

    @Test
    void aRingKeepsItsHole() {
        Subject ring =
                (x, y) -> {
                    double far = Math.hypot(x - 320, y - 240);
                    return far < 130 && far > 70;
                };

        Cut cut = cut(draw((x, y) -> ring.holds(x, y) ? BLUE : CREAM));

        assertThat(cut.at(320, 240)).isZero();
        assertThat(inCommon(cut, ring)).isGreaterThan(0.95);
    }

    @Test
    void theMugIsCutOutOfALargePhotoHandleAndAll() throws IOException {
        Cut cut = cut(photo(Path.of("samples/stoneware-mug.jpg")));

        assertThat(cut.size()).isEqualTo(new Size(4000, 3000));
        assertThat(cut.usable()).isTrue();
        assertThat(cut.at(1850, 1500)).isEqualTo(255);
        assertThat(cut.at(2955, 1350)).describedAs("the handle").isGreaterThan(200);
        assertThat(cut.at(2650, 1350)).describedAs("the gap of the handle").isZero();
        assertThat(cut.at(400, 400)).describedAs("the wall").isZero();
        assertThat(cut.at(3300, 2100)).describedAs("the shadow on the table").isZero();
    }

    @Test
    void itKnowsThatNoiseHoldsNoSubject() {
        Random random = new Random(11);
        Cut cut = cut(draw((x, y) -> random.nextInt(0x1000000)));
        assertThat(cut.usable()).isFalse();
        assertThat(cut.reason()).matches(".*\\d.*");
    }

    @Test
    void aPlainSurfaceHasNoSubject() {
        Cut cut = cut(draw((x, y) -> CREAM));
        assertThat(cut.usable()).isFalse();
        assertThat(cut.quality()).isZero();
        assertThat(cut.reason()).isNotBlank();
    }

    @Test
    void whoeverSaysWhereTheSubjectIsGetsThatOne() {
        Raster two =
                draw(
                        (x, y) -> {
                            if (Math.hypot(x - 180, y - 240) < 80) {
                                return RED;
                            }
                            return Math.hypot(x - 460, y - 240) < 80 ? BLUE : CREAM;
                        });
        Subject right = (x, y) -> Math.hypot(x - 460, y - 240) < 80;

        Cut cut = built(two, new Region(0.55, 0.2, 0.4, 0.6));

        assertThat(inCommon(cut, right)).isGreaterThan(0.95);
        assertThat(cut.at(180, 240)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "1, 2", "3, 3", "5, 640", "640, 5", "17, 16"})
    void theSmallestPicturesGetAMaskToo(int width, int height) {
        byte[] rgb = new byte[3 * width * height];
        new Random(2).nextBytes(rgb);
        Raster picture = new Raster(new Size(width, height), rgb);

        assertThat(cut(picture).alpha()).hasSize(width * height);
        assertThat(built(picture, new Region(0.4, 0.4, 0.2, 0.2)).alpha()).hasSize(width * height);
    }

    @Test
    void theSamePictureGivesTheSameCut() {
        Raster disc = draw((x, y) -> Math.hypot(x - 320, y - 240) < 110 ? RED + x / 8 : CREAM + y);
        Cut first = cut(disc);
        Cut second = cut(disc);
        assertThat(second.alpha()).isEqualTo(first.alpha());
        assertThat(second.quality()).isEqualTo(first.quality());
    }

    @Test
    void aModelThatSomebodyPointsToDecides() throws IOException {
        Path model = Files.write(folder.resolve("reds.onnx"), redness());
        Raster picture = draw((x, y) -> x < 200 && y < 200 ? 0xff0000 : BLUE);
        try (var cutOuts = new CutOuts(NATIVES, new CutOutSettings(model, 1))) {
            Cut cut = cutOuts.cut(picture, null);

            assertThat(cut.by()).isEqualTo("reds.onnx");
            assertThat(inCommon(cut, (x, y) -> x < 200 && y < 200)).isGreaterThan(0.95);
            assertThat(cut.usable()).isTrue();
            assertThat(cut.reason()).matches("The model is sure of \\d+ % of it");
        }
    }

    @Test
    void aModelSeesOnlyWhereSomebodySaysThatTheSubjectIs() throws IOException {
        Path model = Files.write(folder.resolve("reds.onnx"), redness());
        Raster two = draw((x, y) -> y > 100 && y < 300 && x % 320 > 100 ? 0xff0000 : BLUE);
        try (var cutOuts = new CutOuts(NATIVES, new CutOutSettings(model, 1))) {
            Cut cut = cutOuts.cut(two, new Region(0.5, 0, 0.5, 1));

            assertThat(cut.at(500, 200)).isEqualTo(255);
            assertThat(cut.at(200, 200)).isZero();
            assertThat(cut.alpha()).hasSize(WIDTH * HEIGHT);
        }
    }

    @Test
    void aModelThatSeesNothingIsSaidToHaveSeenNothing() throws IOException {
        Path model = Files.write(folder.resolve("reds.onnx"), redness());
        try (var cutOuts = new CutOuts(NATIVES, new CutOutSettings(model, 1))) {
            Cut cut = cutOuts.cut(draw((x, y) -> 0x000080), null);
            assertThat(cut.usable()).isFalse();
            assertThat(cut.reason())
                    .isEqualTo(
                            "Nothing stands out enough: the subject would be 0.0 % of the picture");
        }
    }

    @Test
    void aFileThatIsNoModelIsToldInsteadOfPassedOver() throws IOException {
        Path page = Files.writeString(folder.resolve("model.onnx"), "<html>");
        try (var cutOuts = new CutOuts(NATIVES, new CutOutSettings(page, 1))) {
            assertThatExceptionOfType(VitrineException.class)
                    .isThrownBy(() -> cutOuts.cut(draw((x, y) -> RED), null))
                    .withMessageContaining(page.toString());
            assertThatExceptionOfType(VitrineException.class).isThrownBy(cutOuts::describe);
        }
    }

    @Test
    void settingsComeFromTheEnvironment() {
        assertThat(CutOutSettings.from(Map.of(), 2)).isEqualTo(new CutOutSettings(null, 2));
        assertThat(CutOutSettings.from(Map.of("VITRINE_CUTOUT_MODEL", " "), 2).model()).isNull();
        assertThat(CutOutSettings.from(Map.of("VITRINE_CUTOUT_MODEL", "nets/u2net.onnx"), 2))
                .isEqualTo(new CutOutSettings(Path.of("nets/u2net.onnx"), 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new CutOutSettings(null, 0));
    }

    @Test
    void saysWhatCutsOut() {
        try (var cutOuts = new CutOuts(NATIVES, CutOutSettings.builtIn())) {
            assertThat(cutOuts.describe()).isEqualTo("built in");
        }
    }

    private static Cut cut(Raster picture) {
        try (var cutOuts = new CutOuts(NATIVES, CutOutSettings.builtIn())) {
            return cutOuts.cut(picture, null);
        }
    }

    private static Cut built(Raster picture, Region within) {
        try (var cutOuts = new CutOuts(NATIVES, CutOutSettings.builtIn())) {
            return cutOuts.cut(picture, within);
        }
    }

    /// A model that takes red for the subject.
    private static byte[] redness() {
        return new TestingOnnx()
                .input("input", FLOATS, 1, 3, 64, 64)
                .channel(0, "input", "red")
                .above(1, "red", "mask")
                .output("mask", FLOATS, 1, 1, 64, 64)
                .bytes();
    }

    /// The share of what a cut and the subject cover together that both cover.
    private static double inCommon(Cut cut, Subject subject) {
        int both = 0;
        int either = 0;
        for (int index = 0; index < cut.alpha().length; index++) {
            int x = index % cut.size().width();
            int y = index / cut.size().width();
            boolean says = cut.at(x, y) > 127;
            boolean is = subject.holds(x, y);
            both += says && is ? 1 : 0;
            either += says || is ? 1 : 0;
        }
        return (double) both / either;
    }

    private static Raster draw(IntBinaryOperator colours) {
        byte[] rgb = new byte[3 * WIDTH * HEIGHT];
        for (int index = 0; index < WIDTH * HEIGHT; index++) {
            int colour = colours.applyAsInt(index % WIDTH, index / WIDTH);
            rgb[3 * index] = (byte) (colour >> 16);
            rgb[3 * index + 1] = (byte) (colour >> 8);
            rgb[3 * index + 2] = (byte) colour;
        }
        return new Raster(new Size(WIDTH, HEIGHT), rgb);
    }

    private static Raster photo(Path file) throws IOException {
        BufferedImage image = ImageIO.read(file.toFile());
        int[] pixels =
                image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        byte[] rgb = new byte[3 * pixels.length];
        for (int index = 0; index < pixels.length; index++) {
            rgb[3 * index] = (byte) (pixels[index] >> 16);
            rgb[3 * index + 1] = (byte) (pixels[index] >> 8);
            rgb[3 * index + 2] = (byte) pixels[index];
        }
        return new Raster(new Size(image.getWidth(), image.getHeight()), rgb);
    }
}
