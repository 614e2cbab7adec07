package dev.vitrine.library.asset;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where an asset comes from.
///
/// @param way how it came in
/// @param url where it was fetched
/// @param parent the picture that it was made from
/// @param session the session that made it, or that it was brought for
/// @param placement the slot that it was made for, or the path of a document
/// @param model what made it, when a model did
public record Origin(
        Way way,
        @Nullable String url,
        @Nullable AssetId parent,
        @Nullable UUID session,
        @Nullable String placement,
        @Nullable Model model) {
    /// Ways to come in.
    public enum Way {
        /// Somebody sent it.
        UPLOAD,
        /// It was fetched from an address.
        URL,
        /// A session made it.
        SESSION,
        /// A batch made it.
        BATCH,
        /// A model made it.
        GENERATED
    }

    /// What a model was asked.
    ///
    /// @param name of the model, as its vendor calls it
    /// @param seed that would give the same again
    /// @param source what part the model has in it
    public record Model(
            @Nullable String prompt,
            @Nullable String name,
            @Nullable Long seed,
            @Nullable AiSource source) {}

    /// Somebody sent it.
    public static Origin upload() {
        return new Origin(Way.UPLOAD, null, null, null, null, null);
    }

    /// It was fetched.
    public static Origin url(String address) {
        return new Origin(Way.URL, address, null, null, null, null);
    }

    /// The same, made or told by a model.
    public Origin by(@Nullable Model told) {
        return new Origin(way, url, parent, session, placement, told);
    }
}
