package dev.vitrine.cli.generate;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitrine.ai.port.ModelId;
import dev.vitrine.generate.Estimate;
import dev.vitrine.generate.GeneratedPicture;
import dev.vitrine.generate.GeneratedPicture.Failed;
import dev.vitrine.generate.GeneratedPicture.Made;
import dev.vitrine.generate.PlannedPicture;
import dev.vitrine.generate.prompt.Variation;
import dev.vitrine.generate.wish.PictureWish;
import dev.vitrine.picture.Size;
import dev.vitrine.problem.Problem;
import dev.vitrine.spend.Money;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What came of a wish, as programs read it. Amounts are US dollars.
///
/// @param prompt what was asked for, in somebody's own words
record GenerateAnswer(String prompt, List<Object> pictures, BigDecimal cost) {
    /// A picture that is there.
    ///
    /// @param prompt what the model was told
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Picture(
            String file,
            int width,
            int height,
            String format,
            long bytes,
            String prompt,
            String model,
            @Nullable Long seed,
            String aiSource,
            @Nullable Variation variation,
            BigDecimal cost,
            boolean cached,
            List<String> remarks) {
        static Picture of(Made made, Path file) {
            GeneratedPicture.File written = made.file();
            return new Picture(
                    file.toString(),
                    written.size().width(),
                    written.size().height(),
                    written.format().extension(),
                    written.bytes().length,
                    made.plan().prompt(),
                    made.maker().model().toString(),
                    made.maker().seed(),
                    made.maker().source().label(),
                    made.plan().variation(),
                    dollars(made.cost()),
                    made.maker().cached(),
                    made.remarks());
        }
    }

    /// A picture that is not there.
    ///
    /// @param maybeCharged whether something may have been charged all the same
    record Missing(
            String prompt,
            String error,
            String errorCode,
            String message,
            String nextStep,
            boolean maybeCharged) {
        static Missing of(PlannedPicture plan, Problem problem, boolean doubtful) {
            return new Missing(
                    plan.prompt(),
                    problem.code().error(),
                    problem.code().name(),
                    problem.message(),
                    problem.nextStep(),
                    doubtful);
        }
    }

    /// A picture that could be made.
    ///
    /// @param cost as a rule
    /// @param mostCost what would be reserved for it
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Planned(
            String file,
            int width,
            int height,
            String prompt,
            @Nullable String model,
            @Nullable Long seed,
            @Nullable Variation variation,
            BigDecimal cost,
            BigDecimal mostCost) {
        static Planned of(Estimate.Picture picture, Path file) {
            ModelId model = picture.model();
            Size size = picture.plan().order().size();
            return new Planned(
                    file.toString(),
                    size.width(),
                    size.height(),
                    picture.plan().prompt(),
                    model == null ? null : model.toString(),
                    picture.plan().order().seed(),
                    picture.plan().variation(),
                    dollars(picture.likely()),
                    dollars(picture.most()));
        }
    }

    static GenerateAnswer of(PictureWish wish, Estimate estimate, Targets targets) {
        return new GenerateAnswer(
                wish.idea().words(),
                IntStream.range(0, estimate.pictures().size())
                        .<Object>mapToObj(
                                place ->
                                        Planned.of(
                                                estimate.pictures().get(place),
                                                targets.files().get(place)))
                        .toList(),
                dollars(estimate.likely()));
    }

    static GenerateAnswer of(PictureWish wish, List<GeneratedPicture> pictures, Targets targets) {
        return new GenerateAnswer(
                wish.idea().words(),
                pictures.stream().map(picture -> shown(picture, targets)).toList(),
                dollars(
                        pictures.stream()
                                .map(
                                        picture ->
                                                picture instanceof Made made
                                                        ? made.cost()
                                                        : Money.ZERO)
                                .reduce(Money.ZERO, Money::plus)));
    }

    private static Object shown(GeneratedPicture picture, Targets targets) {
        return switch (picture) {
            case Made made -> Picture.of(made, targets.files().get(made.plan().place()));
            case Failed(var plan, var problem, var doubtful) -> Missing.of(plan, problem, doubtful);
        };
    }

    private static BigDecimal dollars(Money money) {
        BigDecimal dollars = money.dollars().stripTrailingZeros();
        return dollars.scale() < 0 ? dollars.setScale(0) : dollars;
    }
}
