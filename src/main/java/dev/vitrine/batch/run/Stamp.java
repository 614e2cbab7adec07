package dev.vitrine.batch.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.codec.digest.DigestUtils;

/// By what a file is known again.
///
/// @param modified in milliseconds since 1970
public record Stamp(long bytes, long modified, String sha256) {
    /// Of a file as it is now.
    ///
    /// @throws UnusableBatchException when it cannot be read
    static Stamp of(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return new Stamp(
                    Files.size(file),
                    Files.getLastModifiedTime(file).toMillis(),
                    DigestUtils.sha256Hex(content));
        } catch (IOException failure) {
            throw UnusableBatchException.unreadable(file, failure);
        }
    }

    /// Whether a file is still the same. It is read only when its time alone has changed.
    boolean fits(Path file) {
        try {
            if (Files.size(file) != bytes) {
                return false;
            }
            return Files.getLastModifiedTime(file).toMillis() == modified
                    || of(file).sha256().equals(sha256);
        } catch (IOException | UnusableBatchException _) {
            return false;
        }
    }
}
