package dev.vitrine.generate;

import dev.vitrine.ai.call.Picture;
import dev.vitrine.file.ScratchFile;
import dev.vitrine.file.WholeFile;
import dev.vitrine.generate.wish.Encoding;
import dev.vitrine.picture.Focus;
import dev.vitrine.picture.Provenance;
import dev.vitrine.picture.Size;
import dev.vitrine.problem.NamedException;
import dev.vitrine.render.Renderer;
import dev.vitrine.render.finish.Finish;
import dev.vitrine.render.finish.Finished;
import dev.vitrine.sight.Eyes;
import java.nio.file.Path;

/// Brings what a model has made to the size and the file that were wished for.
///
/// @param scratch a folder for files that are wanted for a moment
record Finishing(Renderer renderer, Eyes eyes, Path scratch) {
    /// When less than that is cut off, the middle is as good as anything.
    private static final double WORTH_A_LOOK = 0.1;

    private static final int LOOKED_AT = 640;

    Finished finish(Picture made, Size size, Encoding encoding, Provenance provenance) {
        try (var file = ScratchFile.in(scratch)) {
            WholeFile.write(file.path(), made.bytes());
            return NamedException.naming(
                    file.path(),
                    "The picture that was made",
                    () ->
                            renderer.finisher()
                                    .finish(
                                            file.path(),
                                            new Finish(
                                                    size,
                                                    focus(file.path(), made.size(), size),
                                                    encoding.format(),
                                                    encoding.quality(),
                                                    encoding.compression(),
                                                    provenance)));
        }
    }

    private Focus focus(Path file, Size made, Size wanted) {
        double shape = made.ratio() / wanted.ratio();
        boolean loses = 1 - Math.min(shape, 1 / shape) > WORTH_A_LOOK;
        return loses ? eyes.look(renderer.overview(file, LOOKED_AT)).focus() : Focus.unknown();
    }
}
