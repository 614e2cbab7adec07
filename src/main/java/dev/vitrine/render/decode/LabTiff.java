package dev.vitrine.render.decode;

import dev.vitrine.render.vips.CieLab;
import dev.vitrine.render.vips.Loader;
import dev.vitrine.render.vips.VipsImage;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/// A TIFF in a coding of CIELAB that libvips 8.18 does not read: signed bytes without alpha, which
/// it refuses, and the coding of ICC, which it takes for RGB. It is read as RGB and then taken for
/// what it is.
///
/// @param file all of it
/// @param interpretation where it says that it is CIELAB
/// @param signed whether the opponent colours are signed bytes
record LabTiff(ByteBuffer file, int interpretation, boolean signed) {
    /// The other kind, for files above 4 GB, is larger than anything that is read.
    private static final int CLASSIC = 42;

    private static final int ENTRY = 12;

    // TIFF 6.0, sections 8 and 23; Adobe Photoshop TIFF Technical Notes, 2002, for the coding of
    // ICC.
    private static final int BITS_PER_SAMPLE = 258;
    private static final int PHOTOMETRIC_INTERPRETATION = 262;
    private static final int SAMPLES_PER_PIXEL = 277;
    private static final short RGB = 2;
    private static final int CIELAB = 8;
    private static final int ICCLAB = 9;

    /// The first page of a file, when it is of that kind.
    static @Nullable LabTiff in(MemorySegment bytes) {
        ByteBuffer file = bytes.asByteBuffer();
        file.order(file.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        try {
            return file.getShort(2) == CLASSIC ? in(file, file.getInt(4)) : null;
        } catch (IndexOutOfBoundsException _) {
            // It ends early: libvips says that best.
            return null;
        }
    }

    /// The picture in CIELAB, out of the same bytes.
    VipsImage open(Loader loader, MemorySegment bytes) {
        file.putShort(interpretation, RGB);
        return CieLab.of(loader.tiff(bytes), signed);
    }

    private static @Nullable LabTiff in(ByteBuffer file, int folder) {
        int bits = 1;
        int samples = 1;
        int kind = RGB;
        int where = 0;
        int entries = Short.toUnsignedInt(file.getShort(folder));
        for (int entry = folder + 2; entry < folder + 2 + entries * ENTRY; entry += ENTRY) {
            switch (Short.toUnsignedInt(file.getShort(entry))) {
                case BITS_PER_SAMPLE -> bits = first(file, entry);
                case SAMPLES_PER_PIXEL -> samples = first(file, entry);
                case PHOTOMETRIC_INTERPRETATION -> {
                    kind = first(file, entry);
                    where = entry + 8;
                }
                default -> {}
            }
        }
        boolean signed = kind == CIELAB && bits == 8 && samples == 3;
        boolean asIcc = kind == ICCLAB && (bits == 8 || bits == 16) && samples >= 3;
        return signed || asIcc ? new LabTiff(file, where, signed) : null;
    }

    /// The first of several short numbers: up to two stand in the entry itself.
    private static int first(ByteBuffer file, int entry) {
        int at = file.getInt(entry + 4) <= 2 ? entry + 8 : file.getInt(entry + 8);
        return Short.toUnsignedInt(file.getShort(at));
    }
}
