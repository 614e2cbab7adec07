package dev.vitrine.render.decode;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/// Keeps sources that were decoded at a fraction of their size: to read a large source is most of
/// the work of a small picture, and the same for all small pictures of it.
@NamedInterface("transform")
@FunctionalInterface
public interface Reductions {
    /// Keeps none.
    Reductions NONE = (_, _, _) -> null;

    /// The file of a source at 1/`shrink` of its size; absent when there is none and none is
    /// wanted, so that the source is read.
    ///
    /// @param write puts it into a file; throws when it cannot
    @Nullable Path of(Path source, int shrink, Consumer<Path> write);
}
