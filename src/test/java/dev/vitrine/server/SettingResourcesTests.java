package dev.vitrine.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.vitrine.delivery.Deliveries;
import dev.vitrine.server.TestingServer.Answer;
import dev.vitrine.server.TestingServer.Part;
import dev.vitrine.session.Studios;
import dev.vitrine.vault.KeyChange;
import dev.vitrine.vault.SealedColumn;
import dev.vitrine.vault.Vault;
import dev.vitrine.webhook.Webhooks;
import dev.vitrine.work.Once;
import dev.vitrine.workspace.Scope;
import dev.vitrine.workspace.secret.KnownSecret;
import dev.vitrine.workspace.secret.Secrets;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

@SuppressWarnings("NullAway.Init")
@Timeout(120)
class SettingResourcesTests {
    private static final String SETTINGS = "/api/v1/settings";
    private static final String SECRETS = SETTINGS + "/secrets";
    private static final String VALUE = "sk-proj-not-a-real-key-x3Fq";

    @TempDir private static Path data;
    private static TestingServer server;

    @BeforeAll
    static void start() throws IOException {
        server = new TestingServer(data, TestingServer.GENEROUS);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void settingsAreListedChangedAndTakenBack() {
        String key = admin("changes");
        Answer listed = server.get(key, SETTINGS);
        assertThat(listed.status()).isEqualTo(200);
        assertThat(listed.headers()).containsEntry("etag", "\"0\"");
        JsonNode cap = setting(listed, "spend.cap.day");
        assertThat(cap.get("value").toString()).isEqualTo("10");
        assertThat(cap.get("is_set").asBoolean()).isFalse();
        Answer changed =
                patch(
                        key,
                        null,
                        "{\"spend.cap.day\": 0.0025, \"brand.colours\": [\"#0066CC\"], \"spend.cap.month\": \"none\"}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.headers()).containsEntry("etag", "\"1\"");
        cap = setting(changed, "spend.cap.day");
        assertThat(cap.get("value").toString()).isEqualTo("0.0025");
        assertThat(cap.get("usual").toString()).isEqualTo("10");
        assertThat(cap.at("/changed_by/name").asString()).isEqualTo("owner, key test");
        assertThat(server.get(key, SETTINGS + "/brand.colours").json().get("value").toString())
                .isEqualTo("[\"#0066cc\"]");
        Answer back = patch(key, null, "{\"spend.cap.day\": null, \"brand.colours\": null}");
        assertThat(setting(back, "spend.cap.day").get("is_set").asBoolean()).isFalse();
        assertThat(setting(back, "spend.cap.month").get("value").asString()).isEqualTo("none");
    }

    @Test
    void whoeverHasSeenAnOldVersionIsTold() {
        String key = admin("versions");
        assertThat(patch(key, "\"0\"", "{\"brand.name\": \"one\"}").status()).isEqualTo(200);
        Answer late = patch(key, "\"0\"", "{\"brand.name\": \"two\"}");
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.json().get("error_code").asString()).isEqualTo("CHANGED_MEANWHILE");
        assertThat(patch(key, "W/\"1\"", "{\"brand.name\": \"three\"}").status()).isEqualTo(200);
        assertThat(patch(key, "*", "{\"brand.name\": \"four\"}").status()).isEqualTo(200);
        Answer junk = patch(key, "one", "{\"brand.name\": \"five\"}");
        assertThat(junk.status()).isEqualTo(422);
        assertThat(junk.json().get("field").asString()).isEqualTo("If-Match");
        assertThat(server.get(key, SETTINGS + "/brand.name").json().get("value").asString())
                .isEqualTo("four");
    }

