package dev.vitrine.render.finish;

import dev.vitrine.picture.Focus;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Provenance;
import dev.vitrine.picture.Size;
import org.jspecify.annotations.Nullable;

/// What is to become of a picture.
///
/// @param size exactly; what has another shape is cut, never stretched
/// @param focus what stays when something is cut off
/// @param quality of the encoder, 1 to 100, for all formats but PNG; absent to find it by likeness
/// @param compression how hard PNG is compressed, 0 to 9; absent for the usual
/// @param provenance what the file says of its making; absent for nothing
public record Finish(
        Size size,
        Focus focus,
        PictureFormat format,
        @Nullable Integer quality,
        @Nullable Integer compression,
        @Nullable Provenance provenance) {
    public Finish {
        if (!format.writable()) {
            throw new IllegalArgumentException("Vitrine does not write " + format.name());
        }
        if (quality != null && (quality < 1 || quality > 100)) {
            throw new IllegalArgumentException("A quality is 1 to 100, not " + quality);
        }
        if (compression != null && (compression < 0 || compression > 9)) {
            throw new IllegalArgumentException("A compression is 0 to 9, not " + compression);
        }
    }
}
