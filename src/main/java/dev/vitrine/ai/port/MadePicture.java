package dev.vitrine.ai.port;

import org.jspecify.annotations.Nullable;

/// A picture as a vendor has sent it: bytes that nobody has looked at yet.
///
/// @param bytes handed over, not copied
/// @param seed that it was made with, where the vendor says so
public record MadePicture(byte[] bytes, @Nullable Long seed) {
    public MadePicture {
        if (bytes.length == 0) {
            throw new IllegalArgumentException("A picture has bytes");
        }
    }

    @Override
    public String toString() {
        return "MadePicture[" + bytes.length + " bytes]";
    }
}
