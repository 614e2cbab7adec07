package dev.vitrine.render.vips;

import dev.vitrine.picture.Size;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;

/// Makes picture files for tests, with libvips and the JDK.
public final class TestingPictures {
    private static final int USHORT = 2;
    private static final int ALL_METADATA = 31;

    private TestingPictures() {}

    /// A picture that `painter` fills.
    public static BufferedImage painted(int width, int height, Painter painter) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = picture.createGraphics();
        painter.paint(graphics);
        graphics.dispose();
        return picture;
    }

    /// One colour everywhere.
    public static BufferedImage plain(int width, int height, Color colour) {
        return painted(
                width,
                height,
                graphics -> {
                    graphics.setColor(colour);
                    graphics.fillRect(0, 0, width, height);
                });
    }

    /// Red, green, blue and yellow quarters, clockwise from the top left.
    public static BufferedImage quarters(int width, int height) {
        Color[] colours = {
            new Color(200, 30, 30), new Color(30, 160, 60), new Color(40, 60, 200), Color.YELLOW
        };
        int[][] places = {{0, 0}, {1, 0}, {1, 1}, {0, 1}};
        return painted(
                width,
                height,
                graphics -> {
                    for (int i = 0; i < 4; i++) {
                        graphics.setColor(colours[i]);
                        graphics.fillRect(
                                places[i][0] * width / 2,
                                places[i][1] * height / 2,
                                width / 2 + 1,
                                height / 2 + 1);
                    }
                });
    }

    /// Something like a photo: soft shapes under fine grain, always the same.
    public static BufferedImage photo(int width, int height) {
        var random = new Random(7);
        BufferedImage picture =
                painted(
                        width,
                        height,
                        graphics -> {
                            for (int i = 0; i < 60; i++) {
                                graphics.setColor(
                                        new Color(
                                                random.nextInt(256),
                                                random.nextInt(256),
                                                random.nextInt(256),
                                                i == 0 ? 255 : 90));
                                int edge = i == 0 ? 2 * width + 2 * height : width / 3;
                                graphics.fillOval(
                                        random.nextInt(width) - edge / 2,
                                        random.nextInt(height) - edge / 2,
                                        edge,
                                        edge);
                            }
                        });
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int grain = random.nextInt(17) - 8;
                Color colour = new Color(picture.getRGB(x, y));
                picture.setRGB(
                        x,
                        y,
                        new Color(
                                        Math.clamp(colour.getRed() + grain, 0, 255),
                                        Math.clamp(colour.getGreen() + grain, 0, 255),
                                        Math.clamp(colour.getBlue() + grain, 0, 255))
                                .getRGB());
            }
        }
        return picture;
    }

    /// Written by libvips, for example with `jpegsave`, and its settings: whole numbers and
    /// switches.
    public static Path save(
            Path file, BufferedImage picture, String saver, Map<String, Object> settings) {
        try (VipsScope scope = VipsScope.open(NoNativeLeaks.library())) {
            saveImage(file, image(scope, picture), saver, settings);
            return file;
        }
    }

    /// A file that is in a device's colours and carries that device's profile: `p3` or `cmyk`.
    public static Path saveInProfile(
            Path file, BufferedImage picture, String profile, String saver) {
        try (VipsScope scope = VipsScope.open(NoNativeLeaks.library())) {
            VipsImage own =
                    scope.operation("icc_transform")
                            .with("in", image(scope, picture).bands(0, 3))
                            .with("output_profile", profile)
                            .with("input_profile", "srgb")
                            .with("intent", 1)
                            .image(scope);
            saveImage(file, own, saver, Map.of());
            return file;
        }
    }

    /// A file of 16-bit samples, all pixels the same.
    public static Path saveDeep(
            Path file, Size size, String saver, int interpretation, int... pixel) {
        try (VipsScope scope = VipsScope.open(NoNativeLeaks.library());
                Arena arena = Arena.ofConfined()) {
            int bands = pixel.length;
            MemorySegment samples = arena.allocate(ValueLayout.JAVA_SHORT, size.pixels() * bands);
            for (long i = 0; i < size.pixels() * bands; i++) {
                samples.setAtIndex(ValueLayout.JAVA_SHORT, i, (short) pixel[(int) (i % bands)]);
            }
            VipsImage bytes = VipsImage.of(scope, samples, size, 2 * bands);
            VipsImage deep =
                    scope.operation("copy")
                            .with("in", bytes)
                            .with("bands", bands)
                            .with("format", USHORT)
                            .with("interpretation", interpretation)
                            .image(scope);
            saveImage(file, deep, saver, Map.of());
            return file;
        }
    }

    /// The pixel of a file as libvips reads it, without any conversion.
    public static int[] pixel(Path file, String loader, int x, int y) {
        try (VipsScope scope = VipsScope.open(NoNativeLeaks.library())) {
            VipsImage image =
                    scope.operation(loader).with("filename", file.toString()).image(scope);
            byte[] samples = image.window(new dev.vitrine.picture.Area(x, y, 1, 1)).samples();
            int[] pixel = new int[samples.length];
            for (int i = 0; i < pixel.length; i++) {
                pixel[i] = samples[i] & 0xff;
            }
            return pixel;
        }
    }

    /// Written by the JDK, for example as `bmp` or `png`.
    public static Path write(Path file, BufferedImage picture, String format) {
        try {
            BufferedImage opaque = picture;
            if (!format.equals("png")) {
                opaque =
                        new BufferedImage(
                                picture.getWidth(),
                                picture.getHeight(),
                                BufferedImage.TYPE_INT_RGB);
                opaque.createGraphics().drawImage(picture, 0, 0, null);
            }
            if (!ImageIO.write(opaque, format, file.toFile())) {
                throw new IllegalStateException("The JDK does not write " + format);
            }
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Written by the JDK in the picture's own layout.
    public static Path writeAsIs(Path file, BufferedImage picture, String format) {
        try {
            ImageIO.write(picture, format, file.toFile());
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// An animated GIF out of frames that stand one below the other.
    public static void saveFrames(VipsScope scope, Path file, BufferedImage frames, int height) {
        write(
                file,
                image(scope, frames).saver("gifsave_buffer").with("page_height", height).bytes());
    }

    /// The same JPEG without its ICC profile.
    public static void withoutProfile(Path jpeg) {
        try (VipsScope scope = VipsScope.open(NoNativeLeaks.library())) {
            write(jpeg, new Loader(scope).jpeg(jpeg, 1).saver("jpegsave_buffer").bytes());
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Puts an EXIF block with an orientation, a GPS position and a camera's name into a JPEG.
    public static Path withExif(Path jpeg, int orientation) {
        try {
            byte[] bytes = Files.readAllBytes(jpeg);
            byte[] exif = TestingExif.block(orientation);
            byte[] whole = new byte[bytes.length + exif.length];
            System.arraycopy(bytes, 0, whole, 0, 2);
            System.arraycopy(exif, 0, whole, 2, exif.length);
            System.arraycopy(bytes, 2, whole, 2 + exif.length, bytes.length - 2);
            return Files.write(jpeg, whole);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Fills a picture.
    @FunctionalInterface
    public interface Painter {
        /// Paints.
        void paint(Graphics2D graphics);
    }

    /// An image of libvips with the same pixels.
    public static VipsImage image(VipsScope scope, BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        byte[] samples = new byte[width * height * 4];
        int at = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int pixel = picture.getRGB(x, y);
                samples[at++] = (byte) (pixel >> 16);
                samples[at++] = (byte) (pixel >> 8);
                samples[at++] = (byte) pixel;
                samples[at++] = (byte) (pixel >> 24);
            }
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment copy = arena.allocateFrom(ValueLayout.JAVA_BYTE, samples);
            return VipsImage.of(scope, copy, new Size(width, height), 4).withoutIdleAlpha();
        }
    }

    /// Written by libvips, metadata and all.
    public static void saveImage(
            Path file, VipsImage image, String saver, Map<String, Object> settings) {
        Saver saving = image.saver(saver + "_buffer").with("keep", ALL_METADATA);
        settings.forEach(
                (name, value) -> {
                    switch (value) {
                        case Boolean flag -> saving.with(name, (boolean) flag);
                        case Integer number -> saving.with(name, (int) number);
                        default -> throw new IllegalArgumentException(name + " " + value);
                    }
                });
        write(file, saving.bytes());
    }
}
