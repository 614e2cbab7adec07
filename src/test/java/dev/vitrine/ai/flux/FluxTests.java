package dev.vitrine.ai.flux;

import static dev.vitrine.ai.flux.TestingFlux.POLL;
import static dev.vitrine.ai.flux.TestingFlux.SAMPLE;
import static dev.vitrine.ai.flux.TestingFlux.SUBMIT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.ai.Fault;
import dev.vitrine.ai.TestingOrders;
import dev.vitrine.ai.port.Handle;
import dev.vitrine.ai.port.MadePicture;
import dev.vitrine.ai.port.PictureOrder;
import dev.vitrine.ai.wire.Credential;
import dev.vitrine.ai.wire.Json;
import dev.vitrine.ai.wire.Wire;
import dev.vitrine.picture.Size;
import dev.vitrine.spend.Money;
import dev.vitrine.spend.Outcome;
import dev.vitrine.spend.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class FluxTests {
    private static final Size SQUARE = new Size(1024, 1024);
    private static final String PRO = "flux-2-pro";

    private final List<Duration> pauses = new ArrayList<>();
    private final Kept handle = new Kept();
    private TestingFlux labs;

    /// Remembers, as a process does that dies and comes back.
    private static final class Kept implements Handle {
        private @Nullable String text;

        @Override
        public @Nullable String kept() {
            return text;
        }

        @Override
        public void keep(String handle) {
            text = handle;
        }
    }

    @BeforeEach
    void open() throws IOException {
        labs = new TestingFlux();
    }

    @AfterEach
    void close() {
        labs.close();
    }

    @Test
    void submitsAsksAndFetches() throws IOException {
        var made = confirmed(make(TestingOrders.seeded(new Size(832, 1088), 7)));
        var image = ImageIO.read(new ByteArrayInputStream(made.value().bytes()));
        assertThat(new Size(image.getWidth(), image.getHeight())).isEqualTo(new Size(832, 1088));
        assertThat(made.value().seed()).isEqualTo(7);
        assertThat(labs.asked()).hasSize(5);
        assertThat(labs.asked(SUBMIT)).isEqualTo(1);
        assertThat(labs.asked(POLL)).isEqualTo(3);
        assertThat(labs.asked(SAMPLE)).isEqualTo(1);
        assertThat(labs.asked().getLast().headers()).doesNotContainKey("x-key");
    }

    @Test
    void costsWhatIsReported() {
        var made = confirmed(make(TestingOrders.edit(SQUARE, 2)));
        // (1.5 + 1.5 × 1.2022) credits of a cent, for what is made and what is shown.
        assertThat(made.usage().reported()).isEqualTo(Money.ofDollars(new BigDecimal("0.033")));
        JsonNode asked = labs.asked().getFirst().json();
        assertThat(asked.has("input_image")).isTrue();
        assertThat(asked.has("input_image_2")).isTrue();
        assertThat(asked.path("disable_pup").asBoolean()).isTrue();
    }

    @Test
    void countsPixelsWhereNothingIsReported() {
        labs.keepsCostsToItself();
        var made = confirmed(make(TestingOrders.edit(SQUARE, 1)));
        assertThat(made.usage().reported()).isNull();
        assertThat(made.usage().pictures()).isEqualTo(1);
        assertThat(made.usage().pixels()).isEqualTo(1024 * 1024 + 320 * 240);
    }

    @Test
    void fetchesWhatWasSubmittedBeforeInsteadOfPayingTwice() {
        labs.failAlwaysAt(POLL, Fault.BROKEN);
        assertThat(make(TestingOrders.picture(SQUARE))).isInstanceOf(Outcome.Unknown.class);
        assertThat(Json.read(String.valueOf(handle.kept())).path("id").asString(""))
                .isEqualTo("task-0");
        labs.heal();
        confirmed(make(TestingOrders.picture(SQUARE)));
        assertThat(labs.charged()).containsExactly(PRO);
    }

    @Test
    void asksAgainWhenAQuestionIsLost() {
        labs.failAt(POLL, Fault.BROKEN, Fault.CUT, Fault.RESET_AFTER, Fault.HTML, Fault.WRONG_JSON);
        labs.isReadyAfter(9);
        confirmed(make(TestingOrders.picture(SQUARE)));
        assertThat(labs.charged()).containsExactly(PRO);
    }

    @Test
    void asksLessAndLessOftenAndNotForEver() {
        labs.isReadyAfter(Integer.MAX_VALUE);
        Outcome<MadePicture> outcome = make(TestingOrders.picture(SQUARE));
        assertThat(outcome)
                .isEqualTo(
                        new Outcome.Unknown<>("The task task-0 is not ready after 300 s: Pending"));
        assertThat(pauses).isSorted().startsWith(Duration.ofMillis(800));
        assertThat(pauses.getLast()).isEqualTo(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Error", "Failed", "Task not found"})
    void aTaskThatEndsWithoutAPictureIsTakenForCharged(String status) {
        labs.endsWith(status);
        var spoiled = (Outcome.Spoiled<MadePicture>) make(TestingOrders.picture(SQUARE));
        assertThat(spoiled.usage().reported()).isEqualTo(Money.ofDollars(new BigDecimal("0.0307")));
    }

    @Test
    void aTaskThatIsForgottenIsTakenForChargedAndNotSubmittedAgain() {
        labs.isReadyAfter(Integer.MAX_VALUE);
        make(TestingOrders.picture(SQUARE));
        labs.forgets();
        var spoiled = (Outcome.Spoiled<MadePicture>) make(TestingOrders.picture(SQUARE));
        assertThat(spoiled.why()).isEqualTo("The task task-0 is not known, or not any more");
        assertThat(labs.asked(SUBMIT)).isEqualTo(1);
    }

    @Test
    void statusesThatNobodyKnowsMeanThatItGoesOn() {
        labs.endsWith("Task in Queue");
        assertThat(make(TestingOrders.picture(SQUARE)))
                .isEqualTo(
                        new Outcome.Unknown<>(
                                "The task task-0 is not ready after 300 s: Task in Queue"));
    }

    @Test
    void aPromptThatIsNotTakenCostsNothingAndAPictureThatIsWithheldDoes() {
        labs.fail(Fault.MODERATED);
        assertThat(make(TestingOrders.picture(SQUARE)))
                .isEqualTo(
                        new Outcome.Refused<>(
                                Refusal.of(
                                        Refusal.Kind.MODERATED,
                                        "Black Forest Labs does not make this: Request Moderated"
                                                + " {\"Moderation Reasons\":[\"Derivative Works\"]}")));
        handle.text = null;
        labs.endsWith("Content Moderated");
        var spoiled = (Outcome.Spoiled<MadePicture>) make(TestingOrders.picture(SQUARE));
        assertThat(spoiled.usage().reported()).isNotNull();
        assertThat(spoiled.why()).contains("Content Moderated");
    }

    @Test
    void aPictureThatHasExpiredWasPaidForInVain() {
        labs.failAlwaysAt(SAMPLE, Fault.CUT);
        Outcome<MadePicture> lost = make(TestingOrders.picture(SQUARE));
        assertThat(lost).as("it can still be fetched").isInstanceOf(Outcome.Unknown.class);
        labs.heal();
        labs.passes(Duration.ofMinutes(11));
        assertThat(make(TestingOrders.picture(SQUARE))).isInstanceOf(Outcome.Spoiled.class);
        assertThat(labs.charged()).containsExactly(PRO);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"RESET_BEFORE", "BROKEN", "OVERLOADED"})
    void fetchesAgainWhenThePictureIsLostOnItsWay(Fault fault) {
        labs.failAt(SAMPLE, fault, fault);
        confirmed(make(TestingOrders.picture(SQUARE)));
    }

    @Test
    void whatWasKeptAndCannotBeReadLeadsNowhere() {
        for (String kept : List.of("", "{}", "{\"id\":\"a\"}", "no JSON")) {
            handle.text = kept;
            assertThat(make(TestingOrders.picture(SQUARE))).isInstanceOf(Outcome.Spoiled.class);
        }
        assertThat(labs.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest",
                "https://bfl.ai.evil.example/v1/get_result?id=1",
                "https://evil.example/api.bfl.ai",
                "http://api.bfl.ai/v1/get_result?id=1",
                "https://user@api.bfl.ai/v1/get_result?id=1",
                "https://api.bfl.ai:8443/v1/get_result?id=1",
                "file:///etc/passwd",
                "%%"
            })
    void takesItsKeyNowhereElse(String address) {
        handle.text = Json.object().put("id", "1").put("polling_url", address).toString();
        assertThat(make(TestingOrders.picture(SQUARE))).isInstanceOf(Outcome.Spoiled.class);
        assertThat(pauses).isEmpty();
    }

    @Test
    void goesToTheRegionsOfBlackForestLabsAndFetchesFromAnyNamedHost() {
        var addresses = new Addresses(Flux.ADDRESS);
        assertThat(addresses.polling("https://api.eu2.bfl.ai/v1/get_result?id=1")).isNotNull();
        assertThat(addresses.sample("https://x.blob.core.windows.net/a?sig=b")).isNotNull();
        assertThat(addresses.sample("https://10.0.0.1/a")).isNull();
        assertThat(addresses.sample("https://[::1]/a")).isNull();
        assertThat(addresses.sample("https://localhost/a")).isNull();
        assertThat(addresses.sample("http://x.blob.core.windows.net/a")).isNull();
    }

    @Test
    void aModelWithAnOddNameIsNotAskedFor() {
        assertThat(make("../v2/x", TestingOrders.picture(SQUARE)))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(labs.asked()).isEmpty();
    }

    @Test
    void endsWhenTheThreadIsInterrupted() {
        Outcome<MadePicture> outcome =
                new Flux(
                                new Wire(),
                                labs.address(),
                                new Credential(TestingFlux.KEY),
                                _ -> {
                                    throw new InterruptedException();
                                })
                        .pictures()
                        .make(PRO, TestingOrders.picture(SQUARE), handle);
        assertThat(outcome).isInstanceOf(Outcome.Unknown.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(handle.kept()).isNotNull();
    }

    private Outcome<MadePicture> make(PictureOrder order) {
        return make(PRO, order);
    }

    private Outcome<MadePicture> make(String model, PictureOrder order) {
        return new Flux(new Wire(), labs.address(), new Credential(TestingFlux.KEY), pauses::add)
                .pictures()
                .make(model, order, handle);
    }

    private static Outcome.Confirmed<MadePicture> confirmed(Outcome<MadePicture> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Confirmed.class);
        return (Outcome.Confirmed<MadePicture>) outcome;
    }
}
