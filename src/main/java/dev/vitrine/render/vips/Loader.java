package dev.vitrine.render.vips;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/// Opens encoded pictures: the header now, the pixels when they are read.
///
/// Files are read into memory first. libvips would map some of them, and a file that somebody
/// shortens while it is mapped ends the process; and it knows a file by its name as text, where
/// Java also opens one whose name is no UTF-8.
public final class Loader {
    private static final int ACCESS_SEQUENTIAL = 1;
    private static final int FAIL_ON_ERROR = 2;

    private final VipsScope scope;

    /// A loader whose images belong to the scope.
    public Loader(VipsScope scope) {
        this.scope = scope;
    }

    /// A JPEG, decoded at 1/`shrink` of its size; 1, 2, 4 or 8.
    public VipsImage jpeg(Path file, int shrink) {
        return strict("jpegload_buffer", bytes(file)).with("shrink", shrink).image(scope);
    }

    /// A PNG.
    public VipsImage png(Path file) {
        return strict("pngload_buffer", bytes(file)).image(scope);
    }

    /// A WebP, decoded at `scale` of its size; the first frame.
    public VipsImage webp(Path file, double scale) {
        return strict("webpload_buffer", bytes(file)).with("scale", scale).image(scope);
    }

    /// A TIFF; the first page.
    ///
    /// @param file all of it, as [#bytes(Path)] gives it
    public VipsImage tiff(MemorySegment file) {
        return strict("tiffload_buffer", file).image(scope);
    }

    /// A GIF; the first frame.
    public VipsImage gif(Path file) {
        return strict("gifload_buffer", bytes(file)).image(scope);
    }

    /// An AVIF or HEIC; the primary picture.
    public VipsImage heif(Path file) {
        return strict("heifload_buffer", bytes(file)).image(scope);
    }

    /// An encoded picture of ours, read back to be compared with what it was made from.
    public VipsImage own(byte[] encoded, String operation) {
        MemorySegment bytes = scope.arena().allocateFrom(ValueLayout.JAVA_BYTE, encoded);
        return scope.operation(operation).with("buffer", bytes).image(scope);
    }

    /// What [Saver#samples(VipsImage, Path)] has written. It is mapped: nobody may write to the
    /// file.
    public VipsImage samples(Path file) {
        return scope.operation("vipsload").with("filename", file.toString()).image(scope);
    }

    /// All of a file, in memory that is given back with the scope's images.
    public MemorySegment bytes(Path file) {
        try (FileChannel channel = FileChannel.open(file)) {
            MemorySegment bytes = scope.arena().allocate(channel.size());
            ByteBuffer rest = bytes.asByteBuffer();
            while (rest.hasRemaining() && channel.read(rest) >= 0) {
                // The rest comes with the next read.
            }
            return bytes.asSlice(0, rest.position());
        } catch (IOException failure) {
            throw new VipsException("reading", String.valueOf(failure.getMessage()));
        }
    }

    private Operation strict(String operation, MemorySegment bytes) {
        return scope.operation(operation)
                .with("buffer", bytes)
                .with("access", ACCESS_SEQUENTIAL)
                .with("fail_on", FAIL_ON_ERROR);
    }
}
