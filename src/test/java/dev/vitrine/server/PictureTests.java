package dev.vitrine.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.server.TestingServer.Answer;
import dev.vitrine.server.TestingServer.Part;
import dev.vitrine.session.Studios;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Pictures as browsers ask for them.
@SuppressWarnings("NullAway.Init")
@Timeout(120)
class PictureTests {
    private static final String NOBODYS = "00000000-0000-4000-8000-000000000000";

    @TempDir private static Path data;
    private static TestingServer server;
    private static String asset;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws IOException {
        server = new TestingServer(data, TestingServer.GENEROUS);
        byte[] photo = Files.readAllBytes(Studios.photo(data.resolve("mug.png")));
        asset =
                server.upload("/api/v1/assets", Part.file("file", photo))
                        .json()
                        .at("/assets/0/asset/asset_id")
                        .asString();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String signed(String transformation) {
        return server.signed(asset, transformation);
    }

    private static HttpResponse<byte[]> ask(String method, String path, String... headers)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(server.address() + path))
                        .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void answersWithAPictureThatMayBeKeptForEver() throws Exception {
        HttpResponse<byte[]> answer = ask("GET", signed("c_fill,g_auto,w_100,h_80/f_jpg"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith(0xff, 0xd8, 0xff);
        assertThat(header(answer, "content-type")).isEqualTo("image/jpeg");
        assertThat(header(answer, "cache-control"))
                .isEqualTo("public, max-age=31536000, immutable");
        assertThat(header(answer, "etag")).matches("\"[0-9a-f]{32}\"");
        assertThat(header(answer, "x-content-type-options")).isEqualTo("nosniff");
        assertThat(header(answer, "access-control-allow-origin")).isEqualTo("*");
        assertThat(header(answer, "cross-origin-resource-policy")).isEqualTo("cross-origin");
        assertThat(header(answer, "vary")).isEmpty();
        assertThat(header(answer, "set-cookie")).isEmpty();
    }

    @Test
    void choosesTheFormatByWhatIsAccepted() throws Exception {
        String path = signed("w_120/f_auto");

        HttpResponse<byte[]> plain = ask("GET", path, "Accept", "image/*,*/*;q=0.8");
        HttpResponse<byte[]> webp = ask("GET", path, "Accept", "image/webp,*/*");
        HttpResponse<byte[]> none = ask("GET", path, "Accept", "image/webp;q=0,*/*");

        assertThat(header(plain, "content-type")).isIn("image/jpeg", "image/png");
        assertThat(header(webp, "content-type")).isEqualTo("image/webp");
        assertThat(header(webp, "vary")).isEqualTo("Accept");
        assertThat(header(webp, "etag")).isNotEqualTo(header(plain, "etag"));
        assertThat(none.body()).isEqualTo(plain.body());
        HttpResponse<byte[]> again =
                ask(
                        "GET",
                        path,
                        "Accept",
                        "image/webp",
                        "If-None-Match",
                        "\"x\", W/" + header(webp, "etag"));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(header(again, "vary")).isEqualTo("Accept");
        assertThat(again.body()).isEmpty();
    }

    @Test
    void theEndOfAnAddressChoosesTheFormatWhereNothingElseDoes() throws Exception {
        String path = signed("w_120");

        assertThat(header(ask("GET", path + ".webp"), "content-type")).isEqualTo("image/webp");
        assertThat(header(ask("GET", path + ".jpg"), "content-type")).isEqualTo("image/jpeg");
        assertThat(header(ask("GET", signed("w_120/f_png") + ".jpg"), "content-type"))
                .isEqualTo("image/png");
        assertThat(ask("GET", path + ".exe").statusCode()).isEqualTo(400);
        assertThat(ask("GET", path + "0.jpg").statusCode()).isEqualTo(403);
    }

    @Test
    void answersWithParts() throws Exception {
        String path = signed("w_150/f_jpg");
        HttpResponse<byte[]> whole = ask("GET", path);
        int length = whole.body().length;

        HttpResponse<byte[]> middle = ask("GET", path, "Range", "bytes=10-19");
        assertThat(middle.statusCode()).isEqualTo(206);
        assertThat(header(middle, "content-range")).isEqualTo("bytes 10-19/" + length);
        assertThat(middle.body()).isEqualTo(Arrays.copyOfRange(whole.body(), 10, 20));
        HttpResponse<byte[]> end = ask("GET", path, "Range", "bytes=-5");
        assertThat(end.body()).isEqualTo(Arrays.copyOfRange(whole.body(), length - 5, length));
        HttpResponse<byte[]> beyond = ask("GET", path, "Range", "bytes=" + length + "-");
        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(header(beyond, "content-range")).isEqualTo("bytes */" + length);
        assertThat(header(beyond, "cache-control")).isEqualTo("no-store");
        assertThat(ask("GET", path, "Range", "bytes=0-9", "If-Range", "\"other\"").statusCode())
                .isEqualTo(200);
        assertThat(
                        ask("GET", path, "Range", "bytes=0-9", "If-Range", header(whole, "etag"))
                                .statusCode())
                .isEqualTo(206);
    }

    @Test
    void answersWithTheHeadAlone() throws Exception {
        String path = signed("w_150/f_jpg");
        HttpResponse<byte[]> head = ask("HEAD", path);

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "content-length"))
                .isEqualTo(Integer.toString(ask("GET", path).body().length));
        HttpResponse<byte[]> post = ask("POST", path);
        assertThat(post.statusCode()).isEqualTo(405);
        assertThat(header(post, "allow")).isEqualTo("GET, HEAD");
    }

