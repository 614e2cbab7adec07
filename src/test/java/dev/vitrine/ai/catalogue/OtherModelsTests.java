package dev.vitrine.ai.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.ai.TestingOrders;
import dev.vitrine.ai.port.ModelId;
import dev.vitrine.ai.port.Task;
import dev.vitrine.picture.Size;
import dev.vitrine.spend.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Pins what is known of the models of Google, Black Forest Labs and servers of Stable Diffusion.
class OtherModelsTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final List<String> VENDORS = List.of("gemini", "bfl", "stable-diffusion");

    private final Catalogue catalogue = Catalogue.load();

    @ParameterizedTest
    @CsvSource({
        "PICTURE, gemini, gemini-nano-banana-2.1",
        "EDIT, gemini, gemini-nano-banana-2.1",
        "VISION, gemini, gemini-3.8-flash",
        "WRITING, gemini, gemini-3.8-flash",
        "SEARCH, gemini, gemini-3.8-flash",
        "PICTURE, bfl, flux-2-pro",
        "PICTURE, stable-diffusion, loaded"
    })
    void asksFirstFor(Task task, String vendor, String model) {
        assertThat(
                        catalogue.preferred(task, TODAY).stream()
                                .filter(id -> id.vendor().equals(vendor)))
                .first()
                .isEqualTo(new ModelId(vendor, model));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gemini-3.1-flash-image",
                "gemini-2.5-flash-image",
                "gemini-3-pro-image-preview",
                "imagen-4.0-ultra-generate-001",
                "gemini-2.0-flash",
                "gemini-3-pro-preview"
            })
    void namesOnlySuccessorsThatAreThere(String model) {
        RetiredModel gone =
                Objects.requireNonNull(catalogue.gone(new ModelId("gemini", model), TODAY));
        assertThat(catalogue.all(TODAY))
                .extracting(card -> card.id().model())
                .contains(Objects.requireNonNull(gone.successor()));
    }

    @ParameterizedTest
    @CsvSource({
        // Google's prices are for a picture, and a few words go in.
        "gemini, gemini-nano-banana-2.1, 1024, 1024, 0.0336, 0.034",
        "gemini, gemini-nano-banana-2.1, 2048, 2048, 0.0504, 0.051",
        "gemini, gemini-3-pro-image, 1536, 2752, 0.1344, 0.135",
        "gemini, gemini-3.1-flash-lite-image, 1376, 768, 0.0336, 0.034",
        // A megapixel has a million pixels there, and 1024×1024 a little more.
        "bfl, flux-2-pro, 1024, 1024, 0.03, 0.032",
        "bfl, flux-2-pro, 2048, 1024, 0.045, 0.048",
        "bfl, flux-2-max, 1024, 1024, 0.07, 0.073",
        "bfl, flux-2-klein-4b, 1024, 1024, 0.014, 0.0145",
        "stable-diffusion, loaded, 1024, 1024, 0, 0"
    })
    void tellsWhatAPictureIsGoingToCost(
            String vendor, String model, int width, int height, BigDecimal from, BigDecimal to) {
        ModelCard.Estimate estimate =
                card(new ModelId(vendor, model), Task.PICTURE, TODAY)
                        .estimate(TestingOrders.picture(new Size(width, height)));
        assertThat(estimate.likely().dollars()).isBetween(from, to);
        assertThat(estimate.most()).isGreaterThanOrEqualTo(estimate.likely());
    }

    @ParameterizedTest
    @CsvSource({
        "gemini-4-argon, 2026-11-30, 2, 10",
        "gemini-4-argon, 2026-12-01, 4, 20",
        "gemini-3.8-flash, 2026-12-31, 0.75, 3.75",
        "gemini-3.8-flash, 2027-01-01, 1.50, 7.50",
        "gemini-3.8-flash, 2030-01-01, 1.50, 7.50"
    })
    void knowsFromWhenOnAPriceHolds(String model, LocalDate day, BigDecimal in, BigDecimal out) {
        ModelCard card = card(new ModelId("gemini", model), Task.WRITING, day);
        assertThat(card.prices().textIn()).isEqualTo(Money.ofDollars(in));
        assertThat(card.prices().textOut()).isEqualTo(Money.ofDollars(out));
        assertThat(catalogue.all(day)).contains(card);
    }

    @Test
    void reservesASearchWithItsSearchesAndItsThoughts() {
        ModelCard.Estimate estimate =
                card(new ModelId("gemini", "gemini-3.8-flash"), Task.SEARCH, TODAY)
                        .estimateSearch("Who?", 2000);
        // 4 searches of 1.4 cents, and 3024 tokens that come out.
        assertThat(estimate.most().dollars())
                .isBetween(new BigDecimal("0.0673"), new BigDecimal("0.0675"));
    }

    @ParameterizedTest
    @CsvSource({"1080, 1080", "1080, 1350", "1080, 1920", "1920, 1080", "1584, 396", "400, 400"})
    void makesEverySizeThatNetworksWantFromASizeOfItsOwn(int width, int height) {
        for (ModelCard card : catalogue.all(TODAY)) {
            if (VENDORS.contains(card.id().vendor()) && card.pictures() != null) {
                Size size = card.pictures().sizes().nearest(new Size(width, height));
                assertThat(card.pictures().sizes().nearest(size))
                        .as("%s", card.id())
                        .isEqualTo(size);
                double shape = (double) width / height;
                assertThat(Math.abs(Math.log(size.ratio() / shape)))
                        .as("%s makes %s of %sx%s", card.id(), size, width, height)
                        .isLessThan(0.56);
            }
        }
    }

    private ModelCard card(ModelId id, Task task, LocalDate day) {
        return Objects.requireNonNull(catalogue.card(id, task, day));
    }
}