    @Test
    void theHistoryComesPageByPage() {
        String key = admin("history");
        for (int number = 1; number <= 3; number++) {
            patch(key, null, "{\"spend.cap.day\": " + number + "}");
        }
        Answer first = server.get(key, SETTINGS + "/history?limit=2");
        assertThat(first.json().at("/changes/0/value").toString()).isEqualTo("3");
        assertThat(first.json().at("/changes/0/former").toString()).isEqualTo("2");
        String next = first.json().get("next_cursor").asString();
        Answer rest = server.get(key, SETTINGS + "/history?limit=2&cursor=" + next);
        assertThat(rest.json().get("changes").size()).isEqualTo(1);
        assertThat(rest.json().has("next_cursor")).isFalse();
        assertThat(server.get(key, SETTINGS + "/history?cursor=junk").status()).isEqualTo(422);
        assertThat(server.get(key, SETTINGS + "/history?limit=0").status()).isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]                                          | 422 | body",
                "\"brand.name\"                              | 422 | body",
                "{                                           | 400 | ",
                "{\"brand.name\": 1, \"brand.name\": 2}      | 400 | brand.name",
                "{\"brand\": {\"name\": \"x\"}}              | 422 | brand",
                "{\"brand.color\": []}                       | 422 | brand.color",
                "{\"secret.openai\": \"sk\"}                 | 422 | secret.openai",
                "{\"\": 1}                                   | 422 | ``",
                "{\"' or 1=1 --\": 1}                        | 422 | ' or 1=1 --",
                "{\"brand.name\": \"a\\u0000\"}              | 422 | brand.name",
                "{\"brand.name\": \"half \\ud83c\"}          | 422 | brand.name",
                "{\"brand.name\": {\"a\": 1}}                | 422 | brand.name",
                "{\"spend.cap.day\": 1e400}                  | 422 | spend.cap.day",
                "{\"spend.cap.day\": 1e999999999}            | 422 | spend.cap.day",
                "{\"spend.cap.day\": \"1e999999999\"}        | 422 | spend.cap.day",
                "{\"spend.cap.day\": -0.01}                  | 422 | spend.cap.day",
                "{\"brand.style\": \"baroque\"}              | 422 | brand.style",
                "{\"brand.logo\": \"../../etc/passwd\"}      | 422 | brand.logo",
            })
    void whatCannotBeIsRefusedAndNothingIsChanged(String body, int status, @Nullable String field) {
        String key = admin("hostile");
        String version = server.get(key, SETTINGS).headers().get("etag");
        String more = body.replaceFirst("^\\{\"", "{\"brand.style\": \"vintage\", \"");
        Answer answer = patch(key, null, body.contains("brand.style") ? body : more);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().path("field").asString("")).isEqualTo(field == null ? "" : field);
        assertThat(answer.headers().get("content-type")).startsWith("application/problem+json");
        assertThat(server.get(key, SETTINGS).headers()).containsEntry("etag", version);
    }

    @Test
    void bodiesThatAreDeepOrLongHurtNobody() {
        String key = admin("hostile");
        String deep = "[".repeat(20_000) + "]".repeat(20_000);
        assertThat(patch(key, null, "{\"brand.colours\": " + deep + "}").status()).isEqualTo(400);
        String oversized = "{\"brand.name\": \"" + "x".repeat(60_000) + "\"}";
        Answer refused = patch(key, null, oversized);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).hasSizeLessThan(1000);
        assertThat(patch(key, null, "{\"brand.name\": \"" + "x".repeat(70_000) + "\"}").status())
                .isEqualTo(413);
        assertThat(server.get(key, SETTINGS + "/" + "%1b%5b31m".repeat(50)).status())
                .isEqualTo(404);
    }

    @Test
    void onlyAdministratorsChangeAnythingOrSeeSecrets() {
        String reader = server.key("scopes", Set.of(Scope.READ));
        String writer = server.key("scopes", EnumSet.complementOf(EnumSet.of(Scope.ADMIN)));
        assertThat(server.get(reader, SETTINGS).status()).isEqualTo(200);
        assertThat(server.get(reader, SETTINGS + "/history").status()).isEqualTo(200);
        assertThat(patch(writer, null, "{\"brand.name\": \"x\"}").status()).isEqualTo(403);
        for (String path : List.of(SECRETS, SECRETS + "/openai", SECRETS + "/")) {
            assertThat(server.get(writer, path).status()).as(path).isEqualTo(403);
        }
        assertThat(put(writer, "openai", VALUE).status()).isEqualTo(403);
        assertThat(call(writer, "DELETE", SECRETS + "/openai", null).status()).isEqualTo(403);
    }

    @Test
    void aSecretGoesInAndNeverOutNotEvenIntoTheLog() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level level = root.getLevel();
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        root.addAppender(log);
        root.setLevel(Level.INFO);
        try {
            String key = admin("secrets");
            Answer kept = put(key, "openai", VALUE);
            assertThat(kept.status()).isEqualTo(200);
            assertThat(kept.json().get("ends_in").asString()).isEqualTo("x3Fq");
            assertThat(kept.json().get("source").asString()).isEqualTo("stored");
            List<Answer> answers =
                    List.of(
                            kept,
                            server.get(key, SECRETS),
                            server.get(key, SECRETS + "/openai"),
                            server.get(key, SETTINGS),
                            server.get(key, SETTINGS + "/history"),
                            call(key, "PUT", SECRETS + "/openai", "{\"value\": " + VALUE + "}"),
                            call(key, "PUT", SECRETS + "/openai", "{\"valu\": \"" + VALUE + "\"}"),
                            call(key, "PUT", SECRETS + "/openai", "\"" + VALUE + "\""),
                            call(
                                    key,
                                    "PUT",
                                    SECRETS + "/openai",
                                    "{\"value\": {\"a\": \"" + VALUE + "\"}}"),
                            put(key, "openai", VALUE + " two"),
                            put(key, "open-ai", VALUE));
            assertThat(answers.stream().map(Answer::status))
                    .containsExactly(200, 200, 200, 200, 200, 400, 422, 422, 422, 422, 404);
            Stream<String> said =
                    Stream.concat(
                            answers.stream().map(Answer::text),
                            log.list.stream().map(ILoggingEvent::getFormattedMessage));
            assertThat(said).noneMatch(text -> text.contains("not-a-real-key"));
            assertThat(call(key, "DELETE", SECRETS + "/openai", null).status()).isEqualTo(204);
            assertThat(call(key, "DELETE", SECRETS + "/openai", null).status()).isEqualTo(404);
            assertThat(server.get(key, SECRETS + "/openai").json().get("is_set").asBoolean())
                    .isFalse();
        } finally {
            root.setLevel(level);
            root.detachAppender(log);
        }
    }

    @Test
    void theEnvironmentIsNamedAndNotShown() {
        Answer bfl = server.get(SECRETS + "/bfl");
        assertThat(bfl.json().get("source").asString()).isEqualTo("environment");
        assertThat(bfl.json().has("ends_in")).isFalse();
        assertThat(server.get(SECRETS).text()).doesNotContain(TestingServer.ENVIRONMENT);
    }

    @Test
    void allThatIsSealedOutlivesAChangeOfKeys() throws IOException {
        String mine = admin("sealed");
        put(mine, "gemini", VALUE);
        String webhook = "{\"url\": \"http://localhost:9/\"}";
        String once = UUID.randomUUID().toString();
        Answer made = server.postJsonOnce(once, "/api/v1/webhooks", webhook);
        String signing = server.get("/api/v1/webhooks/secret").text();
        byte[] photo = Files.readAllBytes(Studios.photo(data.resolve("mug.png")));
        String asset =
                server.upload("/api/v1/assets", Part.file("file", photo))
                        .json()
                        .at("/assets/0/asset/asset_id")
                        .asString();
        String address = server.signed(asset, "w_100");
        int before = sealed().size();
        assertThat(before).isGreaterThanOrEqualTo(5);

        Vault vault = Vault.at(data.resolve("keys.json"));
        List<SealedColumn> columns =
                Stream.of(
                                Webhooks.sealed(server.database, vault),
                                Deliveries.sealed(server.database, vault),
                                Once.sealed(server.database, vault),
                                Secrets.sealed(server.database, vault))
                        .flatMap(List::stream)
                        .toList();
        Set<String> old = prefixes();
        var change = new KeyChange(server.database, vault, columns);
        assertThat(change.run((_, _) -> {})).allMatch(part -> part.unreadable() == 0);
        assertThat(change.dropOldKeys()).isEqualTo(1);

        assertThat(sealed()).hasSize(before);
        assertThat(prefixes()).hasSize(1).doesNotContainAnyElementsOf(old);
        assertThat(server.postJsonOnce(once, "/api/v1/webhooks", webhook).json())
                .isEqualTo(made.json());
        assertThat(server.get("/api/v1/webhooks/secret").text()).isEqualTo(signing);
        assertThat(server.signed(asset, "w_100")).isEqualTo(address);
        var workspace = Objects.requireNonNull(server.workspaces.named().get("sealed"));
        assertThat(
                        Objects.requireNonNull(server.secrets.value(workspace, KnownSecret.GEMINI))
                                .value())
                .isEqualTo(VALUE);
    }

    /// Every text of the database that looks sealed, wherever it is.
    private static List<String> sealed() {
        return server
                .database
                .sql()
                .sql(
                        """
                        select table_name, column_name from information_schema.columns
                        where table_schema = 'public' and data_type in ('text', 'jsonb')
                        """)
                .query(
                        (row, _) ->
                                "select %s::text from %s"
                                        .formatted(
                                                row.getString("column_name"),
                                                row.getString("table_name")))
                .list()
                .stream()
                .flatMap(sql -> server.database.sql().sql(sql).query(String.class).list().stream())
                .filter(Objects::nonNull)
                // The version 1 of Tink's prefix, an id of a key, a nonce and a tag.
                .filter(text -> text.matches("A[Q-Za-f][A-Za-z0-9+/]{38,}={0,2}"))
                .toList();
    }

    private static Set<String> prefixes() {
        return sealed().stream()
                .map(text -> HexFormat.of().formatHex(Base64.getDecoder().decode(text), 0, 5))
                .collect(Collectors.toSet());
    }

    private static String admin(String workspace) {
        return server.key(workspace, EnumSet.allOf(Scope.class));
    }

    private static JsonNode setting(Answer answer, String key) {
        return answer.json()
                .get("settings")
                .valueStream()
                .filter(setting -> setting.get("key").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Answer patch(String key, @Nullable String version, String body) {
        return server.call(
                "PATCH",
                SETTINGS,
                key,
                "application/merge-patch+json",
                HttpRequest.BodyPublishers.ofString(body),
                version == null ? List.of() : List.of("If-Match", version));
    }

    private static Answer put(String key, String name, String value) {
        return call(key, "PUT", SECRETS + "/" + name, "{\"value\": \"" + value + "\"}");
    }

    private static Answer call(String key, String method, String path, @Nullable String body) {
        return server.call(
                method,
                path,
                key,
                body == null ? null : "application/json",
                HttpRequest.BodyPublishers.ofString(body == null ? "" : body));
    }
}
