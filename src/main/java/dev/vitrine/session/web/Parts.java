package dev.vitrine.session.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// The files of a request, which lie on the disk already.
final class Parts {
    private Parts() {}

    /// Name and content in short; empty when there is no such part.
    static String hash(@Nullable MultipartFile part) {
        if (part == null) {
            return "";
        }
        try (InputStream content = part.getInputStream()) {
            return Objects.requireNonNullElse(part.getOriginalFilename(), "")
                    + DigestUtils.sha256Hex(content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Moves a file to where it is wanted, or leaves nothing there.
    static void move(MultipartFile part, Path file) {
        try {
            part.transferTo(file);
        } catch (IOException failure) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException _) {
                // The next sweep takes it away.
            }
            throw new UncheckedIOException(failure);
        }
    }
}
