package dev.vitrine.batch.run;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One picture of a batch.
///
/// @param key what it is known by from run to run: its whole path, or its address
/// @param place where it would lie in the output, under its own name
/// @param file absent when it has to be fetched
/// @param url absent when it is here
public record Item(
        String key, Path place, @Nullable Path file, @Nullable String url, Remarks remarks) {
    /// A file.
    public static Item of(Path file, Path place, Remarks remarks) {
        Path whole = file.toAbsolutePath().normalize();
        return new Item(whole.toString(), place, whole, null, remarks);
    }

    /// What a list says of a picture.
    ///
    /// @param platforms empty for those of the whole batch
    public record Remarks(
            @Nullable String description,
            @Nullable String altText,
            List<String> tags,
            List<String> platforms) {
        /// Nothing.
        public static final Remarks NONE = new Remarks(null, null, List.of(), List.of());

        public Remarks {
            tags = List.copyOf(tags);
            platforms = List.copyOf(platforms);
        }
    }
}
