package dev.vitrine.generate.kept;

import dev.vitrine.ai.port.ModelId;
import dev.vitrine.generate.prompt.Variation;
import dev.vitrine.library.asset.AiSource;
import dev.vitrine.library.asset.AssetId;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Size;
import dev.vitrine.problem.Problem;
import dev.vitrine.spend.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A picture of a generation as it stands.
///
/// @param place among the pictures of the generation, from 0
/// @param prompt what the model is told
/// @param attempt how often somebody has begun
/// @param asset in the library; absent when it is not to stay, or was deleted
/// @param made absent unless it is done
/// @param problem absent unless it has failed
/// @param doubtful whether something may have been charged although there is no picture
public record PictureView(
        GenerationId generation,
        UUID workspace,
        int place,
        PictureStatus status,
        String prompt,
        @Nullable Variation variation,
        int attempt,
        @Nullable AssetId asset,
        @Nullable Made made,
        @Nullable Problem problem,
        boolean doubtful,
        @Nullable Instant endedAt) {
    /// What came of it.
    ///
    /// @param seed that would give the same again; absent where the model knows none
    /// @param cached whether it was made before, and nothing was paid now
    public record Made(
            PictureFormat format,
            Size size,
            long bytes,
            ModelId model,
            @Nullable Long seed,
            AiSource source,
            Money cost,
            boolean cached,
            List<String> remarks) {
        public Made {
            remarks = List.copyOf(remarks);
        }
    }
}
