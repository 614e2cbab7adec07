package dev.vitrine.ai;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Size;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/// Pictures for stand-ins to hand out: real ones, each number another, the same each time.
public final class TestingPictures {
    private static final int CLAIMED = 60_000;

    private TestingPictures() {}

    /// A picture of that size with a gradient and some discs; JPEG or PNG.
    public static byte[] picture(PictureFormat format, Size size, long number) {
        return encoded(format, painted(size, number, BufferedImage.TYPE_INT_RGB));
    }

    /// The same on a ground that is not there; PNG.
    public static byte[] transparent(Size size, long number) {
        return encoded(PictureFormat.PNG, painted(size, number, BufferedImage.TYPE_INT_ARGB));
    }

    /// A PNG of some hundred bytes that says it has 60000×60000 pixels.
    public static byte[] bomb() {
        var file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(
                file,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(CLAIMED)
                        .putInt(CLAIMED)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array());
        chunk(file, "IDAT", deflated(new byte[CLAIMED]));
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static BufferedImage painted(Size size, long number, int type) {
        var image = new BufferedImage(size.width(), size.height(), type);
        var random = new Random(number);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        if (type == BufferedImage.TYPE_INT_RGB) {
            graphics.setPaint(
                    new GradientPaint(
                            0, 0, colour(random), size.width(), size.height(), colour(random)));
            graphics.fillRect(0, 0, size.width(), size.height());
        }
        int edge = Math.min(size.width(), size.height());
        for (int disc = 0; disc < 5; disc++) {
            int across = edge / 8 + random.nextInt(edge / 3 + 1);
            graphics.setColor(colour(random));
            graphics.fillOval(
                    random.nextInt(size.width()) - across / 2,
                    random.nextInt(size.height()) - across / 2,
                    across,
                    across);
        }
        graphics.dispose();
        return image;
    }

    private static Color colour(Random random) {
        return Color.getHSBColor(random.nextFloat(), 0.6f, 0.9f);
    }

    private static byte[] encoded(PictureFormat format, BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format.extension(), bytes)) {
                throw new IllegalArgumentException("Nothing here writes " + format);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    private static byte[] deflated(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            deflater.write(bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return packed.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String name, byte[] content) {
        byte[] named =
                ByteBuffer.allocate(4 + content.length)
                        .put(name.getBytes(US_ASCII))
                        .put(content)
                        .array();
        var sum = new CRC32();
        sum.update(named);
        file.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        file.writeBytes(named);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
