package dev.vitrine.ai.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.ai.Fault;
import dev.vitrine.ai.Said;
import dev.vitrine.ai.dialect.BaseAddress;
import dev.vitrine.ai.port.Endings;
import dev.vitrine.ai.port.ModelList.Listed;
import dev.vitrine.ai.wire.Credential;
import dev.vitrine.ai.wire.Wire;
import dev.vitrine.spend.Outcome;
import dev.vitrine.spend.limit.Allowance;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenAiTests {
    private final TestingOpenAi server = new TestingOpenAi();
    private final List<Allowance> heard = new CopyOnWriteArrayList<>();

    OpenAiTests() throws IOException {}

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void listsModelsAndUntilWhenTheyAreThere() {
        var listed = (Outcome.Confirmed<List<Listed>>) openAi().models().list();

        assertThat(listed.value())
                .contains(
                        new Listed("gpt-image-1.5", LocalDate.of(2026, 12, 1)),
                        new Listed("gpt-image-2.6-flare", null),
                        new Listed("gpt-6.1-terra", null));
    }

    @Test
    void listsNothingForAStranger() {
        var stranger =
                new OpenAiSettings(server.base(), new Credential("sk-someone-else"), null, null);

        Outcome<List<Listed>> outcome = new OpenAi(new Wire(), stranger, _ -> {}).models().list();

        assertThat(Endings.of(outcome)).isEqualTo("refused KEY_REFUSED");
        assertThat(Endings.words(outcome)).doesNotContain("sk-someone-else");
    }

    @Test
    void overlooksADayThatIsNone() {
        server.sayNext(
                Said.json(
                        200,
                        "{\"data\": [{\"id\": \"a\", \"shutdown_date\": \"soon\"}, {\"id\": \"\"}, 7]}"));

        assertThat(((Outcome.Confirmed<List<Listed>>) openAi().models().list()).value())
                .containsExactly(new Listed("a", null));
    }

    @Test
    void passesOnWhatAnswersSayAboutLimits() {
        openAi().models().list();

        assertThat(heard).containsExactly(new Allowance(499, 500, Duration.ofMillis(120)));
    }

    @Test
    void passesOnWhatRefusalsSayAboutLimits() {
        server.fail(Fault.RATE_LIMITED);

        openAi().models().list();

        assertThat(heard).containsExactly(new Allowance(0, 500, Duration.ofMillis(120)));
    }

    @Test
    void saysThatNoTokensAreLeftAndNothingOfMany() {
        server.sayNext(
                Said.json(200, "{\"data\": []}")
                        .with("x-ratelimit-remaining-images", "3")
                        .with("x-ratelimit-limit-images", "5")
                        .with("x-ratelimit-reset-images", "1m30s")
                        .with("x-ratelimit-remaining-requests", "many")
                        .with("x-ratelimit-reset-requests", "1s")
                        .with("x-ratelimit-remaining-tokens", "0")
                        .with("x-ratelimit-reset-tokens", "6m0s"));

        openAi().models().list();

        assertThat(heard)
                .containsExactly(
                        new Allowance(3, 5, Duration.ofSeconds(90)),
                        new Allowance(0, 0, Duration.ofMinutes(6)));
    }

    @ParameterizedTest
    @CsvSource({
        "1s, PT1S",
        "6m0s, PT6M",
        "17ms, PT0.017S",
        "1h2m3.5s, PT1H2M3.5S",
        "1d, PT24H",
        "2m59.56s, PT2M59.56S",
        "'', PT0S",
        "soon, PT0S",
        "-1s, PT0S",
        "99999999999999999999s, PT0S"
    })
    void readsTimesAsOpenAiWritesThem(String text, Duration time) {
        assertThat(Limits.time(text)).isEqualTo(time);
    }

    @Test
    void isNotSetUpWithoutAKey() {
        assertThatThrownBy(() -> OpenAiSettings.of(new Credential("")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("without a key");
    }

    @Test
    void isNotSetUpForAnOrganisationThatCannotBe() {
        var base = new BaseAddress(OpenAiSettings.ADDRESS);

        assertThatThrownBy(() -> new OpenAiSettings(base, new Credential("k"), "my org", null))
                .hasMessage("OpenAI knows no organisation of that name: my org");
    }

    @Test
    void asksOpenAiItselfWhenNothingElseIsSaid() {
        assertThat(OpenAiSettings.of(new Credential("k")).base().uri())
                .isEqualTo(URI.create("https://api.openai.com/v1"));
        assertThat(OpenAiSettings.of(new Credential("secret-word")).toString())
                .doesNotContain("secret-word");
    }

    private OpenAi openAi() {
        return new OpenAi(new Wire(), server.settings(), heard::add);
    }
}
