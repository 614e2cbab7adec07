package dev.vitrine.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.server.TestingServer.Answer;
import dev.vitrine.session.Studios;
import dev.vitrine.workspace.Scope;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// When others are slow, keys end, or the database is away.
@SuppressWarnings("NullAway.Init")
@Timeout(120)
class TroubleTests {
    private static final Map<String, String> X = Map.of("platforms", "x");

    @TempDir private Path data;
    @AutoClose private TestingServer server;
    private byte[] photo;

    @BeforeEach
    void start() throws Exception {
        server = new TestingServer(data, TestingServer.GENEROUS);
        photo = Files.readAllBytes(Studios.photo(data.resolve("mug.png")));
    }

    @Test
    void whoeverSendsSlowlyHoldsUpNobody() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int number = 0; number < 300; number++) {
                var socket = new Socket("localhost", server.address().getPort());
                slow.add(socket);
                socket.getOutputStream()
                        .write(
                                """
                                POST /api/v1/optimize/image HTTP/1.1\r
                                Host: localhost\r
                                Content-Type: multipart/form-data; boundary=b\r
                                Content-Length: 1000000\r
                                \r
                                --b"""
                                        .getBytes(US_ASCII));
            }
            assertThat(server.health().status()).isEqualTo(200);
            assertThat(server.get("/api/v1/sessions").status()).isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void withoutItsDatabaseTheServiceSaysSo() {
        server.database.close();
        Answer health = server.health();
        assertThat(health.status()).isEqualTo(503);
        assertThat(health.json().at("/services/database/status").asString()).isEqualTo("unhealthy");
        Answer list = server.get("/api/v1/sessions");
        assertThat(list.status()).isEqualTo(503);
        assertThat(list.headers()).containsKey("retry-after");
        assertThat(list.json().get("error_code").asString()).isEqualTo("DATABASE_UNAVAILABLE");
    }

    @Test
    void aStreamEndsWithItsKey() throws Exception {
        server.sessions.close();
        String session = "/api/v1/sessions/" + session(server.upload(X, photo));
        assertThat(server.post(session + "/cancel").status()).isEqualTo(200);
        assertThat(server.post(session + "/retry").status()).isEqualTo(202);
        String key = server.key("main", Set.of(Scope.READ));
        HttpRequest request =
                HttpRequest.newBuilder(server.address().resolve(session + "/events"))
                        .header("Authorization", "Bearer " + key)
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<Stream<String>> stream =
                    client.send(request, HttpResponse.BodyHandlers.ofLines());
            assertThat(stream.statusCode()).isEqualTo(200);
            server.revoke(key);
            assertThat(stream.body()).contains("event:session.retried");
        }
    }

    @Test
    void whatHasNoFilesHasNoArchive() throws Exception {
        server.sessions.close();
        String session = session(server.upload(X, photo));
        Answer archive = server.get("/api/v1/sessions/" + session + "/archive");
        assertThat(archive.status()).isEqualTo(409);
        assertThat(server.post("/api/v1/sessions/" + session + "/cancel").status()).isEqualTo(200);
        Answer status = server.get("/api/v1/optimize/status/" + session);
        assertThat(status.json().at("/progress/percentage").asInt()).isZero();
    }

    @Test
    void filesSayWhatTheyAre() throws Exception {
        String session = session(server.upload(X, photo));
        server.ended(session);
        Answer page = server.get("/api/v1/sessions/" + session + "/files/index.html");
        assertThat(page.headers().get("content-disposition")).contains("index.html");
        assertThat(page.headers().get("content-type"))
                .isEqualToIgnoringCase("text/html;charset=utf-8");
    }

    @Test
    void whatCannotBeKeptLeavesNothing() throws Exception {
        Files.writeString(data.resolve("keys.json"), "{");
        Answer answer = server.uploadOnce(UUID.randomUUID().toString(), X, photo);
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text()).contains("keys.json").doesNotContain(data.toString());
        assertThat(Studios.tree(data.resolve("sessions"))).isEmpty();
        assertThat(server.get("/api/v1/sessions").json().get("sessions")).isEmpty();
    }

    @Test
    void theInterfaceIsDescribedAtNobodysAddress() {
        String description =
                server.raw(
                        "GET /api/v1/openapi HTTP/1.1\r\nConnection: close\r\nX-Forwarded-Host: evil.example",
                        new byte[0]);
        assertThat(description).contains("\"servers\":[{\"url\":\"/\"}]").doesNotContain("evil");
    }

    private static String session(Answer accepted) {
        return accepted.json().get("session_id").asString();
    }
}
