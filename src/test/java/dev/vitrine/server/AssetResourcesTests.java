package dev.vitrine.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.library.TestingLibrary;
import dev.vitrine.server.TestingServer.Answer;
import dev.vitrine.server.TestingServer.Part;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
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
class AssetResourcesTests {
    private static final String ASSETS = "/api/v1/assets";

    @TempDir private static Path data;
    @AutoClose private static TestingServer server;

    @BeforeAll
    static void start() throws IOException {
        server = new TestingServer(data, TestingServer.GENEROUS);
    }

    @Test
    void aPictureIsBroughtDescribedFoundAndDeleted() throws IOException {
        byte[] picture = png(1);
        Answer brought =
                server.upload(
                        ASSETS,
                        Part.file("file", picture),
                        Part.field("alt_text", "A teapot in front of a window"),
                        Part.field("tags", "teapot, window"));
        assertThat(brought.status()).isEqualTo(201);
        JsonNode asset = brought.json().at("/assets/0/asset");
        String path = ASSETS + "/" + asset.get("asset_id").asString();
        assertThat(asset.get("width").asInt()).isEqualTo(480);
        assertThat(asset.get("palette").size()).isPositive();
        assertThat(asset.at("/lineage/source").asString()).isEqualTo("upload");

        assertThat(ids("?q=teap")).containsExactly(asset.get("asset_id").asString());
        assertThat(ids("?tag=teapot&tag=window&shape=landscape")).hasSize(1);
        assertThat(ids("?q=teapot&shape=portrait")).isEmpty();

        Answer changed = put(path, "{\"alt_text\": null, \"tags\": [\"jug\"], \"seed\": 7}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().has("alt_text")).isFalse();
        assertThat(changed.json().get("tags").toString()).isEqualTo("[\"jug\"]");
        assertThat(changed.json().at("/lineage/seed").asLong()).isEqualTo(7);

        Answer file = server.get(path + "/file");
        assertThat(file.headers().get("content-type")).isEqualTo("image/png");
        assertThat(file.text().getBytes(StandardCharsets.ISO_8859_1)).isEqualTo(picture);

        assertThat(server.delete(path).status()).isEqualTo(204);
        assertThat(server.get(path + "/file").status()).isEqualTo(404);
        assertThat(ids("?tag=jug")).isEmpty();
        assertThat(ids("?tag=jug&deleted=true")).hasSize(1);
        assertThat(server.post(path + "/restore").status()).isEqualTo(200);
        assertThat(server.post(path + "/restore").status()).isEqualTo(409);
        assertThat(server.delete(path + "?forever=true").status()).isEqualTo(204);
        assertThat(server.get(path).status()).isEqualTo(404);
    }

    @Test
    void aPictureThatTheStoreHasLostIsAProblemWithoutPlacesAndComesBack() throws IOException {
        JsonNode asset = brought(77).get("asset");
        String path = ASSETS + "/" + asset.get("asset_id").asString();
        JsonNode signed =
                server.postJson(path + "/delivery", "{\"transformation\": \"w_60\"}").json();
        try (Stream<Path> files = Files.walk(data.resolve("store"))) {
            String name = asset.get("sha256").asString() + ".png";
            Files.delete(files.filter(file -> file.endsWith(name)).findFirst().orElseThrow());
        }

        Answer lost = server.get(path + "/file");
        Answer undelivered = server.get(signed.get("url").asString());

        assertThat(lost.json().get("error_code").asString()).isEqualTo("BYTES_MISSING");
        assertThat(lost.text()).contains("Bring the picture again").doesNotContain(data.toString());
        assertThat(undelivered.status()).isGreaterThanOrEqualTo(400);
        assertThat(undelivered.text())
                .contains("next_step")
                .doesNotContain(data.toString())
                .doesNotContain(asset.get("sha256").asString());
        assertThat(brought(77).get("existing").asBoolean()).isTrue();
        assertThat(server.get(path + "/file").status()).isEqualTo(200);
        assertThat(server.get(signed.get("url").asString()).status()).isEqualTo(200);
    }

    @Test
    void aPictureThatCannotBeDecodedIsNotTakenIn() throws IOException {
        byte[] whole =
                Files.readAllBytes(
                        TestingLibrary.write(TestingLibrary.shapes(78), data.resolve("whole.jpg")));
        byte[] cut = Arrays.copyOf(whole, whole.length / 2);

        Answer answer = server.upload(ASSETS, Part.file("file", cut));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("error_code").asString()).isEqualTo("INVALID_IMAGE_FORMAT");
        assertThat(answer.text()).contains("damaged").doesNotContain(data.toString());
        try (Stream<Path> files = Files.walk(data.resolve("store"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".jpg"))).isEmpty();
        }
    }

    @Test
    void whatIsSaidOfAPictureThatIsThereIsKept() throws IOException {
        byte[] picture =
                Files.readAllBytes(
                        TestingLibrary.write(TestingLibrary.shapes(79), data.resolve("said.png")));
        server.upload(ASSETS, Part.field("tags", "oak"), Part.file("file", picture));

        JsonNode again =
                server.upload(
                                ASSETS,
                                Part.field("tags", "elm, oak"),
                                Part.field("alt_text", "A tree"),
                                Part.file("file", picture))
                        .json()
                        .at("/assets/0");

        assertThat(again.get("existing").asBoolean()).isTrue();
        assertThat(again.at("/asset/tags").toString()).isEqualTo("[\"oak\",\"elm\"]");
        assertThat(again.at("/asset/alt_text").asString()).isEqualTo("A tree");
        assertThat(again.get("similar").size()).isZero();
    }

    @Test
    void theSamePictureIsKeptOnceAndNearOnesAreNamed() throws IOException {
        JsonNode first = brought(2);
        JsonNode again = brought(2);
        assertThat(first.get("existing").asBoolean()).isFalse();
        assertThat(again.get("existing").asBoolean()).isTrue();
        assertThat(again.at("/asset/asset_id")).isEqualTo(first.at("/asset/asset_id"));

        var small = new BufferedImage(240, 180, BufferedImage.TYPE_INT_RGB);
        small.createGraphics().drawImage(TestingLibrary.shapes(2), 0, 0, 240, 180, null);
        JsonNode near = server.upload(ASSETS, Part.file("file", png(small))).json().at("/assets/0");
        assertThat(near.at("/similar/0/near_duplicate").asBoolean()).isTrue();
        assertThat(near.at("/similar/0/asset/asset_id")).isEqualTo(first.at("/asset/asset_id"));
        String path = ASSETS + "/" + near.at("/asset/asset_id").asString() + "/similar";
        assertThat(server.get(path + "?limit=1").json().at("/similar/0/likeness").asDouble())
                .isGreaterThan(0.9);
        assertThat(server.get(path + "?limit=51").status()).isEqualTo(422);
    }

    @Test
    void ofManyFilesEachStandsAlone() throws IOException {
        Answer many =
                server.upload(
                        ASSETS,
                        Part.file("file", png(3)),
                        Part.file("file", "no picture".getBytes(StandardCharsets.UTF_8)),
                        Part.file("file", png(4)));
        assertThat(many.status()).isEqualTo(201);
        assertThat(many.json().get("assets").size()).isEqualTo(2);
        assertThat(many.json().at("/failures/0/error_code").asString())
                .isEqualTo("INVALID_IMAGE_FORMAT");
        assertThat(many.json().at("/failures/0/message").asString())
                .startsWith("mug.png is not a picture")
                .doesNotContain(data.toString());

        Answer none =
                server.upload(ASSETS, Part.file("file", "no".getBytes(StandardCharsets.UTF_8)));
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.json().get("field").asString()).isEqualTo("file");
    }

    @Test
    void aSessionBeginsWithAPictureOfTheLibrary() throws Exception {
        String asset = brought(5).at("/asset/asset_id").asString();
        Answer accepted =
                server.postJsonOnce(
                        "from-the-library",
                        "/api/v1/optimize/image",
                        "{\"asset_id\": \"%s\", \"platforms\": [\"x\"]}".formatted(asset));
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        String session = accepted.json().get("session_id").asString();
        assertThat(server.ended(session)).isEqualTo("completed");
        assertThat(ids("?session=" + session + "&parent=" + asset)).isNotEmpty();

        assertThat(server.delete("/api/v1/sessions/" + session).status()).isEqualTo(204);
        assertThat(ids("?session=" + session)).isEmpty();
        assertThat(server.get(ASSETS + "/" + asset).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=101, limit",
        "limit=x, limit",
        "kind=picture, kind",
        "cursor=abc, cursor",
        "cursor=OTk5OTk5OTk5OTk5OTk5OTk5OS4w, cursor",
        "session=1, session",
        "tga=mug, tga",
        "q=%00, q",
        "tag=%00, tag",
        "deleted=maybe, deleted"
    })
    void whatCannotBeAskedIsNamed(String query, String field) {
        Answer answer = server.get(ASSETS + "?" + query);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("field").asString()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"tags\": 5}|tags",
                "{\"tags\": [5]}|tags",
                "{\"seed\": \"many\"}|seed",
                "{\"ai_source\": \"robot\"}|ai_source",
                "{\"url\": \"https://example.org/x.jpg\"}|url",
                "{\"colour\": \"red\"}|colour",
                "{\"alt_text\": \"\\u0000\"}|alt_text"
            })
    void whatCannotBeSaidIsNamed(String body, String field) throws IOException {
        String path = ASSETS + "/" + brought(6).at("/asset/asset_id").asString();
        Answer answer = put(path, body);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("field").asString()).isEqualTo(field);
    }

    @Test
    void storesAreReallyTried() {
        JsonNode checked = server.get("/api/v1/settings/storage/check").json();
        assertThat(checked.get("works").asBoolean()).isTrue();
        assertThat(checked.at("/stores/0/steps").size()).isEqualTo(4);
        JsonNode storage = server.get("/api/v1/settings/storage").json();
        assertThat(storage.get("main").asString()).isEqualTo("local");
    }

    private static JsonNode brought(int seed) throws IOException {
        Answer answer = server.upload(ASSETS, Part.file("file", png(seed)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().at("/assets/0");
    }

    private static List<String> ids(String query) {
        return server.get(ASSETS + query)
                .json()
                .get("assets")
                .valueStream()
                .map(asset -> asset.get("asset_id").asString())
                .toList();
    }

    private static Answer put(String path, String body) {
        return server.put(path, HttpRequest.BodyPublishers.ofString(body));
    }

    private static byte[] png(int seed) throws IOException {
        return png(TestingLibrary.shapes(seed));
    }

    private static byte[] png(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
