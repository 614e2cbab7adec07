package dev.vitrine.session.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.problem.Problem;
import dev.vitrine.session.kept.Order;
import dev.vitrine.session.kept.SessionView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What programs are answered about sessions.
final class SessionAnswers {
    private SessionAnswers() {}

    /// A session was taken on.
    ///
    /// @param webhookUrl where news of this session can be asked for
    /// @param warnings what was understood but cannot be done as it was meant
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Accepted(
            String status,
            String sessionId,
            String processingStatus,
            Instant estimatedCompletion,
            String webhookUrl,
            String statusUrl,
            String resultsUrl,
            @Nullable Cost estimatedCost,
            List<String> warnings) {}

    /// What models are going to cost, in US dollars.
    ///
    /// @param mostUsd what is set aside for it
    record Cost(BigDecimal likelyUsd, BigDecimal mostUsd, List<String> models) {
        static @Nullable Cost of(SessionView.@Nullable Cost cost) {
            return cost == null ? null : new Cost(cost.likely(), cost.most(), cost.models());
        }
    }

    /// How far a session is.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Status(
            String sessionId,
            String status,
            Progress progress,
            @Nullable String estimatedRemaining,
            @Nullable Failure problem) {}

    record Progress(
            @Nullable String currentPlatform,
            int completedPlatforms,
            int totalPlatforms,
            int percentage) {}

    /// Why a session failed.
    record Failure(String error, String errorCode, String message, String nextStep) {
        static @Nullable Failure of(@Nullable Problem problem) {
            return problem == null
                    ? null
                    : new Failure(
                            problem.code().error(),
                            problem.code().name(),
                            problem.message(),
                            problem.nextStep());
        }
    }

    /// What a session has made.
    record Results(String status, String sessionId, Made results) {}

    record Made(@JsonRawValue String platforms, Files files, @JsonRawValue String details) {}

    record Files(
            List<String> jsonResults,
            List<String> compiledCaptions,
            List<String> optimizedImages,
            List<String> productPhotography,
            List<String> pages) {}

    /// A session as a resource.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Session(
            String sessionId,
            String status,
            String sourceImage,
            List<String> platforms,
            @Nullable String description,
            Options options,
            int run,
            Instant createdAt,
            Instant updatedAt,
            @Nullable Instant startedAt,
            @Nullable Instant completedAt,
            @Nullable Failure problem) {
        static Session of(SessionView view) {
            Order order = view.order();
            return new Session(
                    view.id().toString(),
                    view.status().label(),
                    order.sourceName(),
                    order.platforms(),
                    order.description(),
                    Options.of(order.options()),
                    view.run(),
                    view.createdAt(),
                    view.updatedAt(),
                    view.startedAt(),
                    view.completedAt(),
                    Failure.of(view.problem()));
        }
    }

    /// What was chosen, as it is chosen.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Options(
            @Nullable String outputFormat,
            @Nullable String focus,
            @Nullable String background,
            String pack,
            boolean allPlacements,
            boolean enableProductPhotography,
            @Nullable String logoPosition,
            @Nullable Double logoScale,
            @Nullable Double logoOpacity,
            @Nullable Double logoMargin) {
        static Options of(Order.Options chosen) {
            PictureFormat format = chosen.outputFormat();
            Order.LogoPlace logo = chosen.logo();
            return new Options(
                    format == null ? null : format.extension(),
                    chosen.focus() == null ? null : chosen.focus().toString(),
                    chosen.background() == null ? null : chosen.background().toString(),
                    chosen.pack().name().toLowerCase(Locale.ROOT),
                    chosen.everyPlacement(),
                    chosen.enableProductPhotography(),
                    logo == null ? null : logo.position().label(),
                    logo == null ? null : logo.scale(),
                    logo == null ? null : logo.opacity(),
                    logo == null ? null : logo.margin());
        }
    }

    /// A page of them.
    ///
    /// @param nextCursor asks for the next page; absent on the last
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<Session> sessions, @Nullable String nextCursor) {}
}
