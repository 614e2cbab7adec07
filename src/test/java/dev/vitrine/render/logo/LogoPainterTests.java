package dev.vitrine.render.logo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vitrine.picture.AttentionMap;
import dev.vitrine.picture.Focus;
import dev.vitrine.picture.Region;
import dev.vitrine.render.vips.NoNativeLeaks;
import dev.vitrine.render.vips.TestingPictures;
import dev.vitrine.render.vips.VipsImage;
import dev.vitrine.render.vips.VipsScope;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(NoNativeLeaks.class)
class LogoPainterTests {
    private static final int WIDTH = 600;
    private static final int HEIGHT = 400;
    private static final Color SAND = new Color(210, 200, 180);

    private static final Surroundings PLAIN = new Surroundings(Focus.unknown(), Region.WHOLE);

    @TempDir Path folder;
    private VipsScope scope;

    @BeforeEach
    void openScope() {
        scope = VipsScope.open(NoNativeLeaks.library());
    }

    @AfterEach
    void closeScope() {
        scope.close();
    }

    @ParameterizedTest
    @CsvSource({
        "TOP_LEFT, 20, 20", "TOP, 240, 20", "TOP_RIGHT, 460, 20",
        "LEFT, 20, 170", "CENTRE, 240, 170", "RIGHT, 460, 170",
        "BOTTOM_LEFT, 20, 320", "BOTTOM, 240, 320", "BOTTOM_RIGHT, 460, 320"
    })
    void placesTheLogoWithItsMargin(Logo.Position position, int left, int top) {
        LogoPainter.Painted painted = paint(plain(SAND), Color.BLACK, position, 1, PLAIN);
        assertThat(painted.note()).startsWith("Logo " + position.label() + " as asked");
        assertColour(painted, left + 1, top + 1, Color.BLACK);
        assertColour(painted, left + 118, top + 58, Color.BLACK);
        assertColour(painted, left - 2, top - 2, SAND);
        assertColour(painted, left + 122, top + 62, SAND);
    }

    @Test
    void choosesTheCalmestCorner() {
        assertThat(paint(calmAt(0, 0), Color.BLACK, Logo.Position.AUTO, 1, PLAIN).note())
                .startsWith("Logo top-left, the calmest place that is free");
        assertThat(paint(calmAt(0, 1), Color.BLACK, Logo.Position.AUTO, 1, PLAIN).note())
                .startsWith("Logo bottom-left, the calmest place that is free");
    }

    @Test
    void prefersACornerWithContrastToACalmerOne() {
        BufferedImage picture = calmAt(0, 0);
        var graphics = picture.createGraphics();
        graphics.setColor(Color.BLACK);
        graphics.fillRect(0, 0, WIDTH / 2, HEIGHT / 2);
        graphics.dispose();
        assertThat(paint(picture, Color.BLACK, Logo.Position.AUTO, 1, PLAIN).note())
                .doesNotContain("top-left");
    }

    @Test
    void keepsFacesFree() {
        var face = new Region(0.7, 0.6, 0.25, 0.35);
        assertThat(paint(plain(SAND), Color.BLACK, Logo.Position.AUTO, 1, PLAIN).note())
                .contains("bottom-right");
        assertThat(paint(plain(SAND), Color.BLACK, Logo.Position.AUTO, 1, keeping(face)).note())
                .contains("bottom-left");
    }

    @Test
    void putsAHaloBehindALogoThatTheGroundWouldSwallow() {
        Color dark = new Color(30, 30, 34);
        LogoPainter.Painted painted =
                paint(plain(dark), Color.BLACK, Logo.Position.BOTTOM_RIGHT, 1, PLAIN);
        assertThat(painted.note()).endsWith("with a soft halo to stay readable");
        assertThat(colour(painted, 456, 350).getGreen()).as("beside the logo").isGreaterThan(100);
        assertColour(painted, 500, 350, Color.BLACK);
        assertColour(painted, 300, 200, dark);
    }

    @Test
    void letsTheGroundShineThroughAFadedLogo() {
        LogoPainter.Painted painted =
                paint(plain(Color.WHITE), Color.BLACK, Logo.Position.CENTRE, 0.5, PLAIN);
        assertThat(colour(painted, 300, 200).getGreen()).isCloseTo(128, within(2));
    }

