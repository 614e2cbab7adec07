package dev.vitrine.ai.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/// A body of type `multipart/form-data` (RFC 7578).
public final class Multipart {
    private final ByteArrayOutputStream parts = new ByteArrayOutputStream();
    private final String boundary;

    /// An empty one.
    ///
    /// @param seed anything that is this request's own; the line between the parts is made of it
    public Multipart(byte[] seed) {
        boundary = "vitrine-" + HexFormat.of().formatHex(DigestUtils.sha256(seed), 0, 16);
    }

    /// One more field.
    public Multipart field(String name, String value) {
        begin("name=\"" + name + "\"", null);
        parts.writeBytes(value.getBytes(StandardCharsets.UTF_8));
        return end();
    }

    /// One more file.
    ///
    /// @param fileName one of ours, without quotes
    public Multipart file(String name, String fileName, String mediaType, byte[] bytes) {
        begin("name=\"" + name + "\"; filename=\"" + fileName + "\"", mediaType);
        parts.writeBytes(bytes);
        return end();
    }

    /// What to call it in the header.
    public String type() {
        return "multipart/form-data; boundary=" + boundary;
    }

    /// All of it.
    public byte[] bytes() {
        var whole = new ByteArrayOutputStream(parts.size() + 80);
        whole.writeBytes(parts.toByteArray());
        whole.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return whole.toByteArray();
    }

    private void begin(String disposition, @Nullable String mediaType) {
        String head =
                "--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n";
        String type = mediaType == null ? "" : "Content-Type: " + mediaType + "\r\n";
        parts.writeBytes((head + type + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private Multipart end() {
        parts.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        return this;
    }
}
