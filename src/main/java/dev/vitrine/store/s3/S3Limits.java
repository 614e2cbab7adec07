package dev.vitrine.store.s3;

import java.time.Duration;

/// How long S3 may take, and how much is sent or listed at once.
///
/// @param connect for a connection
/// @param silence for which the other side may say nothing
/// @param attempt for one request without its bytes
/// @param multipart files with more bytes are sent in parts
/// @param part bytes of a part
/// @param page entries of a list
/// @param attempts how often a request is made until it is given up
record S3Limits(
        Duration connect,
        Duration silence,
        Duration attempt,
        long multipart,
        int part,
        int page,
        int attempts) {
    /// Whoever is slower than that has no line on which pictures can be published.
    private static final long BYTES_A_SECOND = 128 << 10;

    /// https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html
    private static final long MOST_PARTS = 10_000;

    static final S3Limits USUAL =
            new S3Limits(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(30),
                    16 << 20,
                    8 << 20,
                    1000,
                    4);

    Duration attempt(long bytes) {
        return attempt.plusSeconds(bytes / BYTES_A_SECOND);
    }

    /// All attempts together have some more time than one.
    Duration call(long bytes) {
        return attempt(bytes).multipliedBy(2);
    }

    /// Parts grow when there would be too many.
    long part(long bytes) {
        return Math.max(part, Math.ceilDiv(bytes, MOST_PARTS));
    }
}
