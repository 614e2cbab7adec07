package dev.vitrine.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.server.TestingServer.Answer;
import dev.vitrine.session.Studios;
import dev.vitrine.webhook.TestingReceiver;
import dev.vitrine.workspace.Scope;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@SuppressWarnings("NullAway.Init")
@Timeout(120)
class WebhookResourcesTests {
    private static final String WEBHOOKS = "/api/v1/webhooks";

    @TempDir private static Path data;
    private static TestingServer server;
    private static TestingReceiver receiver;

    @BeforeAll
    static void start() throws IOException {
        server = new TestingServer(data, TestingServer.GENEROUS);
        receiver = TestingReceiver.start();
    }

    @AfterAll
    static void stop() {
        receiver.close();
        server.close();
    }

    @Test
    void noSecretLiesOpenInTheDatabase() {
        String key = UUID.randomUUID().toString();
        String body = "{\"url\": \"" + receiver.url("/sealed") + "\"}";
        Answer made = server.postJsonOnce(key, WEBHOOKS, body);
        Answer again = server.postJsonOnce(key, WEBHOOKS, body);
        assertThat(made.json().get("secret").asString()).startsWith("whsec_");
        assertThat(again.json()).isEqualTo(made.json());
        server.get(WEBHOOKS + "/secret");
        String everything =
                server.database
                        .sql()
                        .sql(
                                """
                                select string_agg(x, ' ') from (
                                    select e::text as x from webhook_endpoints e
                                    union all select s::text from webhook_secrets s
                                    union all select a::text from answered_once a) as everything
                                """)
                        .query(String.class)
                        .single();
        assertThat(everything).contains(key).contains("/sealed").doesNotContain("whsec_");
        server.delete(WEBHOOKS + "/" + made.json().get("id").asString());
    }

    @Test
    void aSessionTellsAnEndpointAndItsOwnAddress() throws Exception {
        Answer made = server.postJson(WEBHOOKS, "{\"url\": \"" + receiver.url("/endpoint") + "\"}");
        assertThat(made.status()).isEqualTo(201);
        String secret = made.json().get("secret").asString();
        Answer listed = server.get(WEBHOOKS);
        assertThat(listed.text()).doesNotContain(secret).contains("/endpoint", "session.failed");
        String session = submitted(receiver.url("/own"));
        List<String> types = List.of("session.completed", "platform.completed", "session.started");
        List<JsonNode> deliveries = delivered(session, 6);
        assertThat(deliveries)
                .extracting(delivery -> delivery.get("event_type").asString())
                .containsAll(types);
        assertThat(deliveries)
                .allSatisfy(
                        delivery -> {
                            assertThat(delivery.at("/body/data/session_id").asString())
                                    .isEqualTo(session);
                            assertThat(delivery.get("last_status").asInt()).isEqualTo(200);
                        });
        String ownSecret = server.get(WEBHOOKS + "/secret").json().get("secret").asString();
        assertThat(receiver.messages())
                .hasSize(6)
                .allSatisfy(
                        message ->
                                assertThat(
                                                message.isSignedWith(
                                                        message.path().equals("/own")
                                                                ? ownSecret
                                                                : secret))
                                        .isTrue());

        Answer log = server.get(WEBHOOKS + "/deliveries?limit=2&session=" + session);
        assertThat(log.json().get("deliveries").size()).isEqualTo(2);
        String delivery = log.json().at("/deliveries/0/id").asString();
        String stranger = server.key("stranger", EnumSet.allOf(Scope.class));
        String replay = WEBHOOKS + "/deliveries/" + delivery + "/replay";
        assertThat(call("POST", replay, stranger).status()).isEqualTo(404);
        assertThat(server.post(replay).status()).isEqualTo(202);
        delivered(session, 7);
        assertThat(receiver.messages()).hasSize(7);

        String endpoint = WEBHOOKS + "/" + made.json().get("id").asString();
        assertThat(call("DELETE", endpoint, stranger).status()).isEqualTo(404);
        Answer foreign = call("GET", WEBHOOKS + "/processing/" + session, stranger);
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(call("GET", WEBHOOKS + "/deliveries", stranger).json().get("deliveries").size())
                .isZero();
        assertThat(server.delete(endpoint).status()).isEqualTo(204);
        assertThat(server.delete(endpoint).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | url",
                "{\"url\": \"ftp://example.com\"} | url",
                "{\"url\": \"https://\"} | url",
                "{\"url\": \"https://me:secret@example.com/\"} | url",
                "{\"url\": \"https://example.com\", \"event_types\": [\"step.started\"]} | event_types",
                "{\"url\": \"https://example.com\", \"event_types\": [null]} | event_types"
            })
    void whatCannotBeAnEndpointIsRefused(String body, String field) {
        Answer answer = server.postJson(WEBHOOKS, body);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("field").asString()).isEqualTo(field);
    }

    @Test
    void aKeyThatMayOnlyReadSeesNoSecretAndChangesNothing() {
        String reader = server.key("main", Set.of(Scope.READ));
        assertThat(call("GET", WEBHOOKS, reader).status()).isEqualTo(200);
        assertThat(call("GET", WEBHOOKS + "/secret", reader).status()).isEqualTo(403);
        assertThat(call("DELETE", WEBHOOKS + "/" + UUID.randomUUID(), reader).status())
                .isEqualTo(403);
    }

    private static String submitted(String webhook) throws IOException {
        Answer accepted =
                server.upload(
                        Map.of(
                                "platforms",
                                "[\"x\"]",
                                "options",
                                "{\"webhook\": \"" + webhook + "\"}"),
                        Files.readAllBytes(Studios.photo(data.resolve("mug.png"))));
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        return accepted.json().get("session_id").asString();
    }

    /// Waits until so many deliveries of a session are confirmed.
    private static List<JsonNode> delivered(String session, int count) throws InterruptedException {
        List<JsonNode> deliveries = List.of();
        while (deliveries.stream()
                        .filter(each -> each.get("status").asString().equals("delivered"))
                        .count()
                < count) {
            Thread.sleep(Duration.ofMillis(50));
            deliveries =
                    server.get(WEBHOOKS + "/processing/" + session)
                            .json()
                            .get("deliveries")
                            .valueStream()
                            .toList();
        }
        return deliveries;
    }

    private static Answer call(String method, String path, String key) {
        return server.call(method, path, key, null, HttpRequest.BodyPublishers.noBody());
    }
}
