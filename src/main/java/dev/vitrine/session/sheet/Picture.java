package dev.vitrine.session.sheet;

import dev.vitrine.picture.PictureFormat;
import dev.vitrine.render.Frame;
import dev.vitrine.render.Rendition;
import dev.vitrine.session.result.PlacedRendition;
import dev.vitrine.session.result.Results;
import java.util.ArrayList;
import java.util.List;

/// A rendition on the page, with what was done to it and why.
///
/// @param placed the rendition and its placement
/// @param bytes the picture itself
/// @param alt the picture in words
/// @param width in pixels
/// @param height in pixels
/// @param size both, in words
/// @param weight the size of the file
/// @param reason what was cut or padded, what that keeps of the subject, and why
/// @param facts the numbers, each with its label
/// @param diagram the part of the source that was used
record Picture(
        PlacedRendition placed,
        EmbeddingWriter.Embedded bytes,
        String alt,
        int width,
        int height,
        String size,
        String weight,
        String reason,
        List<Fact> facts,
        Diagram diagram) {
    /// A number and what it is.
    record Fact(String label, String value) {}

    static Picture of(PlacedRendition placed, String alt, Results results) {
        Rendition rendition = placed.rendition();
        Frame frame = rendition.frame();
        return new Picture(
                placed,
                new EmbeddingWriter.Embedded(rendition.format().mediaType(), placed.file()),
                alt,
                rendition.size().width(),
                rendition.size().height(),
                rendition.size().toString(),
                Figures.bytes(rendition.bytes()),
                Figures.together(frame.reason()),
                facts(rendition),
                Diagram.of(
                        results.source().size(),
                        results.sight() == null ? null : results.sight().focus(),
                        switch (frame) {
                            case Frame.Crop crop -> crop.window();
                            case Frame.Pad pad -> pad.window();
                        }));
    }

    private static List<Fact> facts(Rendition rendition) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Size", rendition.size() + " px"));
        facts.add(new Fact("File", Figures.bytes(rendition.bytes())));
        facts.add(
                new Fact(
                        "Format",
                        rendition.format() == PictureFormat.PNG
                                ? "PNG, lossless"
                                : rendition.format().name() + ", quality " + rendition.quality()));
        if (!Double.isNaN(rendition.ssim())) {
            facts.add(new Fact("Likeness", Figures.fixed(rendition.ssim(), 3) + " SSIM"));
        }
        facts.add(new Fact("Scale", Figures.share(rendition.scale()) + " of the source"));
        return facts;
    }
}
