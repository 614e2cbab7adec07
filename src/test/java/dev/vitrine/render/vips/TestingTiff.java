package dev.vitrine.render.vips;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/// TIFF files of kinds that libvips reads but does not write.
public final class TestingTiff {
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int ENTRIES = 9;

    private TestingTiff() {}

    /// A square of one colour in CIELAB, and when there are four samples an alpha channel that is
    /// opaque (TIFF 6.0, section 23).
    ///
    /// @param interpretation 8 where the opponent colours are signed, 9 where ICC's coding is used
    /// @param depth 8 or 16 bits a sample
    /// @param samples 3 or 4
    /// @param colour lightness 0 to 100 and two opponent colours of -128 to 127
    public static Path lab(
            Path file, int edge, int interpretation, int depth, int samples, int... colour) {
        int bytes = edge * edge * samples * depth / 8;
        ByteBuffer tiff =
                ByteBuffer.allocate(8 + bytes + 8 + 2 + 12 * (ENTRIES + 1) + 4)
                        .order(ByteOrder.LITTLE_ENDIAN);
        tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8 + bytes + 8);
        for (int i = 0; i < edge * edge; i++) {
            for (int band = 0; band < samples; band++) {
                int eight = sample(band, interpretation == 9 ? 128 : 0, colour);
                if (depth == 8) {
                    tiff.put((byte) eight);
                } else {
                    tiff.putShort((short) (band == 3 ? 0xffff : eight << 8));
                }
            }
        }
        int depths = tiff.position();
        for (int band = 0; band < 4; band++) {
            tiff.putShort((short) depth);
        }
        tiff.putShort((short) (samples == 4 ? ENTRIES + 1 : ENTRIES));
        entry(tiff, 256, LONG, 1, edge);
        entry(tiff, 257, LONG, 1, edge);
        entry(tiff, 258, SHORT, samples, depths);
        entry(tiff, 259, SHORT, 1, 1); // not compressed
        entry(tiff, 262, SHORT, 1, interpretation);
        entry(tiff, 273, LONG, 1, 8); // one strip, and where it begins
        entry(tiff, 277, SHORT, 1, samples);
        entry(tiff, 278, LONG, 1, edge);
        entry(tiff, 279, LONG, 1, bytes);
        if (samples == 4) {
            entry(tiff, 338, SHORT, 1, 2); // the fourth sample is alpha
        }
        try {
            return Files.write(file, tiff.array());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int sample(int band, int middle, int... colour) {
        return switch (band) {
            case 0 -> colour[0] * 255 / 100;
            case 3 -> 255;
            default -> colour[band] + middle;
        };
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }
}
