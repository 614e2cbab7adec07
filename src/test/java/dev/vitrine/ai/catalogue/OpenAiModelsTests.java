package dev.vitrine.ai.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.ai.port.ModelId;
import dev.vitrine.ai.port.PictureOrder;
import dev.vitrine.ai.port.Quality;
import dev.vitrine.ai.port.Question;
import dev.vitrine.ai.port.Task;
import dev.vitrine.ai.port.Theme;
import dev.vitrine.picture.Size;
import dev.vitrine.spend.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pins what is known of the models of OpenAI and of servers that speak like it.
class OpenAiModelsTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 2, 1);

    private final Catalogue catalogue = Catalogue.load();

    @ParameterizedTest
    @CsvSource({
        "PICTURE, gpt-image-2.6-flare",
        "EDIT, gpt-image-2.6-flare",
        "VISION, gpt-6.1-terra",
        "WRITING, gpt-6.1-terra"
    })
    void asksFirstForOneThatStays(Task task, String model) {
        ModelId first = first(task, TODAY);

        assertThat(first).isEqualTo(new ModelId("openai", model));
        assertThat(first(task, NEXT_YEAR)).isEqualTo(first);
        assertThat(card(first, task).shutdown()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "gpt-image-1.5, PICTURE, 2026-12-01, gpt-image-2.6-flare",
        "gpt-image-1-mini, PICTURE, 2026-12-01, gpt-image-2.6-flare",
        "gpt-5, WRITING, 2026-12-11, gpt-6.1-sol",
        "o3, WRITING, 2026-12-11, gpt-6.1-sol",
        "gpt-4o, VISION, 2027-01-14, gpt-6-luna",
        "gpt-4.1-mini, VISION, 2027-01-14, gpt-6-luna"
    })
    void knowsUntilWhenTheOthersAreThere(
            String model, Task task, LocalDate shutdown, String successor) {
        var id = new ModelId("openai", model);

        assertThat(card(id, task).shutdown()).isEqualTo(shutdown);
        assertThat(catalogue.gone(id, shutdown.minusDays(1))).isNull();
        assertThat(catalogue.gone(id, shutdown))
                .isEqualTo(new RetiredModel(id, shutdown, successor));
    }

    @Test
    void namesOnlySuccessorsThatAreThere() {
        for (String model :
                List.of("dall-e-2", "dall-e-3", "gpt-image-1", "gpt-4", "o1", "gpt-3.5-turbo")) {
            RetiredModel gone =
                    Objects.requireNonNull(catalogue.gone(new ModelId("openai", model), TODAY));
            assertThat(catalogue.all(NEXT_YEAR))
                    .extracting(card -> card.id().model())
                    .contains(Objects.requireNonNull(gone.successor()));
        }
        for (ModelCard card : catalogue.all(TODAY)) {
            if (card.id().vendor().equals("openai") && card.shutdown() != null) {
                assertThat(catalogue.all(NEXT_YEAR))
                        .extracting(other -> other.id().model())
                        .contains(Objects.requireNonNull(card.successor()));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "gpt-image-2.6-flare, LOW, 0.005895",
        "gpt-image-2.6-flare, MEDIUM, 0.023445",
        "gpt-image-2.6-flare, HIGH, 0.052695",
        "gpt-image-2, HIGH, 0.210735"
    })
    void tellsWhatAPictureIsGoingToCost(String model, Quality quality, BigDecimal dollars) {
        ModelCard.Estimate estimate =
                card(new ModelId("openai", model), Task.PICTURE).estimate(order(quality));

        assertThat(estimate.likely()).isEqualTo(Money.ofDollars(dollars));
        assertThat(estimate.most()).isGreaterThan(estimate.likely());
    }

    @Test
    void keepsMoneyForThoughtsWhereAModelCannotDoWithout() {
        var question =
                new Question(
                        "Describe it.",
                        "",
                        List.of(),
                        new Question.Schema("a", "{\"type\": \"object\"}"),
                        1000);
        ModelCard sol = card(new ModelId("openai", "gpt-6.1-sol"), Task.WRITING);
        ModelCard terra = card(new ModelId("openai", "gpt-6.1-terra"), Task.WRITING);

        assertThat(sol.estimate(question).most())
                .isGreaterThan(Money.ofDollars(new BigDecimal("0.03")));
        assertThat(terra.estimate(question).most())
                .isLessThan(Money.ofDollars(new BigDecimal("0.0053")));
    }

    @Test
    void takesAModelThatNobodyKnowsForLikeTheFirst() {
        ModelCard card = card(new ModelId("openai", "gpt-image-9"), Task.PICTURE);

        assertThat(card.id().model()).isEqualTo("gpt-image-9");
        assertThat(card.prices().imageOut()).isEqualTo(Money.ofDollars(BigDecimal.valueOf(30)));
    }

    @Test
    void chargesNothingForAServerOfOnesOwn() {
        for (Task task : List.of(Task.PICTURE, Task.VISION, Task.WRITING)) {
            assertThat(card(new ModelId("compatible", "my-model:8b"), task).prices().free())
                    .isTrue();
        }
    }

    private ModelId first(Task task, LocalDate day) {
        return catalogue.preferred(task, day).stream()
                .filter(id -> id.vendor().equals("openai"))
                .findFirst()
                .orElseThrow();
    }

    private ModelCard card(ModelId id, Task task) {
        return Objects.requireNonNull(catalogue.card(id, task, TODAY));
    }

    private static PictureOrder order(Quality quality) {
        return new PictureOrder(
                "A teapot",
                new Size(1024, 1024),
                quality,
                false,
                null,
                List.of(),
                null,
                new PictureOrder.Look(Theme.REALISTIC, List.of(), "teapot"));
    }
}
