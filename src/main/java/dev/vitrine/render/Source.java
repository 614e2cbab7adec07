package dev.vitrine.render;

import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Size;
import java.util.List;

/// The picture that came in, as its header describes it.
///
/// @param format by content, never by file name
/// @param size upright, in pixels
/// @param bytes the size of the file
/// @param sha256 of the bytes, in hexadecimal
/// @param transparent whether it has an alpha channel
/// @param colours how the file stores colour, for example "sRGB", "CMYK", "16-bit grey"
/// @param notes what was noticed, each in one sentence, for example "Animated: the first of 12
///   frames is used"
public record Source(
        PictureFormat format,
        Size size,
        long bytes,
        String sha256,
        boolean transparent,
        String colours,
        List<String> notes) {
    public Source {
        notes = List.copyOf(notes);
    }
}
