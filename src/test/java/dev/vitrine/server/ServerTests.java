package dev.vitrine.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.server.TestingServer.Answer;
import dev.vitrine.session.Studios;
import dev.vitrine.workspace.Scope;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("NullAway.Init")
@Timeout(120)
class ServerTests {
    @TempDir private static Path data;
    @AutoClose private static TestingServer server;
    private static byte[] photo;

    @BeforeAll
    static void start() throws IOException {
        server = new TestingServer(data, TestingServer.GENEROUS);
        photo = Files.readAllBytes(Studios.photo(data.resolve("mug.png")));
    }

    @Test
    void thePublishedExampleBecomesResults() throws Exception {
        Answer accepted =
                server.upload(
                        Map.of(
                                "platforms",
                                "[\"instagram\", \"facebook\"]",
                                "description",
                                "Optional user description",
                                "use_ai_analysis",
                                "true",
                                "user_id",
                                "0b6f7c1e-5d0c-4c39-9f0e-6a1f2e0c7b11",
                                "options",
                                """
                                {"output_format": "PNG", "enable_product_photography": true,
                                 "logo_path": "optional/path/to/logo.png"}
                                """),
                        photo);
        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.json().get("status").asString()).isEqualTo("success");
        assertThat(accepted.json().get("processing_status").asString()).isEqualTo("started");
        assertThat(accepted.json().get("estimated_completion").asString()).contains("T");
        assertThat(accepted.json().get("warnings").toString()).contains("logo_path");
        String session = accepted.json().get("session_id").asString();
        assertThat(accepted.json().get("webhook_url").asString())
                .isEqualTo("/api/v1/webhooks/processing/" + session);
        assertThat(server.ended(session)).isEqualTo("completed");
        Answer status = server.get("/api/v1/optimize/status/" + session);
        assertThat(status.json().at("/progress/percentage").asInt()).isEqualTo(100);
        assertThat(status.json().at("/progress/total_platforms").asInt()).isEqualTo(2);
        Answer results = server.get("/api/v1/optimize/results/" + session);
        assertThat(results.json().at("/results/platforms/instagram/status").asString())
                .isEqualTo("success");
        assertThat(results.json().at("/results/details/user_uuid").asString())
                .isEqualTo("0b6f7c1e-5d0c-4c39-9f0e-6a1f2e0c7b11");
        for (String kind : List.of("json_results", "compiled_captions", "optimized_images")) {
            String url = results.json().at("/results/files/" + kind + "/0").asString();
            assertThat(server.get(url).status()).as(url).isEqualTo(200);
        }
        assertThat(results.json().at("/results/files/product_photography").isArray()).isTrue();
    }

    @Test
    void everythingCanBeDownloadedAtOnce() throws Exception {
        String session = submitted();
        server.ended(session);
        Answer archive = server.get("/api/v1/sessions/" + session + "/archive");
        assertThat(archive.headers()).containsEntry("content-type", "application/zip");
        List<String> names = new ArrayList<>();
        byte[] bytes = archive.text().getBytes(StandardCharsets.ISO_8859_1);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names).contains("results.json", "index.html", "images/x-landscape.png");
    }

    @Test
    void sessionsAreFoundCancelledTriedAgainAndDeleted() throws Exception {
        String session = submitted();
        server.ended(session);
        Answer listed = server.get("/api/v1/sessions?q=stoneware&limit=1&status=completed");
        assertThat(listed.json().get("sessions").size()).isEqualTo(1);
        assertThat(server.post("/api/v1/sessions/" + session + "/cancel").status()).isEqualTo(409);
        Answer again = server.post("/api/v1/sessions/" + session + "/retry?platform=x");
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.json().get("run").asInt()).isEqualTo(2);
        server.ended(session);
        assertThat(server.delete("/api/v1/sessions/" + session).status()).isEqualTo(204);
        assertThat(server.get("/api/v1/sessions/" + session).status()).isEqualTo(404);
    }

    @Test
    void aSessionOfAnotherWorkspaceIsNotThere() throws Exception {
        String session = submitted();
        server.ended(session);
        String other = server.key("other", EnumSet.allOf(Scope.class));
        for (String path :
                List.of(
                        "optimize/status/" + session,
                        "optimize/results/" + session,
                        "sessions/" + session,
                        "sessions/" + session + "/archive",
                        "sessions/" + session + "/files/index.html")) {
            Answer answer = call("GET", "/api/v1/" + path, other);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.json().get("error_code").asString()).isEqualTo("SESSION_NOT_FOUND");
        }
        assertThat(call("DELETE", "/api/v1/sessions/" + session, other).status()).isEqualTo(404);
        assertThat(call("POST", "/api/v1/sessions/" + session + "/retry", other).status())
                .isEqualTo(404);
        assertThat(server.get("/api/v1/sessions/" + session).status()).isEqualTo(200);
    }

    @Test
    void nothingIsAnsweredWithoutAKeyOrItsScope() {
        String reader = server.key("main", Set.of(Scope.READ));
        String writer = server.key("main", Set.of(Scope.WRITE));
        String id = UUID.randomUUID().toString();
        for (String path : List.of("/api/v1/sessions", "/api/v1/optimize/status/" + id)) {
            assertThat(call("GET", path, "").status()).isEqualTo(401);
            assertThat(call("GET", path, "vtr_" + "0".repeat(32)).status()).isEqualTo(401);
            assertThat(call("GET", path, writer).status()).isEqualTo(403);
        }
        for (String path : List.of("/cancel", "/retry")) {
            assertThat(call("POST", "/api/v1/sessions/" + id + path, "").status()).isEqualTo(401);
            assertThat(call("POST", "/api/v1/sessions/" + id + path, reader).status())
                    .isEqualTo(403);
        }
        assertThat(server.upload(reader, Map.of(), photo).status()).isEqualTo(403);
        assertThat(server.upload("", Map.of(), photo).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "platforms | instagrm               | platforms",
                "platforms | [\"instagram\"         | platforms",
                "use_ai_analysis | maybe            | use_ai_analysis",
                "options   | [1]                    | options",
                "options   | {                      | options",
                "options   | {\"output_format\":\"exe\"} | options.output_format",
                "options   | {\"focus\":\"2,2\"}    | options.focus",
                "options   | {\"background\":\"x\"} | options.background",
                "options   | {\"pack\":\"future\"}  | options.pack"
            })
    void aFieldThatCannotBeIsNamed(String field, String value, String named) {
        Answer answer = server.upload(Map.of(field, value), photo);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.headers()).containsEntry("content-type", "application/problem+json");
        assertThat(answer.json().get("field").asString()).isEqualTo(named);
        assertThat(answer.json().get("error_code").asString()).isEqualTo("INVALID_REQUEST");
    }

    @Test
    void whatIsNoRequestGetsAProblemAndNeverATrace() throws IOException {
        List<Answer> answers =
                List.of(
                        server.upload(Map.of("platforms", "x"), new byte[0]),
                        server.postJson("/api/v1/optimize/image", "{"),
                        server.postJson("/api/v1/optimize/image", "[]"),
                        server.postJson("/api/v1/optimize/image", "{\"image_url\": 7}"),
                        server.postJson(
                                "/api/v1/optimize/image",
                                "{\"image_url\": \"http://127.0.0.1/a.jpg\"}"),
                        server.postJson(
                                "/api/v1/optimize/image",
                                "{\"image_url\": \"file:///etc/passwd\"}"),
                        server.get("/api/v1/sessions/no-id"),
                        server.get("/api/v1/sessions?limit=0"),
                        server.get("/api/v1/sessions?limit=many"),
                        server.get("/api/v1/sessions?status=lost"),
                        server.get("/api/v1/sessions?cursor=" + UUID.randomUUID()),
                        server.get("/api/v1/sessions?cursor=%25"),
                        server.get("/api/v1/sessions?cursor=OTk5OTk5OTk5OTk5OTk5OTk5OTkuYQ"),
                        server.get("/api/v1/nothing"),
                        server.delete("/api/v1/sessions"),
                        call(
                                "POST",
                                "/api/v1/optimize/image",
                                server.key("main", Set.of(Scope.WRITE))));
        for (Answer answer : answers) {
            assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
            assertThat(answer.json().hasNonNull("error_code")).as(answer.text()).isTrue();
            assertThat(answer.text()).doesNotContain("Exception").doesNotContain("\tat ");
        }
        try (var left = Files.list(data.resolve("uploads"))) {
            assertThat(left.filter(file -> file.toFile().length() > 0)).isEmpty();
        }
    }

    @Test
    void whatIsAskedTwiceWithAKeyIsDoneOnce() {
        String key = UUID.randomUUID().toString();
        Answer first = server.uploadOnce(key, Map.of("platforms", "x"), photo);
        Answer again = server.uploadOnce(key, Map.of("platforms", "x"), photo);
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.json()).isEqualTo(first.json());
        Answer other = server.uploadOnce(key, Map.of("platforms", "instagram"), photo);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().get("message").asString()).contains("Idempotency-Key");
        assertThat(server.uploadOnce("x".repeat(256), Map.of(), photo).status()).isEqualTo(422);
        Answer fresh =
                server.uploadOnce(UUID.randomUUID().toString(), Map.of("platforms", "x"), photo);
        assertThat(fresh.json().get("session_id")).isNotEqualTo(first.json().get("session_id"));
    }

    @Test
    void whatHappensCanBeFollowedFromAnyPoint() throws Exception {
        String session = submitted();
        Answer all = server.get("/api/v1/sessions/" + session + "/events");
        assertThat(all.headers().get("content-type")).startsWith("text/event-stream");
        assertThat(all.text())
                .contains("event:session.started")
                .contains("event:platform.completed")
                .contains("event:session.completed");
        Answer foreign =
                call(
                        "GET",
                        "/api/v1/sessions/" + session + "/events",
                        server.key("other", Set.of(Scope.READ)));
        assertThat(foreign.status()).isEqualTo(404);
    }

    @Test
    void theInterfaceDescribesItself() {
        Answer description = call("GET", "/api/v1/openapi", "");
        assertThat(description.json().get("openapi").asString()).startsWith("3.1");
        assertThat(description.json().get("paths").propertyNames())
                .contains(
                        "/api/v1/optimize/image",
                        "/api/v1/optimize/status/{session}",
                        "/api/v1/optimize/results/{session}",
                        "/api/v1/sessions",
                        "/api/v1/sessions/{session}",
                        "/api/v1/sessions/{session}/cancel",
                        "/api/v1/sessions/{session}/retry",
                        "/api/v1/sessions/{session}/archive");
    }

    @Test
    void aKeyMayCallOnlySoOften(@TempDir Path other) throws IOException {
        try (var strict = new TestingServer(other, new ServerSettings.Limits(1, 3, 100))) {
            assertThat(strict.upload(Map.of("platforms", "x"), photo).status()).isEqualTo(202);
            Answer second = strict.upload(Map.of("platforms", "x"), photo);
            assertThat(second.status()).isEqualTo(429);
            assertThat(second.json().get("error").asString()).isEqualTo("rate_limit_exceeded");
            assertThat(Long.parseLong(second.headers().get("retry-after"))).isBetween(1L, 61L);
            assertThat(strict.get("/api/v1/sessions").status()).isEqualTo(200);
            assertThat(strict.get("/api/v1/sessions").status()).isEqualTo(429);
        }
    }

    private static String submitted() {
        Answer answer =
                server.upload(
                        Map.of(
                                "platforms",
                                "x",
                                "description",
                                "Hand-thrown stoneware mug",
                                "options",
                                "{\"output_format\": \"png\"}"),
                        photo);
        return answer.json().get("session_id").asString();
    }

    private static Answer call(String method, String path, String key) {
        return server.call(method, path, key, null, HttpRequest.BodyPublishers.noBody());
    }
}
