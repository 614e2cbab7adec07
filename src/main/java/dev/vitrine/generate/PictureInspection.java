package dev.vitrine.generate;

import dev.vitrine.ai.call.PictureCheck;
import dev.vitrine.file.ScratchFile;
import dev.vitrine.file.WholeFile;
import dev.vitrine.problem.NamedException;
import dev.vitrine.render.Renderer;
import dev.vitrine.render.Source;
import java.nio.file.Path;

/// Looks at what comes from models as at any picture of a stranger: its header is held against the
/// limits, then all of it is decoded once.
///
/// @param scratch a folder for files that are wanted for a moment
public record PictureInspection(Renderer renderer, Path scratch) implements PictureCheck {
    /// Large enough to see whether there is anything.
    private static final int GLANCE = 32;

    @Override
    public Looked look(byte[] bytes) {
        try (var file = ScratchFile.in(scratch)) {
            WholeFile.write(file.path(), bytes);
            return NamedException.naming(file.path(), "The answer", () -> looked(file.path()));
        }
    }

    private Looked looked(Path file) {
        Source source = renderer.inspect(file);
        renderer.overview(file, GLANCE);
        return new Looked(source.format(), source.size());
    }
}
