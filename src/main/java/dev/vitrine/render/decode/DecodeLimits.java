package dev.vitrine.render.decode;

import dev.vitrine.picture.Size;
import dev.vitrine.problem.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// What a source picture may be at most and at least.
///
/// @param maxBytes of the file
/// @param maxPixels width × height, checked in the header before decoding
/// @param minEdge the shorter edge, in pixels
public record DecodeLimits(long maxBytes, long maxPixels, int minEdge) {
    public DecodeLimits {
        if (maxBytes < 1 || maxPixels < 1 || minEdge < 1) {
            throw new IllegalArgumentException(
                    "Limits are positive: "
                            + maxBytes
                            + " bytes, "
                            + maxPixels
                            + " pixels, edge "
                            + minEdge);
        }
    }

    /// Refuses a file that is too large or empty.
    void check(Path file) {
        try {
            long bytes = Files.size(file);
            if (bytes == 0) {
                throw new UnusableImageException(
                        ErrorCode.INVALID_IMAGE_FORMAT,
                        file + " is empty",
                        "Use another copy of the picture");
            }
            if (bytes > maxBytes) {
                throw new UnusableImageException(
                        ErrorCode.FILE_TOO_LARGE,
                        String.format(
                                Locale.ROOT,
                                "%s has %.1f MB, more than %d MB",
                                file,
                                bytes / 1e6,
                                megabytes()),
                        "Save it smaller, for example as a JPEG");
            }
        } catch (IOException failure) {
            throw UnusableImageException.unreadable(file, failure);
        }
    }

    private long megabytes() {
        return maxBytes / (1 << 20);
    }

    /// The header, unless the picture is too large or too small.
    Header checked(Path file, Header header) {
        Size size = header.stored();
        checkPixels(file, size.width(), size.height());
        if (Math.min(size.width(), size.height()) < minEdge) {
            throw new UnusableImageException(
                    ErrorCode.IMAGE_TOO_SMALL,
                    "%s has only %s pixels, less than %d×%d"
                            .formatted(file, size, minEdge, minEdge),
                    "Use the original picture instead of a preview of it");
        }
        return header;
    }

    /// Refuses so many pixels, by what a header says.
    void checkPixels(Path file, long width, long height) {
        if ((double) width * height > maxPixels) {
            throw new UnusableImageException(
                    ErrorCode.IMAGE_TOO_LARGE,
                    String.format(
                            Locale.ROOT,
                            "%s has %d×%d pixels (%.0f megapixels), more than %d megapixels",
                            file,
                            width,
                            height,
                            (double) width * height / 1e6,
                            maxPixels / 1_000_000),
                    "Make it smaller first");
        }
    }
}
