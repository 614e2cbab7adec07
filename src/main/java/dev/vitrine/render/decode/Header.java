package dev.vitrine.render.decode;

import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Size;
import java.util.List;

/// What a file says of itself before a pixel of it is decoded.
///
/// @param format by content
/// @param stored width and height as they are stored
/// @param orientation EXIF, 1 (upright) to 8
/// @param transparent whether there is an alpha channel
/// @param colours how colour is stored, for people
/// @param heldBytes what decoding holds in memory besides the pixels that come out
/// @param notes what is worth telling the user
public record Header(
        PictureFormat format,
        Size stored,
        int orientation,
        boolean transparent,
        String colours,
        long heldBytes,
        List<String> notes) {
    private static final int FIRST_SIDEWAYS = 5;

    public Header {
        notes = List.copyOf(notes);
    }

    /// Width and height after turning.
    public Size upright() {
        return orientation >= FIRST_SIDEWAYS ? stored.turned() : stored;
    }
}
