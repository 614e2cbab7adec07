package dev.vitrine.session.result;

import dev.vitrine.network.NetworkId;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Results of which single networks were made again.
public final class RetriedResults {
    private RetriedResults() {}

    /// The results of before, with those of now in place of theirs.
    ///
    /// @param before absent when there were none
    public static Results of(@Nullable Results before, Results again) {
        if (before == null) {
            return again;
        }
        Map<NetworkId, NetworkResult> platforms = new LinkedHashMap<>(before.platforms());
        platforms.putAll(again.platforms());
        long successful =
                platforms.values().stream()
                        .filter(result -> result.status() == NetworkResult.Status.SUCCESS)
                        .count();
        return new Results(
                before.sessionId(),
                before.userUuid(),
                before.timestamp(),
                before.sourceImage(),
                platforms,
                before.description(),
                before.pack(),
                before.source(),
                before.sight(),
                again.depiction() == null ? before.depiction() : again.depiction(),
                again.searchSuggestions() == null
                        ? before.searchSuggestions()
                        : again.searchSuggestions(),
                again.steps(),
                new Results.Metadata(
                        again.optimizationMetadata().generatedAt(),
                        platforms.size(),
                        (int) successful,
                        together(
                                before.optimizationMetadata().costUsd(),
                                again.optimizationMetadata().costUsd())));
    }

    private static @Nullable BigDecimal together(
            @Nullable BigDecimal before, @Nullable BigDecimal again) {
        if (before == null || again == null) {
            return before == null ? again : before;
        }
        return before.add(again);
    }
}
