package dev.vitrine.batch.kept;

import dev.vitrine.library.asset.AssetId;
import dev.vitrine.problem.Problem;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An item as it stands.
///
/// @param name what its owner calls it, or its address
/// @param attempt grows each time somebody begins
/// @param session that makes its posts
/// @param made what was made; absent before
/// @param problem why it failed
public record ItemView(
        UUID id,
        BatchId batch,
        UUID workspace,
        int position,
        @Nullable AssetId asset,
        @Nullable String url,
        String name,
        ItemStatus status,
        int attempt,
        @Nullable UUID session,
        @Nullable Made made,
        @Nullable Problem problem,
        @Nullable Instant endedAt) {
    /// What was made of it.
    ///
    /// @param result absent when it was deleted since
    /// @param format absent where there are several
    /// @param note what somebody should know of it
    public record Made(
            @Nullable AssetId result,
            @Nullable String format,
            long before,
            long after,
            @Nullable String note) {}
}
