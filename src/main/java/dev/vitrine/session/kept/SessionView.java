package dev.vitrine.session.kept;

import dev.vitrine.problem.Problem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A session as it stands.
///
/// @param userUuid what whoever asked calls their user
/// @param startedAt absent until its turn comes
/// @param completedAt absent until it has ended
/// @param problem why it failed
public record SessionView(
        SessionId id,
        UUID workspace,
        String userUuid,
        SessionStatus status,
        Order order,
        @Nullable String webhookUrl,
        int run,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        @Nullable Problem problem) {
    /// How far it is.
    ///
    /// @param currentPlatform whose pictures are being made; absent before and after
    /// @param completedPlatforms whose pictures are all there
    /// @param percentage of the work, as long as such work took lately
    /// @param remainingSeconds absent when the session has ended
    public record Progress(
            @Nullable String currentPlatform,
            int completedPlatforms,
            int totalPlatforms,
            int percentage,
            @Nullable Long remainingSeconds) {}

    /// What models are going to cost, in US dollars.
    ///
    /// @param models that would be asked first, one for each call
    /// @param likely as a rule
    /// @param most what is set aside for it
    public record Cost(List<String> models, BigDecimal likely, BigDecimal most) {
        public Cost {
            models = List.copyOf(models);
        }
    }
}
