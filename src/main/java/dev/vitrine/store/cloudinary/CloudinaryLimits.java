package dev.vitrine.store.cloudinary;

import java.time.Duration;

/// How long Cloudinary may take, and how much is sent or listed at once.
///
/// @param silence for which it may say nothing, and for a connection; whole seconds
/// @param call for one request without its bytes
/// @param chunkedAbove files with more bytes are sent in chunks
/// @param chunk bytes of a chunk, at least 5 MB at the real one
/// @param page entries of a list, at most 500
record CloudinaryLimits(Duration silence, Duration call, long chunkedAbove, int chunk, int page) {
    private static final long BYTES_A_SECOND = 128 << 10;

    /// A new transformation, or a large file, is looked at before there is an answer.
    static final CloudinaryLimits USUAL =
            new CloudinaryLimits(
                    Duration.ofSeconds(30), Duration.ofSeconds(60), 20 << 20, 8 << 20, 500);

    Duration call(long bytes) {
        return call.plusSeconds(bytes / BYTES_A_SECOND);
    }
}
