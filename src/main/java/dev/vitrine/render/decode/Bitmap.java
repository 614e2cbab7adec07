package dev.vitrine.render.decode;

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
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// Windows bitmaps, which libvips does not read: the JDK does.
final class Bitmap {
    private static final int CORE_HEADER = 12;

    private Bitmap() {}

    /// Width and height out of the first bytes of the file.
    static Size size(byte[] start) {
        ByteBuffer header = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN);
        boolean core = header.getInt(14) == CORE_HEADER;
        int width = core ? header.getShort(18) & 0xffff : header.getInt(18);
        int height = core ? header.getShort(20) & 0xffff : header.getInt(22);
        // A negative height means that the rows run from top to bottom.
        return new Size(
                Math.max(1, width), Math.max(1, Math.abs(Math.max(height, -Integer.MAX_VALUE))));
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
        throw new UnusableImageException(
                ErrorCode.INVALID_IMAGE_FORMAT,
                file + " is damaged: its bitmap cannot be decoded",
                "Save the picture again, or use another copy of it",
                cause);
    }
}
