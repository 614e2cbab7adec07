package dev.vitrine.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.server.TestingServer.Answer;
import dev.vitrine.server.TestingServer.Part;
import dev.vitrine.session.Studios;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What nobody should send, and what it is answered with. Nothing of it leaves a file or a session.
@SuppressWarnings("NullAway.Init")
@Timeout(120)
class HostileRequestTests {
    private static final String UPLOAD =
            "POST /api/v1/optimize/image HTTP/1.1\r\nConnection: close";

    @TempDir private static Path data;
    @AutoClose private static TestingServer server;
    private static byte[] photo;

    @BeforeAll
    static void start() throws IOException {
        server = new TestingServer(data, TestingServer.GENEROUS);
        photo = Files.readAllBytes(Studios.photo(data.resolve("mug.png")));
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        // The server tidies up after its answer.
        for (int look = 0; look < 50 && !Studios.tree(data.resolve("uploads")).isEmpty(); look++) {
            Thread.sleep(Duration.ofMillis(100));
        }
        assertThat(Studios.tree(data.resolve("uploads"))).isEmpty();
        assertThat(Studios.tree(data.resolve("sessions"))).isEmpty();
        assertThat(server.get("/api/v1/sessions").json().get("sessions")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "platform  | x                             | platform",
                "user_id   | PATH                          | user_id",
                "user_id   | NUL                           | user_id",
                "options   | {\"webhok\": \"https://a.b\"} | options.webhok",
                "options   | {\"webhook\": \"hook\"}       | options.webhook",
                "options   | {\"webhook\": \"https://u:p@hooks.example\"} | options.webhook",
                "options   | {\"webhook\": 7}              | options.webhook",
                "options   | {\"all_placements\": \"some\"} | options.all_placements",
                "options   | {\"pack\": \"classic\", \"pack\": \"current\"} | options",
                "image     | text                          | image",
                "logo      | text                          | logo",
                "platforms | [[\"x\"], {}]                 | platforms",
                "all_platforms | 1                         | all_platforms",
                "combine_descriptions | 1                  | combine_descriptions",
                "image_url | PATH                          | image_url"
            })
    void aFieldThatCannotBeIsNamed(String field, String value, String named) {
        String sent =
                switch (value) {
                    case "PATH" -> "a".repeat(3000);
                    case "NUL" -> "a\0b";
                    default -> value;
                };
        Answer answer =
                field.equals("image_url")
                        ? server.upload(Part.field(field, sent))
                        : server.upload(Part.field(field, sent), Part.file("image", photo));
        refused(answer, 422, named);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"image_url\": \"https://a.example/\", \"image_url\": \"https://b.example/\"}",
                "{\"image_url\": \"https://a.example/\"} {}",
                "{\"image_url\": \"https://a.example/\", }",
                "\"image_url\"",
                "null",
                ""
            })
    void aBodyThatIsNotOneObjectIsRefused(String body) {
        Answer answer = server.postJson("/api/v1/optimize/image", body);
        assertThat(answer.status()).as(answer.text()).isIn(400, 422);
        isAProblem(answer);
    }

    @Test
    void aDeepBodyIsRefused() {
        Answer answer = server.postJson("/api/v1/optimize/image", "{\"a\":" + "[".repeat(10_000));
        assertThat(answer.status()).isEqualTo(400);
        isAProblem(answer);
    }

    @Test
    void whatIsSentTwiceIsRefused() {
        refused(
                server.upload(
                        Part.field("user_id", "x"),
                        Part.field("user_id", "y"),
                        Part.file("image", photo)),
                422,
                "user_id");
        refused(
                server.upload(
                        Part.field("image_url", "https://photos.example/a.jpg"),
                        Part.file("image", photo)),
                422,
                "image_url");
        refused(server.upload(Part.file("image", photo), Part.file("image", photo)), 422, "image");
        refused(
                server.upload(Part.file("image", photo), Part.file("picture", photo)),
                422,
                "picture");
    }

    @Test
    void aFileThatIsNoPhotoIsRefusedAtOnce() {
        Answer answer = server.upload(Map.of("platforms", "x"), "no picture".getBytes(UTF_8));
        refused(answer, 422, "image");
        assertThat(answer.json().get("error_code").asString()).isEqualTo("INVALID_IMAGE_FORMAT");
        assertThat(answer.text()).contains("mug.png").doesNotContain(data.toString());
    }

    @Test
    void aBodyThatIsReadIntoMemoryIsSmall() {
        String bomb = "{\"platforms\": [" + "[],".repeat(100_000) + "[]]}";
        Answer answer = server.postJson("/api/v1/optimize/image", bomb);
        assertThat(answer.status()).isEqualTo(413);
        isAProblem(answer);
        Answer named = server.postJson("/api/v1/webhooks", "{\"url\": [1]}");
        assertThat(named.json().get("field").asString()).isEqualTo("url");
        assertThat(named.text()).doesNotContain("dev.vitrine").doesNotContain("Json");
    }

    @Test
    void anUploadBeyondTheLimitIsRefused() {
        Answer answer = server.upload(Map.of("platforms", "x"), new byte[(50 << 20) + 1]);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().get("error_code").asString()).isEqualTo("FILE_TOO_LARGE");
    }

    @Test
    void aFormOfAThousandFieldsIsRefused() {
        Part[] parts = new Part[1000];
        Arrays.setAll(parts, number -> Part.field("field" + number, "x"));
        Answer answer = server.upload(parts);
        assertThat(answer.status()).as(answer.text()).isBetween(400, 422);
        isAProblem(answer);
    }

    @Test
    void aBodyCutOffInTheMiddleLeavesNothing() {
        byte[] half = Arrays.copyOf(photo, photo.length / 2);
        String opened =
                "--b\r\nContent-Disposition: form-data; name=\"image\"; filename=\"mug.png\"\r\n\r\n";
        var body = new byte[opened.length() + half.length];
        System.arraycopy(opened.getBytes(StandardCharsets.ISO_8859_1), 0, body, 0, opened.length());
        System.arraycopy(half, 0, body, opened.length(), half.length);
        String type = "\r\nContent-Type: multipart/form-data; boundary=b";
        for (String length :
                new String[] {
                    "\r\nContent-Length: " + (body.length + 10_000),
                    "\r\nContent-Length: " + body.length
                }) {
            String answer = server.raw(UPLOAD + type + length, body);
            assertThat(answer).startsWith("HTTP/1.1 400").contains("error_code");
        }
        String json =
                server.raw(
                        UPLOAD + "\r\nContent-Type: application/json\r\nContent-Length: 500",
                        "{\"image_url\": \"https://a.exam".getBytes(StandardCharsets.US_ASCII));
        assertThat(json).startsWith("HTTP/1.1 400").contains("error_code");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/sessions/../../health HTTP/1.1",
                "GET /api/v1/sessions/%2e%2e/%2e%2e/etc/passwd HTTP/1.1",
                "GET /api/v1/sessions;a=b HTTP/1.1",
                "GET //api/v1/sessions HTTP/1.1",
                "GET /api/v1/sessions?limit=%zz HTTP/1.1",
                "GET /api/v1/sessions?q=%00 HTTP/1.1",
                "GET /api/v1/sessions HTTP/9.9",
                "TRACE /api/v1/sessions HTTP/1.1",
                "BREW /api/v1/sessions HTTP/1.1",
                "nonsense"
            })
    void strangeLinesAreAnsweredPlainly(String line) {
        String answer = server.raw(line + "\r\nConnection: close", new byte[0]);
        assertThat(answer).doesNotStartWith("HTTP/1.1 500").doesNotContain("Exception");
        assertThat(answer).doesNotStartWith("HTTP/1.1 503").doesNotContain("Tomcat");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /../../etc/passwd HTTP/1.1",
                "GET /api/v1/assets/%00 HTTP/1.1",
                "GET /api/v1/assets?q=[1] HTTP/1.1"
            })
    void whatNoFilterSeesIsAProblemToo(String line) {
        String answer = server.raw(line + "\r\nConnection: close", new byte[0]);
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "next_step")
                .doesNotContain("<html");
    }

    @Test
    void aStrangeKeyIsNoKey() {
        for (String key : new String[] {"x", "vtr_" + "ä".repeat(10), "vtr_" + "a".repeat(7000)}) {
            Answer answer =
                    server.call(
                            "GET",
                            "/api/v1/sessions",
                            key.replace("ä", "%C3%A4"),
                            null,
                            HttpRequest.BodyPublishers.noBody());
            assertThat(answer.status()).isEqualTo(401);
        }
    }

    @Test
    void anIdempotencyKeyAddsNoLeftovers() {
        Answer answer =
                server.uploadOnce(
                        UUID.randomUUID().toString(),
                        Map.of("platforms", "nowhere", "description", "a mug"),
                        photo);
        refused(answer, 422, "platforms");
        isAProblem(server.uploadOnce(" ", Map.of("platforms", "x"), photo));
    }

    private static void refused(Answer answer, int status, String field) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().get("field").asString()).isEqualTo(field);
        isAProblem(answer);
    }

    private static void isAProblem(Answer answer) {
        assertThat(answer.headers().get("content-type")).startsWith("application/problem+json");
        assertThat(answer.json().hasNonNull("error_code")).isTrue();
        assertThat(answer.text()).doesNotContain("Exception").doesNotContain("\tat ");
    }
}
