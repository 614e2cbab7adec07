package dev.vitrine.render.transform;

import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Size;
import java.util.List;

/// A finished picture.
///
/// @param bytes the file; handed over, not copied
/// @param quality the encoder's, 100 for lossless
/// @param notes what was done that was not asked for, each in one sentence
public record Transformed(
        byte[] bytes, PictureFormat format, Size size, int quality, List<String> notes) {
    public Transformed {
        notes = List.copyOf(notes);
    }
}
