package dev.vitrine.ai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.ai.flux.Flux;
import dev.vitrine.ai.flux.TestingFlux;
import dev.vitrine.ai.gemini.Gemini;
import dev.vitrine.ai.gemini.TestingGemini;
import dev.vitrine.ai.port.Endings;
import dev.vitrine.ai.port.Handle;
import dev.vitrine.ai.stablediffusion.StableDiffusion;
import dev.vitrine.ai.stablediffusion.TestingStableDiffusion;
import dev.vitrine.ai.wire.Credential;
import dev.vitrine.ai.wire.Wire;
import dev.vitrine.picture.Size;
import dev.vitrine.spend.Outcome;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How calls of Google, Black Forest Labs and a server of Stable Diffusion end, whatever goes
/// wrong, and how many requests and charges that takes.
class VendorFaultsTests {
    private static final Size SQUARE = new Size(1024, 1024);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    fault             | Gemini's pictures | Gemini's words    | Gemini's searches | FLUX              | Stable Diffusion
                    KEY_REFUSED       | KEY_REFUSED       | KEY_REFUSED       | KEY_REFUSED       | KEY_REFUSED       | KEY_REFUSED
                    NOT_ALLOWED       | NOT_ALLOWED       | NOT_ALLOWED       | NOT_ALLOWED       | NOT_ALLOWED       | NOT_ALLOWED
                    MODEL_GONE        | MODEL_GONE        | MODEL_GONE        | MODEL_GONE        | MODEL_GONE        | INVALID
                    RATE_LIMITED      | RATE_LIMITED      | RATE_LIMITED      | RATE_LIMITED      | RATE_LIMITED      | RATE_LIMITED
                    CREDITS_EXHAUSTED | CREDITS_EXHAUSTED | CREDITS_EXHAUSTED | CREDITS_EXHAUSTED | CREDITS_EXHAUSTED | INVALID
                    MODERATED         | spoiled           | spoiled           | spoiled           | MODERATED         | INVALID
                    OVERLOADED        | OVERLOADED        | OVERLOADED        | OVERLOADED        | OVERLOADED        | OVERLOADED
                    BROKEN            | unknown           | unknown           | unknown           | unknown           | INVALID
                    SLOW              | unknown           | unknown           | unknown           | unknown           | unknown
                    RESET_AFTER       | unknown           | unknown           | unknown           | unknown           | unknown
                    CUT               | unknown           | unknown           | unknown           | unknown           | unknown
                    HTML              | unknown           | unknown           | unknown           | unknown           | unknown
                    WRONG_JSON        | unknown           | unknown           | unknown           | unknown           | unknown
                    NO_PICTURE        | spoiled           | confirmed         | confirmed         | spoiled           | spoiled
                    WRONG_SCHEMA      | spoiled           | confirmed         | confirmed         | unknown           | spoiled
                    WRONG_SIZE        | confirmed         | confirmed         | confirmed         | confirmed         | confirmed
                    BOMB              | confirmed         | confirmed         | confirmed         | confirmed         | confirmed
                    """)
    void everyFaultEndsAsItIs(
            Fault fault, String pictures, String words, String searches, String flux, String local)
            throws IOException {
        assertThat(drawn(fault)).isEqualTo(pictures);
        assertThat(answered(fault)).isEqualTo(words);
        assertThat(searched(fault)).isEqualTo(searches);
        assertThat(submitted(fault)).isEqualTo(flux);
        assertThat(generated(fault)).isEqualTo(local);
    }

    private static String drawn(Fault fault) throws IOException {
        try (var google = new TestingGemini()) {
            google.fail(fault);
            return ending(
                    google,
                    gemini(google, fault)
                            .pictures()
                            .make(
                                    "gemini-nano-banana-2.1",
                                    TestingOrders.picture(SQUARE),
                                    Handle.none()));
        }
    }

    private static String answered(Fault fault) throws IOException {
        try (var google = new TestingGemini()) {
            google.fail(fault);
            return ending(
                    google,
                    gemini(google, fault)
                            .language()
                            .ask("gemini-3.8-flash", TestingOrders.question(900)));
        }
    }

    private static String searched(Fault fault) throws IOException {
        try (var google = new TestingGemini()) {
            google.fail(fault);
            return ending(
                    google,
                    gemini(google, fault).search().search("gemini-3.8-flash", "Who?", "coffee"));
        }
    }

    private static String submitted(Fault fault) throws IOException {
        try (var labs = new TestingFlux()) {
            labs.fail(fault);
            String ending =
                    ending(
                            labs,
                            new Flux(
                                            wire(fault),
                                            labs.address(),
                                            new Credential(TestingFlux.KEY),
                                            _ -> {})
                                    .pictures()
                                    .make(
                                            "flux-2-pro",
                                            TestingOrders.picture(SQUARE),
                                            Handle.none()));
            assertThat(labs.asked("POST /")).isEqualTo(1);
            return ending;
        }
    }

    private static String generated(Fault fault) throws IOException {
        try (var server = new TestingStableDiffusion()) {
            server.fail(fault);
            return ending(
                    server,
                    new StableDiffusion(wire(fault), server.address())
                            .pictures()
                            .make("loaded", TestingOrders.picture(SQUARE), Handle.none()));
        }
    }

    /// One that does not wait where there is nothing to wait for.
    private static Wire wire(Fault fault) {
        return fault == Fault.SLOW ? new Wire().within(Duration.ofMillis(300)) : new Wire();
    }

    private static Gemini gemini(TestingGemini google, Fault fault) {
        return new Gemini(wire(fault), google.address(), new Credential(TestingGemini.KEY));
    }

    /// What is proved to be free was never charged, what is known was charged once, and nothing was
    /// asked for twice.
    private static String ending(TestingVendor vendor, Outcome<?> outcome) {
        assertThat(vendor.asked("POST /")).isEqualTo(1);
        if (outcome instanceof Outcome.Confirmed) {
            assertThat(vendor.charged()).hasSize(1);
        }
        if (outcome instanceof Outcome.Refused) {
            boolean free = vendor instanceof TestingStableDiffusion;
            assertThat(vendor.charged()).hasSizeLessThanOrEqualTo(free ? 1 : 0);
        }
        return Endings.of(outcome).replace("refused ", "");
    }
}
