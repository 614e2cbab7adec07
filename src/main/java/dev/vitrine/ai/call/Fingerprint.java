package dev.vitrine.ai.call;

import dev.vitrine.ai.port.ModelId;
import dev.vitrine.ai.port.Reference;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;

/// A hash of everything that decides over an answer. Each part stands with its length, so that no
/// two requests run into one.
final class Fingerprint {
    private final MessageDigest digest = DigestUtils.getSha256Digest();

    Fingerprint(ModelId model, String task) {
        with(model.toString()).with(task);
    }

    Fingerprint with(String part) {
        return with(part.getBytes(StandardCharsets.UTF_8));
    }

    Fingerprint with(Reference reference) {
        return with(reference.format().name()).with(reference.bytes());
    }

    private Fingerprint with(byte[] part) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
        digest.update(part);
        return this;
    }

    /// In hexadecimal digits.
    String done() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
