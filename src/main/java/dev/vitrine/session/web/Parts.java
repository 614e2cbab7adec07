package dev.vitrine.session.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
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
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream content = new DigestInputStream(part.getInputStream(), digest)) {
                content.transferTo(OutputStream.nullOutputStream());
            }
            return Objects.requireNonNullElse(part.getOriginalFilename(), "")
                    + HexFormat.of().formatHex(digest.digest());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException("Every Java platform has SHA-256", failure);
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
