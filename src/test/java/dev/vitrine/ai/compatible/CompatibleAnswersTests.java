package dev.vitrine.ai.compatible;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.ai.Asked;
import dev.vitrine.ai.Said;
import dev.vitrine.ai.TestingVendor;
import dev.vitrine.ai.compatible.TestingCompatible.Manners;
import dev.vitrine.ai.port.Endings;
import dev.vitrine.ai.port.LanguageModel;
import dev.vitrine.ai.port.LanguageModelContract;
import dev.vitrine.ai.port.Reply;
import dev.vitrine.ai.wire.Wire;
import dev.vitrine.spend.Outcome;
import dev.vitrine.spend.Usage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class CompatibleAnswersTests extends LanguageModelContract {
    private final TestingCompatible server = new TestingCompatible(Manners.BEST);

    CompatibleAnswersTests() throws IOException {}

    @Override
    protected TestingVendor vendor() {
        return server;
    }

    @Override
    protected String key() {
        return TestingCompatible.KEY;
    }

    @Override
    protected LanguageModel model(Wire wire) {
        return model(wire, server);
    }

    @Override
    protected String name() {
        return TestingCompatible.LANGUAGE_MODEL;
    }

    @Override
    protected String instructionsIn(Asked request) {
        return request.json().at("/messages/0/content").asString("");
    }

    @Override
    protected String materialIn(Asked request) {
        return request.json().at("/messages/1/content").asString("");
    }

    @Override
    protected List<byte[]> picturesIn(Asked request) {
        List<byte[]> pictures = new ArrayList<>();
        for (JsonNode part : request.json().at("/messages/1/content")) {
            String address = part.path("image_url").path("url").asString("");
            if (!address.isEmpty()) {
                pictures.add(
                        Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1)));
            }
        }
        return pictures;
    }

    @ParameterizedTest
    @CsvSource({"true, true, 1", "false, true, 2", "false, false, 3"})
    void findsOutOnceHowAServerIsHeldToAForm(boolean schema, boolean object, int requests)
            throws IOException {
        var manners = new Manners(schema, object, true, false, false, "");
        try (var other = new TestingCompatible(manners)) {
            LanguageModel language = model(new Wire(), other);

            Outcome<Reply> outcome =
                    language.ask(
                            Compatible.LANGUAGE, question("Describe it.", "A teapot", List.of()));

            assertThat(outcome).isInstanceOf(Outcome.Confirmed.class);
            assertThat(((Outcome.Confirmed<Reply>) outcome).value().json())
                    .startsWith("{\"description\":");
            assertThat(((Outcome.Confirmed<Reply>) outcome).usage()).isEqualTo(Usage.NONE);
            assertThat(other.asked()).hasSize(requests);
            assertThat(other.charged()).hasSize(1);

            language.ask(Compatible.LANGUAGE, question("Describe it.", "A cup", List.of()));

            assertThat(other.asked()).hasSize(requests + 1);
            assertThat(other.asked().getFirst().headers()).doesNotContainKey("authorization");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"choices\": [{\"message\": {\"content\": \"{\\\"a\\\": 1}\"}}]} | confirmed",
                "{\"choices\": [{\"message\": {\"content\": [{\"text\": \"{\\\"a\\\": 1}\"}]}}]} | confirmed",
                "{\"choices\": [{\"message\": {\"content\": \"<think>{}</think>{\\\"a\\\": 1}\"}}]} | confirmed",
                "{\"choices\": [{\"message\": {\"content\": \"{\\\"a\\\": \"}, \"finish_reason\": \"length\"}]} | spoiled",
                "{\"choices\": [{\"message\": {\"content\": \"A teapot.\"}}]} | spoiled",
                "{\"choices\": [{\"message\": {\"content\": null}}]} | spoiled",
                "{\"choices\": [{\"message\": {\"refusal\": \"No\"}}], \"usage\": {\"prompt_tokens\": 3}} | spoiled",
                "{\"choices\": [{\"message\": {\"refusal\": \"No\"}}]} | refused MODERATED",
                "{\"choices\": [{\"message\": {}, \"finish_reason\": \"content_filter\"}]} | refused MODERATED",
                "{\"choices\": []} | spoiled",
                "{} | spoiled"
            })
    void knowsWhatAnAnswerMeans(String body, String ending) {
        server.sayNext(Said.json(200, body));

        Outcome<Reply> outcome =
                model(new Wire()).ask(name(), question("Describe it.", "A teapot", List.of()));

        assertThat(Endings.of(outcome)).as(Endings.words(outcome)).isEqualTo(ending);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404 | {\"error\": {\"message\": \"model \\\"x\\\" not found, try pulling it first\"}} | refused MODEL_GONE | pulling",
                "404 | 404 page not found | refused INVALID | HTTP 404",
                "400 | {\"error\": \"this model does not see\"} | refused INVALID | does not see",
                "422 | {\"detail\": [{\"loc\": [\"body\"]}]} | refused INVALID | body",
                "500 | {\"error\": \"out of memory\"} | unknown | out of memory",
                "503 | {\"error\": {\"message\": \"Loading model\", \"type\": \"unavailable_error\"}} | unknown | Loading"
            })
    void quotesServersThatWriteErrorsInTheirOwnWay(
            int status, String body, String ending, String words) {
        server.sayNext(Said.json(status, body));

        Outcome<Reply> outcome =
                model(new Wire()).ask(name(), question("Describe it.", "A teapot", List.of()));

        assertThat(Endings.of(outcome)).isEqualTo(ending);
        assertThat(Endings.words(outcome)).contains(words);
    }

    @Test
    void doesNotAskAgainWhenItIsNotTheFormThatIsRefused() {
        server.sayNext(Said.json(400, "{\"error\": {\"message\": \"prompt is too long\"}}"));

        assertThat(
                        Endings.of(
                                model(new Wire())
                                        .ask(name(), question("Describe it.", "Tea", List.of()))))
                .isEqualTo("refused INVALID");
        assertThat(server.asked()).hasSize(1);
    }

    private static LanguageModel model(Wire wire, TestingCompatible at) {
        return Objects.requireNonNull(new Compatible(wire, at.settings()).language());
    }
}
