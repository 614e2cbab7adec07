package dev.vitrine.library.asset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What people say about an asset.
///
/// @param name what its owner calls the file
/// @param altText what it shows, for those who cannot see it
/// @param tags in the order given
public record Words(
        String name, @Nullable String altText, @Nullable String description, List<String> tags) {
    public Words {
        tags = List.copyOf(tags);
    }

    /// A name alone.
    public static Words named(String name) {
        return new Words(name, null, null, List.of());
    }
}
