package dev.vitrine.render.decode;

import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Size;
import dev.vitrine.problem.ErrorCode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// Windows bitmaps, which libvips does not read: the JDK does.
final class Bitmap {
    private static final int CORE_HEADER = 12;
    private static final int RLE8 = 1;
    private static final int RLE4 = 2;

    /// The JDK decodes these whole, into a byte a pixel on the heap, which has 112 MB for
    /// everything.
    private static final int MOST_RUN_LENGTH_PIXELS = 50_000_000;

    /// Three samples, once here and once in libvips.
    private static final int HELD_BYTES_PER_PIXEL = 6;

    private Bitmap() {}

    /// What the first bytes of the file say.
    static Header header(Path file, byte[] start) {
        ByteBuffer header = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN);
        boolean core = header.getInt(14) == CORE_HEADER;
        int width = core ? header.getShort(18) & 0xffff : header.getInt(18);
        // A negative height means that the rows run from top to bottom.
        int height = core ? header.getShort(20) & 0xffff : Math.abs(header.getInt(22));
        if (width < 1 || height < 1) {
            throw damaged(file, null);
        }
        var size = new Size(width, height);
        int compression = core || start.length < 34 ? 0 : header.getInt(30);
        if ((compression == RLE8 || compression == RLE4)
                && size.pixels() > MOST_RUN_LENGTH_PIXELS) {
            throw new UnusableImageException(
                    ErrorCode.IMAGE_TOO_LARGE,
                    String.format(
                            Locale.ROOT,
                            "%s has %s pixels (%.0f megapixels), more than %d megapixels in run-length coding",
                            file,
                            size,
                            size.pixels() / 1e6,
                            MOST_RUN_LENGTH_PIXELS / 1_000_000),
                    "Save it as PNG, or make it smaller first");
        }
        return new Header(
                PictureFormat.BMP,
                size,
                1,
                false,
                "RGB",
                size.pixels() * HELD_BYTES_PER_PIXEL,
                List.of());
    }

    /// The pixels: three samples each, rows without gaps.
    static MemorySegment samples(Path file, Arena arena) {
        BufferedImage picture = read(file);
        int width = picture.getWidth();
        int[] row = new int[width];
        byte[] line = new byte[width * 3];
        MemorySegment samples = arena.allocate((long) line.length * picture.getHeight());
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            int at = 0;
            for (int pixel : row) {
                line[at++] = (byte) (pixel >> 16);
                line[at++] = (byte) (pixel >> 8);
                line[at++] = (byte) pixel;
            }
            MemorySegment.copy(
                    line, 0, samples, ValueLayout.JAVA_BYTE, (long) y * line.length, line.length);
        }
        return samples;
    }

    private static BufferedImage read(Path file) {
        @Nullable Throwable cause;
        try {
            ImageIO.setUseCache(false);
            BufferedImage picture = ImageIO.read(file.toFile());
            if (picture != null) {
                return picture;
            }
            cause = null;
        } catch (IOException | RuntimeException failure) {
            // The reader of the JDK answers damaged headers with all kinds of runtime exceptions.
            cause = failure;
        }
        throw damaged(file, cause);
    }

    private static UnusableImageException damaged(Path file, @Nullable Throwable cause) {
        return new UnusableImageException(
                ErrorCode.INVALID_IMAGE_FORMAT,
                file + " is damaged: its bitmap cannot be decoded",
                "Save the picture again, or use another copy of it",
                cause);
    }
}
