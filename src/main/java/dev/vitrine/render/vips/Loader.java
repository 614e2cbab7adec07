package dev.vitrine.render.vips;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;

/// Opens encoded pictures: the header now, the pixels when they are read.
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
        return strict("jpegload", file).with("shrink", shrink).image(scope);
    }

    /// A PNG.
    public VipsImage png(Path file) {
        return strict("pngload", file).image(scope);
    }

    /// A WebP, decoded at `scale` of its size; the first frame.
    public VipsImage webp(Path file, double scale) {
        return strict("webpload", file).with("scale", scale).image(scope);
    }

    /// A TIFF; the first page.
    public VipsImage tiff(Path file) {
        return strict("tiffload", file).image(scope);
    }

    /// Memory for an encoded picture, given back with the scope's images.
    public MemorySegment memory(long bytes) {
        return scope.arena().allocate(bytes);
    }

    /// The same out of such memory.
    public VipsImage tiff(MemorySegment bytes) {
        return scope.operation("tiffload_buffer")
                .with("buffer", bytes)
                .with("access", ACCESS_SEQUENTIAL)
                .with("fail_on", FAIL_ON_ERROR)
                .image(scope);
    }

    /// A GIF; the first frame.
    public VipsImage gif(Path file) {
        return strict("gifload", file).image(scope);
    }

    /// An AVIF or HEIC; the primary picture.
    public VipsImage heif(Path file) {
        return strict("heifload", file).image(scope);
    }

    /// An encoded picture of ours, read back to be compared with what it was made from.
    public VipsImage own(byte[] encoded, String operation) {
        MemorySegment bytes = scope.arena().allocateFrom(ValueLayout.JAVA_BYTE, encoded);
        return scope.operation(operation).with("buffer", bytes).image(scope);
    }

    private Operation strict(String operation, Path file) {
        return scope.operation(operation)
                .with("filename", file.toString())
                .with("access", ACCESS_SEQUENTIAL)
                .with("fail_on", FAIL_ON_ERROR);
    }
}
