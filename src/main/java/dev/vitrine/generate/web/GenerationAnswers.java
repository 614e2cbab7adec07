package dev.vitrine.generate.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitrine.database.Slice;
import dev.vitrine.generate.kept.GenerationView;
import dev.vitrine.generate.kept.PictureStatus;
import dev.vitrine.generate.kept.PictureView;
import dev.vitrine.generate.prompt.Variation;
import dev.vitrine.problem.Problem;
import dev.vitrine.spend.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What programs are answered about generations. Amounts are US dollars.
final class GenerationAnswers {
    private GenerationAnswers() {}

    /// A generation as a resource.
    ///
    /// @param prompt what was asked for, in the words of whoever asked
    /// @param estimate what was foretold
    /// @param cost what was paid until now
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shown(
            String generationId,
            String status,
            String prompt,
            boolean keep,
            Estimate estimate,
            BigDecimal cost,
            List<Picture> pictures,
            Instant createdAt,
            @Nullable Instant endedAt) {
        static Shown of(GenerationView view) {
            return new Shown(
                    view.id().toString(),
                    view.status(),
                    view.wish().idea().words(),
                    view.keep(),
                    new Estimate(dollars(view.likely()), dollars(view.most())),
                    dollars(view.cost()),
                    view.pictures().stream().map(Picture::of).toList(),
                    view.createdAt(),
                    view.endedAt());
        }
    }

    /// What pictures are going to cost.
    ///
    /// @param cost as a rule
    record Estimate(BigDecimal cost, BigDecimal mostCost) {}

    /// One of its pictures.
    ///
    /// @param prompt what the model is told
    /// @param url of its file
    /// @param cached whether it was made before, and nothing was paid now
    /// @param maybeCharged whether something may have been charged although there is no picture
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Picture(
            int number,
            String status,
            String prompt,
            @Nullable Variation variation,
            @Nullable String url,
            @Nullable String assetId,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable String format,
            @Nullable Long bytes,
            @Nullable String model,
            @Nullable Long seed,
            @Nullable String aiSource,
            @Nullable BigDecimal cost,
            @Nullable Boolean cached,
            @Nullable List<String> remarks,
            @Nullable Failure problem,
            @Nullable Boolean maybeCharged,
            @Nullable Instant endedAt) {
        static Picture of(PictureView view) {
            PictureView.Made made = view.made();
            String asset = view.asset() == null ? null : view.asset().toString();
            boolean failed = view.status() == PictureStatus.FAILED;
            return new Picture(
                    view.place() + 1,
                    view.status().label(),
                    view.prompt(),
                    view.variation(),
                    made == null ? null : address(view),
                    asset,
                    made == null ? null : made.size().width(),
                    made == null ? null : made.size().height(),
                    made == null ? null : made.format().extension(),
                    made == null ? null : made.bytes(),
                    made == null ? null : made.model().toString(),
                    made == null ? null : made.seed(),
                    made == null ? null : made.source().label(),
                    made == null ? null : dollars(made.cost()),
                    made == null ? null : made.cached(),
                    made == null ? null : made.remarks(),
                    Failure.of(view.problem()),
                    failed ? view.doubtful() : null,
                    view.endedAt());
        }
    }

    /// Why a picture failed.
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

    /// A page of generations.
    ///
    /// @param nextCursor asks for the next page; absent on the last
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<Shown> generations, @Nullable String nextCursor) {
        static Page of(Slice<GenerationView> page) {
            return new Page(page.entries().stream().map(Shown::of).toList(), page.nextText());
        }
    }

    /// A picture that was asked for by its type.
    ///
    /// @param imageUrl where anybody can see it; absent until it is there
    /// @param statusUrl where to look what became of it
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Image(
            String generationId,
            String status,
            @Nullable String imageUrl,
            @Nullable Picture image,
            String statusUrl) {}

    /// Where the file of a picture is.
    static String address(PictureView view) {
        return "/api/v1/generations/%s/pictures/%d/file"
                .formatted(view.generation(), view.place() + 1);
    }

    private static BigDecimal dollars(Money money) {
        BigDecimal plain = money.dollars().stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
