package dev.vitrine.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.render.TestingXmp;
import dev.vitrine.server.TestingServer.Answer;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@SuppressWarnings("NullAway.Init")
@Timeout(120)
class GenerationResourcesTests {
    private static final String GENERATIONS = "/api/v1/generations";
    private static final String IMAGE = "/api/v1/ai/generate-image";

    @TempDir private static Path data;
    @AutoClose private static TestingServer server;

    @BeforeAll
    static void start() throws IOException {
        server = new TestingServer(data, TestingServer.GENEROUS);
    }

    @Test
    void aWishIsForetoldMadeAndFetched() throws Exception {
        Answer taken =
                server.postJson(
                        GENERATIONS,
                        "{\"prompt\": \"A mug\", \"size\": \"custom\", \"custom_width\": 80,"
                                + " \"custom_height\": 64, \"domain\": \"food\", \"seed\": 7}");
        assertThat(taken.status()).as(taken.text()).isEqualTo(202);
        assertThat(taken.json().at("/estimate/most_cost").asDouble(1)).isZero();
        JsonNode made = server.made(taken.json().get("generation_id").asString());
        assertThat(made.get("status").asString()).isEqualTo("completed");
        JsonNode picture = made.at("/pictures/0");
        assertThat(picture.get("width").asInt()).isEqualTo(80);
        assertThat(picture.get("ai_source").asString()).isEqualTo("algorithmicMedia");
        assertThat(picture.get("prompt").asString()).startsWith("A mug\n\nStyle: ");
        Answer file = server.get(picture.get("url").asString());
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.headers()).containsEntry("content-type", "image/png");
        assertThat(TestingXmp.in(file.text().getBytes(StandardCharsets.ISO_8859_1)).source())
                .endsWith("/algorithmicMedia");
        String asset = picture.get("asset_id").asString();
        assertThat(server.get("/api/v1/assets/" + asset).json().at("/lineage/ai_source").asString())
                .isEqualTo("algorithmicMedia");
    }

    @Test
    void theSameKeyMakesItOnce() {
        String body = "{\"prompt\": \"Once\", \"size\": \"64x64\"}";
        JsonNode first = server.postJsonOnce("generation-1", GENERATIONS, body).json();
        JsonNode again = server.postJsonOnce("generation-1", GENERATIONS, body).json();
        assertThat(again.get("generation_id")).isEqualTo(first.get("generation_id"));
        assertThat(
                        server.postJsonOnce("generation-1", GENERATIONS, "{\"prompt\": \"Twice\"}")
                                .status())
                .isEqualTo(422);
    }

    @Test
    void aPictureIsMadeByItsTypeAlone() {
        Answer answer =
                server.postJson(IMAGE, "{\"type\":\"listing\",\"context\":{\"title\":\"Test\"}}");
        assertThat(answer.status()).as(answer.text()).isIn(201, 202);
        JsonNode image = answer.json();
        assertThat(image.at("/image/prompt").asString())
                .startsWith("The cover picture of a listing")
                .contains("\nTitle: Test\n");
        if (answer.status() == 201) {
            String url = image.get("image_url").asString();
            assertThat(server.get("", url).status()).isEqualTo(200);
        }
    }

    @Test
    void whatNobodySeesIsLeftOutOfAPrompt() throws Exception {
        JsonNode taken =
                server.postJson(
                                GENERATIONS,
                                "{\"prompt\": \"\\u0000a \\u202emug\\u0007\", \"size\": \"64x64\"}")
                        .json();
        assertThat(taken.get("prompt").asString()).isEqualTo("a mug");
        assertThat(server.made(taken.get("generation_id").asString()).get("status").asString())
                .isEqualTo("completed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|prompt",
                "[]|body",
                "{'prompt': 7}|prompt",
                "{'prompt': ' \\u0000 '}|prompt",
                "{'prompt': 'x', 'promt': 'y'}|promt",
                "{'prompt': 'x', 'size': 'huge'}|size",
                "{'prompt': 'x', 'size': 'custom'}|custom_width",
                "{'prompt': 'x', 'custom_width': 99999999999, 'custom_height': 64}|custom_height",
                "{'prompt': 'x', 'size': 'card', 'custom_width': 64}|size",
                "{'prompt': 'x', 'theme': 'gothic'}|theme",
                "{'prompt': 'x', 'quality': []}|quality",
                "{'prompt': 'x', 'brand_colors': ['red']}|brand_colors",
                "{'prompt': 'x', 'format': 'gif'}|format",
                "{'prompt': 'x', 'jpeg_quality': 90}|jpeg_quality",
                "{'prompt': 'x', 'compression_level': 10}|compression_level",
                "{'prompt': 'x', 'seed': -1}|seed",
                "{'prompt': 'x', 'seed': 1.5}|seed",
                "{'prompt': 'x', 'count': 11}|count",
                "{'prompt': 'x', 'count': 2, 'carousel': true}|count",
                "{'prompt': 'x', 'domain': 'banking'}|domain",
                "{'prompt': 'x', 'domain': '../etc'}|domain",
                "{'prompt': 'x', 'models': ['painter']}|models",
                "{'prompt': 'x', 'facts': {'price': '7'}}|facts.price",
                "{'prompt': 'x', 'keep': 'maybe'}|keep",
                "{'prompt': 'x', 'transparent': true, 'format': 'jpeg'}|transparent"
            })
    void aBodyThatCannotBeIsRefusedWithItsField(String body, String field) {
        Answer answer = server.postJson(GENERATIONS, body.replace('\'', '"'));
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().get("field").asString()).isEqualTo(field);
        assertThat(answer.json().get("error_code").asString()).isEqualTo("INVALID_REQUEST");
    }

    @Test
    void aPromptThatIsTooLongIsRefused() {
        String body = "{\"prompt\": \"" + "x".repeat(32_001) + "\"}";
        Answer answer = server.postJson(GENERATIONS, body);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("message").asString()).contains("32,000", "32,001");
    }

    @Test
    void anUnknownTypeIsRefusedNamingTheKnown() {
        Answer answer = server.postJson(IMAGE, "{\"type\": \"hologram\"}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("field").asString()).isEqualTo("type");
        assertThat(answer.json().get("next_step").asString())
                .contains("avatar", "banner", "category", "listing", "post", "profile");
        assertThat(server.postJson(IMAGE, "{\"type\": \"listing\", \"context\": []}").status())
                .isEqualTo(422);
    }

    @Test
    void everyGenerationIsOnOnePageOfTheList() throws Exception {
        List<String> made = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            String body = "{\"prompt\": \"List " + number + "\", \"size\": \"64x64\"}";
            made.add(server.postJson(GENERATIONS, body).json().get("generation_id").asString());
        }
        List<String> listed = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = server.get(GENERATIONS + "?limit=2" + cursor).json();
            page.get("generations")
                    .forEach(each -> listed.add(each.get("generation_id").asString()));
            cursor = page.has("next_cursor") ? "&cursor=" + page.get("next_cursor").asString() : "";
        } while (!cursor.isEmpty());
        assertThat(listed).containsAll(made).doesNotHaveDuplicates();
        assertThat(server.get(GENERATIONS + "?cursor=x").status()).isEqualTo(422);
        assertThat(server.get(GENERATIONS + "/" + made.getFirst() + "/pictures/9/file").status())
                .isEqualTo(404);
        assertThat(
                        server.call(
                                        "POST",
                                        GENERATIONS,
                                        "",
                                        "application/json",
                                        HttpRequest.BodyPublishers.ofString("{}"))
                                .status())
                .isEqualTo(401);
    }
}
