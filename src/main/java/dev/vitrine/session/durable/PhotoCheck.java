package dev.vitrine.session.durable;

import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;
import dev.vitrine.render.Renderer;
import java.nio.file.Path;
import java.util.Optional;

/// Looks at photos before they are taken on.
public final class PhotoCheck {
    private final Renderer renderer;

    PhotoCheck(Renderer renderer) {
        this.renderer = renderer;
    }

    /// Looks at the beginning of a file; nothing is decoded.
    ///
    /// @param name what its owner calls it
    /// @return why it can never be used
    public Optional<Problem> reason(Path photo, String name) {
        try {
            renderer.check(photo);
            return Optional.empty();
        } catch (VitrineException failure) {
            return Optional.of(failure.problem().naming(photo, name));
        }
    }
}
