package dev.vitrine.render;

import java.nio.file.Path;
import java.time.Duration;

/// How much the room may take and how good its pictures must be.
///
/// @param nativeFolder where the bundled libvips lies
/// @param maxFileBytes the largest source file
/// @param maxPixels the largest source picture, checked before decoding
/// @param minEdge the shortest edge of a source picture, in pixels
/// @param memoryBytes what decoding, and what was decoded, may hold at the same time
/// @param timeLimit for decoding one source, and for making one rendition
/// @param workers renditions made at the same time
/// @param minSsim likeness that an encoded rendition keeps to the uncompressed one
public record RenderSettings(
        Path nativeFolder,
        long maxFileBytes,
        long maxPixels,
        int minEdge,
        long memoryBytes,
        Duration timeLimit,
        int workers,
        double minSsim) {
    public RenderSettings {
        if (memoryBytes < 1) {
            throw new IllegalArgumentException(
                    "render.memoryBytes must be positive: " + memoryBytes);
        }
        if (timeLimit.isNegative() || timeLimit.isZero()) {
            throw new IllegalArgumentException("render.timeLimit must be positive: " + timeLimit);
        }
        if (workers < 1) {
            throw new IllegalArgumentException("render.workers must be at least 1: " + workers);
        }
        if (!(minSsim > 0 && minSsim < 1)) {
            throw new IllegalArgumentException(
                    "render.minSsim must be between 0 and 1: " + minSsim);
        }
    }

    /// 50 MB, 100 megapixels, at least 300×300; 1 GB of pixels, a minute for each piece of work;
    /// SSIM 0.98.
    public static RenderSettings defaults(Path nativeFolder, int workers) {
        return new RenderSettings(
                nativeFolder,
                50L << 20,
                100_000_000,
                300,
                1L << 30,
                Duration.ofMinutes(1),
                workers,
                0.98);
    }

    /// The same settings with another time limit.
    public RenderSettings withTimeLimit(Duration limit) {
        return new RenderSettings(
                nativeFolder,
                maxFileBytes,
                maxPixels,
                minEdge,
                memoryBytes,
                limit,
                workers,
                minSsim);
    }
}