    @Test
    void leavesAnOpaquePictureOpaqueAndATransparentOneTransparent() {
        assertThat(paint(plain(SAND), Color.BLACK, Logo.Position.TOP, 1, PLAIN).picture().bands())
                .isEqualTo(3);
        BufferedImage clear = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        VipsImage painted = paint(clear, Color.BLACK, Logo.Position.TOP, 1, PLAIN).picture();
        assertThat(painted.bands()).isEqualTo(4);
        assertThat(painted.samples()[3]).isZero();
    }

    private static BufferedImage plain(Color colour) {
        return TestingPictures.plain(WIDTH, HEIGHT, colour);
    }

    /// Restless everywhere but in one corner.
    private static BufferedImage calmAt(int right, int bottom) {
        var random = new Random(3);
        BufferedImage picture = plain(SAND);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                boolean calm = x * 2 / WIDTH == right && y * 2 / HEIGHT == bottom;
                int grey = 150 + random.nextInt(100);
                picture.setRGB(x, y, (calm ? SAND : new Color(grey, grey, grey)).getRGB());
            }
        }
        return picture;
    }

    /// A logo of 2:1, a fifth of the picture's width, 20 pixels from its edges.
    @Test
    void keepsWhatStandsOutFree() {
        byte[] weights = {0, 0, 0, (byte) 255};
        Focus focus = new Focus(List.of(), Region.WHOLE, new AttentionMap(2, 2, weights), null);
        var surroundings = new Surroundings(focus, Region.WHOLE);
        assertThat(paint(plain(SAND), Color.BLACK, Logo.Position.AUTO, 1, surroundings).note())
                .startsWith("Logo bottom-left");
    }

    @Test
    void standsAtAnEdgeWhenThereIsAFaceInEveryCorner() {
        List<Region> corners =
                List.of(
                        new Region(0, 0, 0.3, 0.3),
                        new Region(0.7, 0, 0.3, 0.3),
                        new Region(0, 0.7, 0.3, 0.3),
                        new Region(0.7, 0.7, 0.3, 0.3));
        Focus focus = new Focus(corners, Region.WHOLE, AttentionMap.even(), null);
        var surroundings = new Surroundings(focus, Region.WHOLE);
        assertThat(paint(plain(SAND), Color.BLACK, Logo.Position.AUTO, 1, surroundings).note())
                .startsWith("Logo bottom,");
    }

    @Test
    void doesNotStandHalfOnThePhotoAndHalfOnItsBackground() {
        var surroundings = new Surroundings(PLAIN.focus(), new Region(0, 0, 1, 0.9));
        LogoPainter.Painted painted =
                paint(plain(SAND), Color.BLACK, Logo.Position.AUTO, 1, surroundings);
        assertThat(painted.note()).startsWith("Logo bottom-right");
        assertColour(painted, 470, 338, Color.BLACK);
        assertColour(painted, 470, 342, SAND);
    }

    private static Surroundings keeping(Region face) {
        return new Surroundings(
                new Focus(List.of(face), Region.WHOLE, AttentionMap.even(), null), Region.WHOLE);
    }

    private LogoPainter.Painted paint(
            BufferedImage picture,
            Color ink,
            Logo.Position position,
            double opacity,
            Surroundings surroundings) {
        Path file =
                TestingPictures.write(
                        folder.resolve("logo.png"), TestingPictures.plain(200, 100, ink), "png");
        var logo = new Logo(file, position, 0.2, opacity, 0.05);
        return LogoPainter.load(scope, logo)
                .paint(scope, TestingPictures.image(scope, picture), surroundings);
    }

    private static void assertColour(LogoPainter.Painted painted, int x, int y, Color expected) {
        Color colour = colour(painted, x, y);
        assertThat(colour.getRed()).isCloseTo(expected.getRed(), within(2));
        assertThat(colour.getGreen()).isCloseTo(expected.getGreen(), within(2));
        assertThat(colour.getBlue()).isCloseTo(expected.getBlue(), within(2));
    }

    private static Color colour(LogoPainter.Painted painted, int x, int y) {
        byte[] samples = painted.picture().samples();
        int at = (y * WIDTH + x) * painted.picture().bands();
        return new Color(samples[at] & 0xff, samples[at + 1] & 0xff, samples[at + 2] & 0xff);
    }
}
