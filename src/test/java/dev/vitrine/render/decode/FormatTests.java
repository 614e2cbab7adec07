package dev.vitrine.render.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Size;
import dev.vitrine.render.vips.NoNativeLeaks;
import dev.vitrine.render.vips.TestingPictures;
import dev.vitrine.render.vips.TestingTiff;
import dev.vitrine.render.vips.VipsImage;
import dev.vitrine.render.vips.VipsScope;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(NoNativeLeaks.class)
class FormatTests {
    private static final Color BRICK = new Color(200, 90, 60);
    private static final int GREY16 = 26;
    private static final int RGB16 = 25;

    private final Decoder decoder =
            new Decoder(NoNativeLeaks.library(), new DecodeLimits(50L << 20, 100_000_000, 300));
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "JPEG, jpegsave, photo.jpg",
        "PNG,  pngsave,  photo.png",
        "PNG,  pngsave,  really-a-png.jpg",
        "WEBP, webpsave, photo.webp",
        "TIFF, tiffsave, photo.tif",
        "GIF,  gifsave,  photo.gif",
        "AVIF, heifsave, photo.avif"
    })
    void readsEveryFormatByItsContent(PictureFormat format, String saver, String name) {
        Path file =
                TestingPictures.save(
                        folder.resolve(name),
                        TestingPictures.plain(400, 300, BRICK),
                        saver,
                        format == PictureFormat.AVIF ? Map.of("compression", 4) : Map.of());
        assertThat(decoder.inspect(file).format()).isEqualTo(format);
        assertThat(decoder.inspect(file).upright()).isEqualTo(new Size(400, 300));
        assertPixel(file, 1, 200, 150, BRICK, 4);
    }

    @Test
    void readsABitmap() {
        Path file =
                TestingPictures.write(
                        folder.resolve("photo.bmp"), TestingPictures.quarters(400, 320), "bmp");
        assertThat(decoder.inspect(file).format()).isEqualTo(PictureFormat.BMP);
        assertPixel(file, 1, 50, 50, new Color(200, 30, 30), 0);
        assertPixel(file, 0.5, 150, 110, new Color(40, 60, 200), 0);
    }

    @Test
    void usesTheFirstFrameOfAnAnimationAndSaysSo() {
        BufferedImage frames = TestingPictures.plain(320, 900, BRICK);
        frames.createGraphics().fillRect(0, 300, 320, 300);
        try (VipsScope scope = VipsScope.open(NoNativeLeaks.library())) {
            Path file = folder.resolve("moving.gif");
            TestingPictures.saveFrames(scope, file, frames, 300);
            assertThat(decoder.inspect(file).notes())
                    .contains("Animated: the first of 3 frames is used");
            assertThat(decoder.inspect(file).upright()).isEqualTo(new Size(320, 300));
        }
        assertPixel(folder.resolve("moving.gif"), 1, 160, 299, BRICK, 4);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void turnsEveryOrientationUpright(int orientation) {
        BufferedImage upright = TestingPictures.quarters(400, 320);
        Path file =
                TestingPictures.save(
                        folder.resolve("turned.jpg"),
                        stored(upright, orientation),
                        "jpegsave",
                        Map.of("Q", 95));
        TestingPictures.withExif(file, orientation);
        assertThat(decoder.inspect(file).upright()).isEqualTo(new Size(400, 320));
        for (double scale : new double[] {1, 0.5}) {
            int x = (int) (100 * scale);
            int y = (int) (80 * scale);
            assertPixel(file, scale, x, y, new Color(200, 30, 30), 6);
            assertPixel(file, scale, 3 * x, y, new Color(30, 160, 60), 6);
            assertPixel(file, scale, 3 * x, 3 * y, new Color(40, 60, 200), 6);
            assertPixel(file, scale, x, 3 * y, Color.YELLOW, 6);
        }
    }

    @ParameterizedTest
    @CsvSource({"p3, jpegsave", "p3, pngsave", "p3, webpsave", "cmyk, jpegsave", "cmyk, tiffsave"})
    void convertsAProfileInsteadOfReadingItsNumbersAsSrgb(String profile, String saver) {
        Path file =
                TestingPictures.saveInProfile(
                        folder.resolve("profile"),
                        TestingPictures.plain(320, 320, BRICK),
                        profile,
                        saver);
        int[] stored = TestingPictures.pixel(file, saver.replace("save", "load"), 100, 100);
        assertThat(Math.abs(stored[0] - BRICK.getRed())).as("stored otherwise").isGreaterThan(8);
        assertThat(decoder.inspect(file).notes())
                .contains("Converted from its own colour profile to sRGB");
        assertPixel(file, 1, 100, 100, BRICK, profile.equals("p3") ? 4 : 12);
    }

    @Test
    void readsCmykWithoutAProfileAsInk() {
        Path file =
                TestingPictures.saveInProfile(
                        folder.resolve("ink.jpg"),
                        TestingPictures.plain(320, 320, BRICK),
                        "cmyk",
                        "jpegsave");
        TestingPictures.withoutProfile(file);
        assertThat(decoder.inspect(file).colours()).isEqualTo("CMYK");
        assertThat(decoder.inspect(file).notes()).isEmpty();
        assertPixel(file, 1, 100, 100, BRICK, 12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pngsave", "tiffsave"})
    void bringsSixteenBitsDownToEight(String saver) {
        Size size = new Size(640, 640);
        Path grey = folder.resolve("grey");
        TestingPictures.saveDeep(grey, size, saver, GREY16, 0x8040);
        assertThat(decoder.inspect(grey).colours()).isEqualTo("16-bit grey");
        assertPixel(grey, 1, 10, 10, new Color(128, 128, 128), 2);
        assertPixel(grey, 0.5, 10, 10, new Color(128, 128, 128), 2);

        Path colour = folder.resolve("colour");
        TestingPictures.saveDeep(colour, size, saver, RGB16, 0xc800, 0x5a00, 0x3c00);
        assertThat(decoder.inspect(colour).colours()).isEqualTo("16-bit RGB");
        assertPixel(colour, 1, 10, 10, BRICK, 2);
        assertPixel(colour, 0.5, 10, 10, BRICK, 2);

        Path clear = folder.resolve("clear");
        TestingPictures.saveDeep(clear, size, saver, RGB16, 0xc800, 0x5a00, 0x3c00, 0x8000);
        for (double scale : new double[] {1, 0.5}) {
            assertThat(pixel(clear, scale, 10, 10))
                    .satisfies(
                            pixel -> {
                                assertThat(pixel).hasSize(4);
                                assertThat(pixel[0]).isCloseTo(200, within(2));
                                assertThat(pixel[3]).isCloseTo(128, within(2));
                            });
        }
    }

    @ParameterizedTest
    @CsvSource({"8, 8, 3", "8, 8, 4", "8, 16, 3", "8, 16, 4", "9, 8, 3", "9, 8, 4", "9, 16, 3"})
    void readsLightnessAndOpponentColours(int interpretation, int depth, int samples) {
        // BRICK in CIELAB: 51.7, 41.8, 38.1.
        Path file =
                TestingTiff.lab(
                        folder.resolve("lab.tif"), 640, interpretation, depth, samples, 52, 42, 38);
        assertThat(decoder.inspect(file).colours()).isEqualTo("CIELAB");
        assertThat(decoder.inspect(file).transparent()).isFalse();
        for (double scale : new double[] {1, 0.5, 0.3}) {
            assertPixel(file, scale, 10, 10, BRICK, 3);
        }
    }

    @Test
    void readsGreyAsThreeEqualChannels() {
        var grey = new BufferedImage(320, 320, BufferedImage.TYPE_BYTE_GRAY);
        grey.createGraphics().drawImage(TestingPictures.plain(320, 320, Color.GRAY), 0, 0, null);
        Path file = folder.resolve("grey.png");
        int stored = grey.getRaster().getSample(5, 5, 0);
        TestingPictures.writeAsIs(file, grey, "png");
        assertThat(decoder.inspect(file).colours()).isEqualTo("grey");
        assertPixel(file, 1, 10, 10, new Color(stored, stored, stored), 0);
    }

    @Test
    void keepsColourOutOfTransparentPixelsWhileShrinking() {
        BufferedImage picture =
                TestingPictures.painted(
                        640,
                        640,
                        graphics -> {
                            for (int x = 0; x < 640; x += 2) {
                                graphics.setColor(BRICK);
                                graphics.fillRect(x, 0, 1, 640);
                            }
                        });
        Path file = TestingPictures.save(folder.resolve("c.png"), picture, "pngsave", Map.of());
        assertThat(pixel(file, 0.5, 100, 100)).containsExactly(200, 90, 60, 128);
    }

    @Test
    void dropsAnAlphaChannelThatHidesNothing() {
        var picture = TestingPictures.plain(320, 320, BRICK);
        Path file = TestingPictures.write(folder.resolve("opaque.png"), picture, "png");
        assertThat(TestingPictures.pixel(file, "pngload", 5, 5)).hasSize(4);
        assertThat(pixel(file, 1, 5, 5)).containsExactly(200, 90, 60);
    }

    /// As a camera held that way stores the picture (EXIF 2.32, tag 0x0112).
    private static BufferedImage stored(BufferedImage upright, int orientation) {
        int width = upright.getWidth();
        int height = upright.getHeight();
        boolean sideways = orientation >= 5;
        var stored =
                new BufferedImage(
                        sideways ? height : width,
                        sideways ? width : height,
                        BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int right = width - 1 - x;
                int bottom = height - 1 - y;
                int column = new int[] {x, right, right, x, y, y, bottom, bottom}[orientation - 1];
                int row = new int[] {y, y, bottom, bottom, x, right, right, x}[orientation - 1];
                stored.setRGB(column, row, upright.getRGB(x, y));
            }
        }
        return stored;
    }

    private void assertPixel(Path file, double scale, int x, int y, Color expected, int levels) {
        int[] pixel = pixel(file, scale, x, y);
        assertThat(pixel).as("bands").hasSize(3);
        assertThat(pixel[0]).as("red").isCloseTo(expected.getRed(), within(levels));
        assertThat(pixel[1]).as("green").isCloseTo(expected.getGreen(), within(levels));
        assertThat(pixel[2]).as("blue").isCloseTo(expected.getBlue(), within(levels));
    }

    private int[] pixel(Path file, double scale, int x, int y) {
        try (VipsScope scope = VipsScope.open(NoNativeLeaks.library())) {
            VipsImage pixels = decoder.decode(scope, file, decoder.inspect(file), scale);
            byte[] samples = pixels.samples();
            int[] pixel = new int[pixels.bands()];
            for (int band = 0; band < pixel.length; band++) {
                pixel[band] = samples[(y * pixels.size().width() + x) * pixel.length + band] & 0xff;
            }
            return pixel;
        }
    }
}
