package dev.vitrine.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;

/// Bytes that are always the same, and their keys.
public final class Samples {
    public static final UUID WORKSPACE = UUID.fromString("0b9c0e4e-6c52-4b3f-9d55-0a6f0e2f4a11");

    private Samples() {}

    public static byte[] bytes(int seed, int length) {
        var bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    public static byte[] end(byte[] bytes, int from) {
        return Arrays.copyOfRange(bytes, from, bytes.length);
    }

    public static StoreKey key(boolean open, byte[] bytes, String extension) {
        MessageDigest hash = hash();
        hash.update(bytes);
        return new StoreKey(open, WORKSPACE, HexFormat.of().formatHex(hash.digest()), extension);
    }

    /// Writes a file of a given size.
    public static StoreKey large(Path file, int length) throws IOException {
        MessageDigest hash = hash();
        byte[] piece = bytes(length, 1 << 16);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int done = 0; done < length; done += piece.length) {
                piece[0]++;
                out.write(piece, 0, Math.min(piece.length, length - done));
                hash.update(piece, 0, Math.min(piece.length, length - done));
            }
        }
        return new StoreKey(false, WORKSPACE, HexFormat.of().formatHex(hash.digest()), "mp4");
    }

    private static MessageDigest hash() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
