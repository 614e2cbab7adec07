package dev.vitrine.render;

import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Size;
import java.util.List;

/// A picture made for a placement.
///
/// @param fileName the file it was written to, inside the folder asked for
/// @param size in pixels
/// @param bytes the size of the file
/// @param format how it is encoded
/// @param quality the encoder's quality, 1 to 100; 100 for lossless
/// @param ssim likeness to the uncompressed rendition, 0 to 1; not a number when the quality was
///   given and nothing measured
/// @param scale rendition pixels per source pixel; above 1 the picture was enlarged
/// @param frame how the source was fitted into the size
/// @param notes what else was done, each in one sentence
public record Rendition(
        String fileName,
        Size size,
        long bytes,
        PictureFormat format,
        int quality,
        double ssim,
        double scale,
        Frame frame,
        List<String> notes) {
    public Rendition {
        notes = List.copyOf(notes);
    }
}
