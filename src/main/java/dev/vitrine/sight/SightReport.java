package dev.vitrine.sight;

import dev.vitrine.picture.Focus;
import dev.vitrine.picture.Point;
import java.util.List;

/// What was seen in a picture.
///
/// @param palette the colours that cover most of it, largest share first
/// @param contrastPairs pairs out of the palette that can be read on each other, best first
/// @param brightness mean relative lightness, 0 (black) to 1 (white)
/// @param contrast spread of lightness, 0 (flat) to 1
/// @param colourfulness the measure of Hasler and Süsstrunk (2003): 0 is grey, above 80 very
///   colourful
/// @param sharpness variance of the Laplacian in the subject's region, at the size looked at; below
///   100 is soft
/// @param focus what should stay in the frame; its faces are the faces found
/// @param product how likely this is one product on a calm ground
/// @param perceptualHash 64 bits as 16 hexadecimal digits; near pictures differ in few bits
/// @param likeness 256 bits as 64 hexadecimal digits: the perceptual hash, then colours and where
///   they are; the fewer bits differ, the more alike two pictures look
/// @param remarks what a person should know, each explained by a number, for example "Soft:
///   sharpness 41, below 100"
public record SightReport(
        List<Swatch> palette,
        List<ContrastPair> contrastPairs,
        double brightness,
        double contrast,
        double colourfulness,
        double sharpness,
        Focus focus,
        ProductLikelihood product,
        String perceptualHash,
        String likeness,
        List<String> remarks) {
    public SightReport {
        palette = List.copyOf(palette);
        contrastPairs = List.copyOf(contrastPairs);
        remarks = List.copyOf(remarks);
    }

    /// The same report with a focal point given by a person.
    public SightReport withChosen(Point point) {
        return new SightReport(
                palette,
                contrastPairs,
                brightness,
                contrast,
                colourfulness,
                sharpness,
                focus.withChosen(point),
                product,
                perceptualHash,
                likeness,
                remarks);
    }
}
