package dev.vitrine.batch.kept;

import dev.vitrine.batch.optimise.Operation;
import dev.vitrine.library.asset.AssetId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A batch that is asked for.
///
/// @param maxPerMinute how many items may begin in a minute; absent for as many as can
public record NewBatch(
        UUID workspace,
        UUID person,
        @Nullable String name,
        Operation operation,
        BatchOptions options,
        @Nullable Integer maxPerMinute,
        List<Picture> pictures) {
    /// The most items of one batch.
    public static final int MOST = 10_000;

    public NewBatch {
        pictures = List.copyOf(pictures);
        if (pictures.isEmpty() || pictures.size() > MOST) {
            throw new IllegalArgumentException("A batch cannot have " + pictures.size());
        }
    }

    /// A picture of the library, or one to fetch.
    ///
    /// @param asset absent when it has to be fetched
    /// @param url absent when it is in the library
    public record Picture(@Nullable AssetId asset, @Nullable String url, String name) {}

    /// What decides over a result: equal texts make equal results of equal pictures.
    public String recipe() {
        return switch (operation) {
            case OPTIMISE -> "optimise " + options.recipe().text();
            case POSTS -> "posts " + String.join(",", options.platforms());
            case UPLOAD -> "upload";
        };
    }
}
