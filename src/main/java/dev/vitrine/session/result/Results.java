package dev.vitrine.session.result;

import dev.vitrine.caption.author.Depiction;
import dev.vitrine.network.NetworkId;
import dev.vitrine.network.Pack;
import dev.vitrine.render.Source;
import dev.vitrine.sight.SightReport;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Everything a session made, as it stands in `results.json`. The first five fields and the
/// metadata are the published result format; the rest is what we know beyond it.
///
/// @param sessionId names the session and its folder
/// @param userUuid who asked
/// @param timestamp when the session began, `YYYYMMDD_HHMMSS` in UTC
/// @param sourceImage the path that was given
/// @param platforms what each network gets, in the order asked for
/// @param description what the person said about the picture
/// @param pack which hashtag ranges held
/// @param source the picture that came in
/// @param sight what was seen in it; absent when nothing could be seen
/// @param depiction what a model saw in it; absent when none has looked
/// @param searchSuggestions markup of a search engine that its terms want shown beside what it has
///   found, and that can do nothing where it is shown; absent when none was asked
/// @param steps what became of each step
/// @param optimizationMetadata the sums
public record Results(
        String sessionId,
        String userUuid,
        String timestamp,
        String sourceImage,
        Map<NetworkId, NetworkResult> platforms,
        @Nullable String description,
        Pack pack,
        Source source,
        @Nullable SightReport sight,
        @Nullable Depiction depiction,
        @Nullable String searchSuggestions,
        List<StepReport> steps,
        Metadata optimizationMetadata) {
    public Results {
        platforms = new LinkedHashMap<>(platforms);
        steps = List.copyOf(steps);
    }

    /// Of a session in which no model was asked.
    public Results(
            String sessionId,
            String userUuid,
            String timestamp,
            String sourceImage,
            Map<NetworkId, NetworkResult> platforms,
            @Nullable String description,
            Pack pack,
            Source source,
            @Nullable SightReport sight,
            List<StepReport> steps,
            Metadata optimizationMetadata) {
        this(
                sessionId,
                userUuid,
                timestamp,
                sourceImage,
                platforms,
                description,
                pack,
                source,
                sight,
                null,
                null,
                steps,
                optimizationMetadata);
    }

    /// The sums of a session.
    ///
    /// @param generatedAt when it ended
    /// @param totalPlatforms networks asked for
    /// @param successfulPlatforms networks that can be posted to
    /// @param costUsd what models were paid, in US dollars; absent when none was asked
    public record Metadata(
            Instant generatedAt,
            int totalPlatforms,
            int successfulPlatforms,
            @Nullable BigDecimal costUsd) {
        private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");

        public Metadata {
            if (generatedAt.isBefore(Instant.EPOCH) || !generatedAt.isBefore(YEAR_10000)) {
                throw new IllegalArgumentException(
                        "A session ends between the years 1970 and 9999, not at " + generatedAt);
            }
        }

        /// Of a session in which no model was asked.
        public Metadata(Instant generatedAt, int totalPlatforms, int successfulPlatforms) {
            this(generatedAt, totalPlatforms, successfulPlatforms, null);
        }
    }
}
