package dev.vitrine.render.transform;

import dev.vitrine.picture.Focus;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.render.decode.Reductions;
import dev.vitrine.transformation.Transformation;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/// One picture asked for.
///
/// @param source the file it is made from
/// @param transformation what is done to it
/// @param accepted formats that the receiver shows; what `f_auto` chooses from
/// @param focus what matters in the source; asked only when a crop needs it, and once
/// @param layers the file of a layer's id; empty when there is none
/// @param reductions of the source and of layers
public record TransformRequest(
        Path source,
        Transformation transformation,
        Set<PictureFormat> accepted,
        Supplier<Focus> focus,
        Function<String, Optional<Path>> layers,
        Reductions reductions) {
    public TransformRequest {
        accepted = Set.copyOf(accepted);
    }

    /// One of a picture of which nothing is known, without layers.
    public static TransformRequest alone(
            Path source, Transformation transformation, Set<PictureFormat> accepted) {
        return new TransformRequest(
                source,
                transformation,
                accepted,
                Focus::unknown,
                _ -> Optional.empty(),
                Reductions.NONE);
    }
}
