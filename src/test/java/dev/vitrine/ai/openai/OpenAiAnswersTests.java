package dev.vitrine.ai.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.ai.Asked;
import dev.vitrine.ai.Said;
import dev.vitrine.ai.TestingVendor;
import dev.vitrine.ai.port.Endings;
import dev.vitrine.ai.port.LanguageModel;
import dev.vitrine.ai.port.LanguageModelContract;
import dev.vitrine.ai.port.Question;
import dev.vitrine.ai.port.Reply;
import dev.vitrine.ai.wire.Wire;
import dev.vitrine.spend.Outcome;
import dev.vitrine.spend.Usage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class OpenAiAnswersTests extends LanguageModelContract {
    private final TestingOpenAi openAi = new TestingOpenAi();

    OpenAiAnswersTests() throws IOException {}

    @Override
    protected TestingVendor vendor() {
        return openAi;
    }

    @Override
    protected String key() {
        return TestingOpenAi.KEY;
    }

    @Override
    protected LanguageModel model(Wire wire) {
        return new OpenAi(wire, openAi.settings(), _ -> {}).language();
    }

    @Override
    protected String name() {
        return "gpt-6.1-terra";
    }

    @Override
    protected String instructionsIn(Asked request) {
        return request.json().path("instructions").asString("");
    }

    @Override
    protected String materialIn(Asked request) {
        return request.json().at("/input/0/content/0/text").asString("");
    }

    @Override
    protected List<byte[]> picturesIn(Asked request) {
        List<byte[]> pictures = new ArrayList<>();
        for (JsonNode part : request.json().at("/input/0/content")) {
            String[] address = part.path("image_url").asString("").split(";base64,", 2);
            if (address.length == 2) {
                pictures.add(Base64.getDecoder().decode(address[1]));
            }
        }
        return pictures;
    }

    @Test
    void asksForNothingToBeStoredAndForNoThoughts() {
        ask(name());

        JsonNode json = openAi.asked().getFirst().json();
        assertThat(json.path("store").asBoolean(true)).isFalse();
        assertThat(json.at("/reasoning/effort").asString("")).isEqualTo("none");
        assertThat(json.path("max_output_tokens").asInt(0)).isEqualTo(800);
    }

    @ParameterizedTest
    @CsvSource({"gpt-6.1-sol, 2, low", "gpt-4.1, 3, ''", "gpt-6-luna, 1, none"})
    void findsOutOnceHowLittleAModelCanThink(String model, int requests, String effort) {
        LanguageModel language = model(new Wire());

        assertThat(Endings.of(language.ask(model, question("Describe it.", "Tea", List.of()))))
                .isEqualTo("confirmed");
        assertThat(openAi.asked()).hasSize(requests);
        assertThat(openAi.charged()).hasSize(1);

        language.ask(model, question("Describe it.", "Tea", List.of()));

        assertThat(openAi.asked()).hasSize(requests + 1);
        assertThat(openAi.asked().getLast().json().at("/reasoning/effort").asString(""))
                .isEqualTo(effort);
    }

    @Test
    void leavesRoomForThoughtsBesideTheAnswer() {
        ask("gpt-6.1-sol");

        assertThat(openAi.asked().getLast().json().path("max_output_tokens").asInt(0))
                .isEqualTo(2800);
    }

    @Test
    void asksForAModelThatIsGone() {
        assertThat(Endings.of(ask("gpt-4"))).isEqualTo("refused MODEL_GONE");
    }

    @Test
    void takesNoHalfAnswer() {
        openAi.writes((_, _) -> "{\"description\": \"" + "tea ".repeat(2000) + "\"}");

        Outcome<Reply> outcome = ask(name());

        assertThat(Endings.of(outcome)).isEqualTo("spoiled");
        assertThat(Endings.words(outcome)).contains("max_output_tokens");
    }

    @Test
    void countsTheCacheAndWhatWasWrittenToIt() {
        openAi.sayNext(
                Said.json(
                        200,
                        """
                        {"status": "completed",
                         "output": [
                           {"type": "reasoning", "summary": []},
                           {"type": "message", "content": [
                             {"type": "output_text", "text": "{\\"a\\": "},
                             {"type": "output_text", "text": "1}"}]}],
                         "usage": {"input_tokens": 1000, "output_tokens": 50,
                           "input_tokens_details": {"cached_tokens": 600, "cache_write_tokens": 101},
                           "output_tokens_details": {"reasoning_tokens": 30}}}
                        """));

        assertThat(ask(name()))
                .isEqualTo(
                        new Outcome.Confirmed<>(
                                new Reply("{\"a\": 1}"),
                                Usage.NONE.withInput(426, 600, 0).withOutput(50, 0)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"status\": \"completed\", \"output\": [], #} | spoiled | no JSON object",
                "{\"status\": \"completed\", \"output\": [{\"type\": \"message\", \"content\": [{\"type\": \"output_text\", \"text\": \"[1]\"}]}], #} | spoiled | no JSON object",
                "{\"status\": \"completed\", \"output\": [{\"type\": \"message\", \"content\": [{\"type\": \"output_text\", \"text\": \"{} and more\"}]}], #} | spoiled | no JSON object",
                "{\"status\": \"completed\", \"output\": [{\"type\": \"message\", \"content\": [{\"type\": \"refusal\", \"refusal\": \"I can't\"}]}], #} | spoiled | I can't",
                "{\"status\": \"completed\", \"output\": [{\"type\": \"message\", \"content\": [{\"type\": \"refusal\", \"refusal\": \"I can't\"}]}]} | refused MODERATED | I can't",
                "{\"status\": \"incomplete\", \"incomplete_details\": {\"reason\": \"max_output_tokens\"}, #} | spoiled | not whole",
                "{\"status\": \"incomplete\", \"incomplete_details\": {\"reason\": \"content_filter\"}, #} | spoiled | filter",
                "{\"status\": \"incomplete\", \"incomplete_details\": {\"reason\": \"content_filter\"}} | refused MODERATED | filter",
                "{\"status\": \"failed\", \"error\": {\"code\": \"server_error\", \"message\": \"Broken\"}, #} | spoiled | Broken",
                "{\"status\": \"failed\", \"error\": {\"code\": \"server_error\", \"message\": \"Broken\"}} | unknown | Broken",
                "{\"status\": \"failed\", \"error\": {\"code\": \"rate_limit_exceeded\", \"message\": \"Later\"}, \"usage\": null} | refused RATE_LIMITED | Later",
                "{\"status\": \"failed\", \"error\": {\"code\": \"image_content_policy_violation\", \"message\": \"No\"}} | refused MODERATED | No",
                "{\"status\": \"failed\", \"error\": {\"code\": \"image_too_small\", \"message\": \"Small\"}} | refused INVALID | Small",
                "{\"status\": \"in_progress\"} | unknown | in_progress",
                "{\"status\": \"cancelled\"} | unknown | cancelled",
                "{} | unknown | does not document",
                "[1, 2] | unknown | does not document"
            })
    void knowsWhatAnAnswerMeans(String body, String ending, String words) {
        String used = "\"usage\": {\"input_tokens\": 10, \"output_tokens\": 5}";
        openAi.sayNext(Said.json(200, body.replace("#", used)));

        Outcome<Reply> outcome = ask(name());

        assertThat(Endings.of(outcome)).as(Endings.words(outcome)).isEqualTo(ending);
        assertThat(Endings.words(outcome)).contains(words);
        if (outcome instanceof Outcome.Spoiled<Reply> spoiled) {
            assertThat(spoiled.usage()).isEqualTo(Usage.NONE.withInput(10, 0, 0).withOutput(5, 0));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\": \"object\", \"properties\": {\"a\": {}}} | additionalProperties",
                "{\"type\": \"object\", \"additionalProperties\": false, \"required\": [], \"properties\": {\"a\": {}}} | required",
                "{\"type\": \"object\", \"additionalProperties\": false, \"required\": [\"a\"], \"properties\": {\"a\": {\"type\": \"array\", \"items\": {\"type\": \"string\", \"maxLength\": 3}}}} | maxLength"
            })
    void theStandInTakesNoLooseSchema(String schema, String words) {
        var loose = new Question.Schema("loose", schema);

        Outcome<Reply> outcome =
                model(new Wire())
                        .ask(name(), new Question("Describe it.", "", List.of(), loose, 100));

        assertThat(Endings.of(outcome)).isEqualTo("refused INVALID");
        assertThat(Endings.words(outcome)).contains(words);
    }

    private Outcome<Reply> ask(String model) {
        return model(new Wire()).ask(model, question("Describe it.", "A teapot", List.of()));
    }
}
