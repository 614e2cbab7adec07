package dev.vitrine.store.cloudinary;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vitrine.store.Transfer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Names for what is made of a file.
final class Content {
    private Content() {}

    /// The same for the same bytes and the same transformation.
    static String name(Path file, UploadOrder order) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            hash.update(order.transformation().getBytes(UTF_8));
            hash.update((byte) 0);
            try (InputStream in = new DigestInputStream(Transfer.open(file), hash)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(hash.digest());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException("Every Java platform has SHA-256", failure);
        }
    }
}
