package dev.vitrine.ai.call;

import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Size;
import org.jspecify.annotations.Nullable;

/// A picture that a model has made, looked at: it can be decoded, within the limits for pictures
/// that come in.
///
/// @param bytes handed over, not copied
/// @param size as it is, which need not be the one that was asked for
/// @param seed that would give the same again; absent where the model knows none
public record Picture(byte[] bytes, PictureFormat format, Size size, @Nullable Long seed) {
    @Override
    public String toString() {
        return "Picture[" + format + ", " + size + ", " + bytes.length + " bytes]";
    }
}
