package dev.vitrine.ai.port;

import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Size;

/// A picture that goes along with a question or an order, small enough for every vendor.
///
/// @param format JPEG, PNG or WebP: what all vendors take
/// @param bytes handed over, not copied; at most [#MOST_BYTES]
public record Reference(PictureFormat format, Size size, byte[] bytes) {
    /// Gemini takes 20 MB in one request, with everything in it and in Base64.
    public static final int MOST_BYTES = 7 << 20;

    public Reference {
        if (bytes.length == 0 || bytes.length > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "A reference has 1 to " + MOST_BYTES + " bytes, not " + bytes.length);
        }
        if (format != PictureFormat.JPEG
                && format != PictureFormat.PNG
                && format != PictureFormat.WEBP) {
            throw new IllegalArgumentException("A reference is no " + format);
        }
    }

    @Override
    public String toString() {
        return "Reference[" + format + ", " + size + ", " + bytes.length + " bytes]";
    }
}
