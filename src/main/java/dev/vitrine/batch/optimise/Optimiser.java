package dev.vitrine.batch.optimise;

import dev.vitrine.picture.PictureFormat;
import dev.vitrine.render.Renderer;
import dev.vitrine.render.Source;
import dev.vitrine.render.transform.BusyException;
import dev.vitrine.render.transform.TransformRequest;
import dev.vitrine.render.transform.Transformed;
import dev.vitrine.render.transform.Transformer;
import java.nio.file.Path;
import java.util.Set;

/// Gives pictures fewer bytes. Safe for use from any thread.
public final class Optimiser {
    /// Every browser of the last years shows them.
    private static final Set<PictureFormat> SHOWN =
            Set.of(PictureFormat.JPEG, PictureFormat.PNG, PictureFormat.WEBP, PictureFormat.AVIF);

    private static final int TRIES = 10;

    private final Renderer renderer;
    private final Transformer transformer;

    /// An optimiser with the memory and the limits of a renderer.
    public Optimiser(Renderer renderer) {
        this.renderer = renderer;
        transformer = renderer.transformer();
    }

    /// The same picture with fewer bytes; the original where there would not be fewer.
    ///
    /// @throws dev.vitrine.problem.VitrineException when it cannot be read, or takes too long
    public Optimised optimise(Path file, Recipe recipe) {
        Source source = renderer.inspect(file);
        if (source.notes().stream().anyMatch(note -> note.startsWith("Animated"))) {
            return original(source, "It moves, and would not any more");
        }
        Transformed made = transformed(file, recipe);
        if (made.bytes().length >= source.bytes()) {
            return original(source, "It would have had more bytes");
        }
        return new Optimised(
                made.bytes(),
                made.format(),
                made.size(),
                source.transparent() && made.format().transparent(),
                source.bytes(),
                made.bytes().length,
                null);
    }

    private Transformed transformed(Path file, Recipe recipe) {
        var request = TransformRequest.alone(file, recipe.transformation(), SHOWN);
        for (int tries = 1; ; tries++) {
            try {
                return transformer.transform(request);
            } catch (BusyException busy) {
                // Whoever works through thousands can wait for memory.
                if (tries == TRIES) {
                    throw busy;
                }
            }
        }
    }

    private static Optimised original(Source source, String why) {
        return new Optimised(
                null,
                source.format(),
                source.size(),
                source.transparent(),
                source.bytes(),
                source.bytes(),
                why);
    }
}
