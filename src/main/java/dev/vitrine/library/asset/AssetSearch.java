package dev.vitrine.library.asset;

import dev.vitrine.database.Cursor;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What to list, newest first.
///
/// @param words that must all occur in name, description, alt text, prompt or tags; the ends of
///   words may be left out, `"…"` keeps words together, `-` leaves a word out
/// @param tags that it must all have
/// @param kind absent for everything but documents
/// @param shape absent for all
/// @param deleted whether to list what is in the bin instead
/// @param after where to begin
public record AssetSearch(
        @Nullable String words,
        List<String> tags,
        @Nullable AssetKind kind,
        Origins origins,
        @Nullable Shape shape,
        boolean deleted,
        @Nullable Cursor after,
        int limit) {
    public AssetSearch {
        tags = List.copyOf(tags);
    }

    /// Everything, the newest first.
    public static AssetSearch newest(int limit) {
        return new AssetSearch(null, List.of(), null, Origins.ANY, null, false, null, limit);
    }

    /// Where it has to come from.
    public record Origins(
            Origin.@Nullable Way way, @Nullable UUID session, @Nullable AssetId parent) {
        /// From anywhere.
        public static final Origins ANY = new Origins(null, null, null);
    }

    /// Whether it is wider or higher.
    public enum Shape {
        LANDSCAPE,
        PORTRAIT,
        SQUARE
    }
}