    @Test
    void laysWordsWithSlashesAndCommasOverAPicture() throws Exception {
        String path = signed("w_300/l_text:Arial_30:1%252F2%252C%20done/fl_layer_apply/f_jpg");

        assertThat(path).contains("%252F");
        assertThat(ask("GET", path).statusCode()).isEqualTo(200);
        assertThat(ask("GET", path.replace("%252F", "%2F")).statusCode()).isIn(400, 403);
    }

    @Test
    void saysWhyThereIsNoPicture() throws Exception {
        assertThat(ask("GET", "/i/x/w_100000/" + asset).statusCode()).isEqualTo(400);
        HttpResponse<byte[]> forged = ask("GET", "/i/x/w_100/" + asset);
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(header(forged, "content-type")).isEqualTo("application/problem+json");
        assertThat(header(forged, "cache-control")).isEqualTo("no-store");
        assertThat(ask("GET", "/i/x/w_100/" + NOBODYS).body()).isEqualTo(forged.body());
        assertThat(ask("GET", "/i/").statusCode()).isEqualTo(400);
    }

    @Test
    void isKeptNoLongerThanItIsValid() throws Exception {
        Answer answer =
                server.postJson(
                        "/api/v1/assets/" + asset + "/delivery",
                        "{\"transformation\": \"w_100\", \"expires_in\": 60}");
        HttpResponse<byte[]> picture = ask("GET", answer.json().get("url").asString());

        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(header(picture, "cache-control")).matches("private, max-age=[56]\\d");
        assertThat(answer.json().get("expires_at").asString()).isNotEmpty();
        assertThat(
                        server.postJson(
                                        "/api/v1/assets/" + asset + "/delivery",
                                        "{\"transformation\": \"w_100,zz_1\"}")
                                .json()
                                .get("field")
                                .asString())
                .isEqualTo("transformation");
    }

    @Test
    void offersWidthsThatDifferByBytes() throws Exception {
        Answer answer =
                server.get(
                        "/api/v1/assets/"
                                + asset
                                + "/responsive?min=100&max=600&step_bytes=2000&sizes=50vw%22%3E");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("widths").size()).isBetween(2, 12);
        assertThat(answer.json().get("placeholder").asString())
                .startsWith("data:image/webp;base64,");
        assertThat(answer.json().get("html").asString())
                .contains("<source type=\"image/webp\"", "50vw&quot;&gt;")
                .doesNotContain("50vw\">");
        for (String candidate : answer.json().at("/sources/0/srcset").asString().split(", ", -1)) {
            HttpResponse<byte[]> picture =
                    ask("GET", candidate.substring(0, candidate.indexOf(' ')));
            assertThat(picture.statusCode()).isEqualTo(200);
        }
        assertThat(
                        server.get("/api/v1/assets/" + asset + "/responsive?format=gif")
                                .json()
                                .get("field")
                                .asString())
                .isEqualTo("format");
    }

    @Test
    void countsWhatIsDelivered() throws Exception {
        String path = signed("w_77/f_png");
        ask("GET", path);
        ask("GET", path);

        assertThat(server.get("/metrics").text())
                .containsPattern("vitrine_deliveries_total\\{outcome=\"cached\"\\} [1-9]")
                .containsPattern("vitrine_deliveries_total\\{outcome=\"made\"\\} [1-9]")
                .containsPattern("vitrine_delivery_making_seconds_count [1-9]");
    }
}
