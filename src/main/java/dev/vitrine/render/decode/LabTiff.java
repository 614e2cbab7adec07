package dev.vitrine.render.decode;

import dev.vitrine.render.vips.CieLab;
import dev.vitrine.render.vips.Loader;
import dev.vitrine.render.vips.VipsImage;
import dev.vitrine.render.vips.VipsScope;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A TIFF in a coding of CIELAB that libvips 8.18 does not read: signed bytes without alpha, which
/// it refuses, and the coding of ICC, which it takes for RGB. It is read as RGB and then taken for
/// what it is.
///
/// @param interpretation where in the file it says that it is CIELAB
/// @param order of the bytes in numbers
/// @param signed whether the opponent colours are signed bytes
record LabTiff(long interpretation, ByteOrder order, boolean signed) {
    private static final int HEADER = 8;
    private static final int ENTRY = 12;

    /// The other kind, for files above 4 GB, is larger than anything that is read.
    private static final int CLASSIC = 42;

    // TIFF 6.0, sections 8 and 23, and technical note 4 of Photoshop for the coding of ICC.
    private static final int BITS_PER_SAMPLE = 258;
    private static final int PHOTOMETRIC_INTERPRETATION = 262;
    private static final int SAMPLES_PER_PIXEL = 277;
    private static final short RGB = 2;
    private static final int CIELAB = 8;
    private static final int ICCLAB = 9;

    /// The first page of a file, when it is of that kind.
    static @Nullable LabTiff in(Path file) {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer header = read(channel, 0, HEADER);
            header.order(header.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            if (header.getShort(2) != CLASSIC) {
                return null;
            }
            long folder = Integer.toUnsignedLong(header.getInt(4));
            ByteBuffer count = read(channel, folder, 2).order(header.order());
            int entries = Short.toUnsignedInt(count.getShort(0));
            return of(
                    read(channel, folder + 2, entries * ENTRY).order(header.order()),
                    folder + 2,
                    channel);
        } catch (IOException failure) {
            throw UnusableImageException.unreadable(file, failure);
        }
    }

    /// The picture in CIELAB.
    VipsImage open(VipsScope scope, Path file) {
        try (FileChannel channel = FileChannel.open(file)) {
            var loader = new Loader(scope);
            MemorySegment bytes = loader.memory(channel.size());
            ByteBuffer whole = bytes.asByteBuffer().order(order);
            while (whole.hasRemaining() && channel.read(whole) > 0) {
                // The rest comes with the next read.
            }
            whole.putShort((int) interpretation, RGB);
            return CieLab.of(loader.tiff(bytes), signed);
        } catch (IOException failure) {
            throw UnusableImageException.unreadable(file, failure);
        }
    }

    private static @Nullable LabTiff of(ByteBuffer entries, long at, FileChannel channel)
            throws IOException {
        int bits = 1;
        int samples = 1;
        int kind = RGB;
        long where = 0;
        for (int i = 0; i + ENTRY <= entries.limit(); i += ENTRY) {
            int value = Short.toUnsignedInt(entries.getShort(i + 8));
            switch (Short.toUnsignedInt(entries.getShort(i))) {
                case BITS_PER_SAMPLE -> bits = first(entries, i, channel);
                case SAMPLES_PER_PIXEL -> samples = value;
                case PHOTOMETRIC_INTERPRETATION -> {
                    kind = value;
                    where = at + i + 8;
                }
                default -> {}
            }
        }
        boolean signed = kind == CIELAB && bits == 8 && samples == 3;
        boolean asIcc = kind == ICCLAB && (bits == 8 || bits == 16) && samples >= 3;
        boolean whole = where + 2 <= channel.size();
        return whole && (signed || asIcc) ? new LabTiff(where, entries.order(), signed) : null;
    }

    /// The first of several short numbers: up to two stand in the entry itself.
    private static int first(ByteBuffer entries, int entry, FileChannel channel)
            throws IOException {
        if (entries.getInt(entry + 4) <= 2) {
            return Short.toUnsignedInt(entries.getShort(entry + 8));
        }
        long elsewhere = Integer.toUnsignedLong(entries.getInt(entry + 8));
        ByteBuffer number = read(channel, elsewhere, 2).order(entries.order());
        return Short.toUnsignedInt(number.getShort(0));
    }

    /// Bytes of the file, followed by zeros where the file ends early: libvips says that best.
    private static ByteBuffer read(FileChannel channel, long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        int got = channel.read(bytes, at);
        while (bytes.hasRemaining() && got > 0) {
            got = channel.read(bytes, at + bytes.position());
        }
        return bytes;
    }
}
