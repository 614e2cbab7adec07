package dev.vitrine.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.vitrine.picture.Colour;
import dev.vitrine.picture.Raster;
import dev.vitrine.picture.Region;
import dev.vitrine.picture.Size;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.sight.face.FaceFinder;
import dev.vitrine.sight.opencv.NativeLibraryMissing;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EyesTests {
    private static final Path NATIVES = Path.of(System.getProperty("vitrine.home"), "native");
    private static final int CREAM = 0xf2ead8;
    private static final int RED = 0xc8242c;
    private static final int BLUE = 0x2456b0;
    private final Eyes eyes = new Eyes(NATIVES);

    @Test
    void saysWhichNativesAreInUse() {
        assertThat(eyes.describeNatives()).isEqualTo(new Natives("4.13.0", NATIVES));
    }

    @Test
    void aMissingFileSaysWhichOneAndWhatToDo() {
        eyes.describeNatives();
        assertThatExceptionOfType(NativeLibraryMissing.class)
                .isThrownBy(() -> new FaceFinder(Path.of("nowhere")))
                .withMessageContaining("face_detection_full_range.tflite")
                .withMessageContaining("nowhere (no such file)")
                .withMessageContaining("vitrine doctor")
                .satisfies(
                        missing ->
                                assertThat(missing.problem().code())
                                        .isEqualTo(ErrorCode.NATIVE_LIBRARY_MISSING));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "1, 2", "3, 3", "1, 640", "640, 1"})
    void seesTheColourOfTheSmallestPictures(int width, int height) {
        byte[] rgb = new byte[width * height * 3];
        Arrays.fill(rgb, (byte) 0x40);

        SightReport report = eyes.look(new Raster(new Size(width, height), rgb));

        assertThat(report.palette())
                .singleElement()
                .satisfies(swatch -> assertThat(swatch.share()).isCloseTo(1, within(1e-6)));
    }

    @Test
    void findsADiscWhereverItLies() {
        for (double x : new double[] {0.25, 0.5, 0.75}) {
            SightReport report = eyes.look(disc(x, 0.55, 0.15));
            Region subject = report.focus().subject();
            assertThat(subject.centre().x()).isCloseTo(x, within(0.03));
            assertThat(subject.centre().y()).isCloseTo(0.55, within(0.03));
            assertThat(subject.width()).isCloseTo(0.2, within(0.05));
        }
    }

    @Test
    void attentionIsOnTheSubjectAndNotOnItsGround() {
        var map = eyes.look(disc(0.5, 0.5, 0.2)).focus().attention();
        assertThat(map.at(map.columns() / 2, map.rows() / 2)).isGreaterThan(120);
        assertThat(map.at(2, 2)).isLessThan(20);
    }

    @Test
    void holdsTwoSubjectsInOneRegion() {
        Raster two =
                draw(
                        (x, y) -> {
                            if (Math.hypot(x - 190, y - 240) < 60) {
                                return RED;
                            }
                            return Math.hypot(x - 450, y - 240) < 60 ? BLUE : CREAM;
                        });
        Region subject = eyes.look(two).focus().subject();
        assertThat(subject.left()).isLessThan(0.25);
        assertThat(subject.left() + subject.width()).isGreaterThan(0.75);
    }

    @Test
    void blackBarsAreNoPartOfTheSubject() {
        Raster film =
                draw(
                        (x, y) -> {
                            if (y < 60 || y >= 420) {
                                return 0;
                            }
                            return Math.hypot(x - 320, y - 240) < 90 ? RED : CREAM;
                        });
        var focus = eyes.look(film).focus();
        assertThat(focus.attention().at(focus.attention().columns() / 2, 4)).isZero();
        assertThat(focus.subject().height()).isLessThan(0.5);
    }

    @Test
    void oneObjectOnACalmGroundIsAProductAndEveryReasonHasANumber() {
        ProductLikelihood product = eyes.look(disc(0.5, 0.5, 0.2)).product();
        assertThat(product.suitable()).isTrue();
        assertThat(product.score()).isGreaterThan(0.8);
        assertThat(product.reasons()).hasSize(6).allMatch(reason -> reason.matches(".*\\d.*"));
    }

    @Test
    void anOffWhiteProductOnBeigeIsStillAProduct() {
        Raster pale = draw((x, y) -> Math.hypot(x - 320, y - 240) < 100 ? 0xe6e1d6 : beige(x));
        assertThat(eyes.look(pale).product().score()).isGreaterThan(0.8);
    }

    @Test
    void oneObjectInGrassIsNoProductPhotograph() {
        int[] blades = new Random(3).ints(80 * 107, 60, 170).map(green -> green << 8).toArray();
        Raster meadow =
                draw(
                        (x, y) ->
                                Math.hypot(x - 320, y - 240) < 100
                                        ? RED
                                        : blades[(y / 6) * 107 + x / 6]);
        ProductLikelihood product = eyes.look(meadow).product();
        assertThat(product.score()).isLessThan(0.3);
        assertThat(product.reasons().getFirst()).startsWith("The ground is busy");
    }

    @Test
    void anObjectThatLeavesThePictureIsNoProductPhotograph() {
        assertThat(eyes.look(disc(0.5, 0.9, 0.4)).product().suitable()).isFalse();
    }

    @Test
    void noiseIsNoProductAndHasNoFace() {
        SightReport report = eyes.look(noise());
        assertThat(report.product().suitable()).isFalse();
        assertThat(report.focus().faces()).isEmpty();
    }

    @Test
    void aDrawnSmileIsNoFace() {
        Raster smile =
                draw(
                        (x, y) -> {
                            double far = Math.hypot(x - 320, y - 240);
                            boolean eye =
                                    Math.hypot(x - 280, y - 210) < 12
                                            || Math.hypot(x - 360, y - 210) < 12;
                            boolean mouth = far > 60 && far < 70 && y > 270;
                            if (eye || mouth) {
                                return 0x202020;
                            }
                            return far < 120 ? 0xe8b890 : BLUE;
                        });
        assertThat(eyes.look(smile).focus().faces()).isEmpty();
    }

    @Test
    void namesTheColoursByTheirShare() {
        var palette = eyes.look(disc(0.5, 0.5, 0.2)).palette();
        assertThat(palette).extracting(Swatch::name).containsExactly("ivory white", "red");
        assertThat(palette.stream().mapToDouble(Swatch::share).sum()).isCloseTo(1, within(0.05));
    }

    @Test
    void offersOnlyPairsThatCanBeRead() {
        var pairs = eyes.look(disc(0.5, 0.5, 0.2)).contrastPairs();
        assertThat(pairs).isNotEmpty();
        assertThat(pairs)
                .allMatch(pair -> pair.ratio() >= 4.5)
                .allMatch(pair -> pair.text().luminance() < pair.ground().luminance());
    }

    @Test
    void measuresLightOfPlainPictures() {
        SightReport white = eyes.look(draw((x, y) -> 0xffffff));
        assertThat(white.brightness()).isCloseTo(1, within(0.01));
        assertThat(white.contrast()).isCloseTo(0, within(0.01));
        assertThat(white.colourfulness()).isCloseTo(0, within(0.01));
        assertThat(white.sharpness()).isCloseTo(0, within(0.01));
        assertThat(white.palette()).extracting(Swatch::name).containsExactly("white");
        assertThat(white.remarks())
                .contains("Soft: sharpness 0, below 100", "Flat: contrast 0.00, below 0.30");
        assertThat(eyes.look(draw((x, y) -> 0)).brightness()).isCloseTo(0, within(0.01));
    }

    @Test
    void theSamePictureGivesTheSameReport() {
        assertThat(eyes.look(disc(0.4, 0.5, 0.2))).isEqualTo(eyes.look(disc(0.4, 0.5, 0.2)));
    }

    @Test
    void thePerceptualHashSurvivesScalingAndBrightness() {
        String hash = eyes.look(scene(640, 480, 0)).perceptualHash();
        assertThat(hash).matches("[0-9a-f]{16}");
        assertThat(differingBits(hash, eyes.look(scene(320, 240, 0)).perceptualHash()))
                .isLessThanOrEqualTo(4);
        assertThat(differingBits(hash, eyes.look(scene(640, 480, 24)).perceptualHash()))
                .isLessThanOrEqualTo(4);
        assertThat(differingBits(hash, eyes.look(noise()).perceptualHash())).isGreaterThan(12);
    }

    @Test
    void everydayColoursHaveEverydayNames() {
        assertThat(ColourName.of(Colour.parse("#17254f"))).isEqualTo("navy blue");
        assertThat(ColourName.of(Colour.parse("#c5664a"))).isEqualTo("terracotta red");
        assertThat(ColourName.of(Colour.parse("#fefefe"))).isEqualTo("white");
    }

    @Test
    void noColourIsTakenForAThing() {
        assertThat(ColourName.KNOWN)
                .extracting(ColourName::name)
                .doesNotHaveDuplicates()
                .allMatch(
                        name ->
                                name.matches(
                                        "(.*[ -])?(black|white|grey|beige|brown|red|orange|yellow|green|blue|purple|violet|pink)"
                                                + "|(dark |pale )?(tan|taupe|khaki|teal|turquoise|mauve|magenta|crimson)"));
    }

    private static int differingBits(String one, String other) {
        return Long.bitCount(Long.parseUnsignedLong(one, 16) ^ Long.parseUnsignedLong(other, 16));
    }

    /// A wall that the light fades along.
    private static int beige(int x) {
        int light = x / 32;
        return (198 - light) << 16 | (184 - light) << 8 | (166 - light);
    }

    private static Raster disc(double x, double y, double radius) {
        return draw(
                (column, row) ->
                        Math.hypot(column - x * 640, row - y * 480) < radius * 480 ? RED : CREAM);
    }

    /// Hills under a sky with a sun, the same at every size.
    private static Raster scene(int width, int height, int brighter) {
        byte[] rgb = new byte[width * height * 3];
        for (int index = 0; index < width * height; index++) {
            double x = (double) (index % width) / width;
            int row = index / width;
            double y = (double) row / height;
            double value = y > 0.6 + 0.2 * Math.sin(7 * x) ? 60 + 40 * x : 150 + 40 * y;
            if (Math.hypot(x - 0.7, y - 0.3) < 0.12) {
                value = 225;
            }
            for (int channel = 0; channel < 3; channel++) {
                rgb[index * 3 + channel] = (byte) Math.min(255, value + brighter);
            }
        }
        return new Raster(new Size(width, height), rgb);
    }

    private static Raster noise() {
        byte[] rgb = new byte[640 * 480 * 3];
        new Random(7).nextBytes(rgb);
        return new Raster(new Size(640, 480), rgb);
    }

    private static Raster draw(IntBinaryOperator colourAt) {
        byte[] rgb = new byte[640 * 480 * 3];
        for (int index = 0; index < 640 * 480; index++) {
            int colour = colourAt.applyAsInt(index % 640, index / 640);
            rgb[index * 3] = (byte) (colour >> 16);
            rgb[index * 3 + 1] = (byte) (colour >> 8);
            rgb[index * 3 + 2] = (byte) colour;
        }
        return new Raster(new Size(640, 480), rgb);
    }
}
