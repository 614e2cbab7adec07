package dev.vitrine.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.server.TestingServer.Answer;
import dev.vitrine.spend.Caps;
import dev.vitrine.spend.EntryId;
import dev.vitrine.spend.Intent;
import dev.vitrine.spend.Money;
import dev.vitrine.spend.Purpose;
import dev.vitrine.spend.Refusal;
import dev.vitrine.spend.Reservation;
import dev.vitrine.spend.Usage;
import dev.vitrine.workspace.Scope;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@SuppressWarnings("NullAway.Init")
class UsageResourcesTests {
    @TempDir private static Path data;
    @AutoClose private static TestingServer server;

    private final UUID job = UUID.randomUUID();
    private String key;
    private UUID workspace;

    @BeforeAll
    static void start() throws IOException {
        server = new TestingServer(data, TestingServer.GENEROUS);
    }

    @BeforeEach
    void enter() {
        key = server.key(UUID.randomUUID().toString(), Set.of(Scope.READ));
        workspace = Objects.requireNonNull(server.workspaces.authenticate(key)).workspace().value();
        server.caps = new Caps(Money.ofCents(1000), null, Money.ofCents(50), null);
    }

    @Test
    void showTheMonth() {
        server.spending.settle(call("a", null), Usage.NONE.withPictures(1), new Money(42_100), "");
        call("b", "Sale");
        JsonNode month = server.get(key, "/api/v1/usage").json();
        assertThat(month.at("/today/spent").asDouble()).isEqualTo(0.2421);
        assertThat(month.at("/today/cap").asDouble()).isEqualTo(10.0);
        assertThat(month.at("/today/left").asDouble()).isEqualTo(9.7579);
        assertThat(month.at("/month/spent").asDouble()).isEqualTo(0.2421);
        assertThat(month.get("month").has("cap")).isFalse();
        assertThat(month.get("job_cap").asDouble()).isEqualTo(0.5);
        assertThat(month.get("by_model").toString())
                .isEqualTo(
                        """
                        [{"name":"openai/gpt-image-2","calls":2,"spent":0.0421,"maybe":0.2}]""");
        assertThat(month.at("/by_campaign/0/name").asString()).isEqualTo("Sale");
    }

    @Test
    void listCallsWithWhatBecameOfThem() {
        server.spending.settle(
                call("a", "Sale"), Usage.NONE.withOutput(0, 1290), Money.ofCents(4), "");
        server.spending.release(
                call("b", null), Refusal.of(Refusal.Kind.CREDITS_EXHAUSTED, "insufficient_quota"));
        JsonNode page = server.get(key, "/api/v1/usage/entries?job=" + job + "&limit=1").json();
        assertThat(page.at("/entries/0/outcome").asString()).isEqualTo("refused");
        assertThat(page.at("/entries/0/note").asString())
                .isEqualTo("CREDITS_EXHAUSTED: insufficient_quota");
        String next = page.get("next_cursor").asString();
        JsonNode last = server.get(key, "/api/v1/usage/entries?cursor=" + next).json();
        assertThat(last.get("entries").size()).isEqualTo(1);
        assertThat(last.at("/entries/0/usage").toString())
                .isEqualTo("{\"image_output_tokens\":1290}");
        assertThat(last.at("/entries/0/cost").asDouble()).isEqualTo(0.04);
        assertThat(last.has("next_cursor")).isFalse();
        assertThat(size("campaign=Sale")).isEqualTo(1);
        assertThat(size("vendor=openai&outcome=confirmed")).isEqualTo(1);
        assertThat(size("vendor=gemini")).isZero();
    }

    @Test
    void nobodySeesWhatAnotherWorkspaceSpends() {
        call("a", null);
        String stranger = server.key(UUID.randomUUID().toString(), Set.of(Scope.READ));
        assertThat(server.get(stranger, "/api/v1/usage/entries?job=" + job).json().get("entries"))
                .isEmpty();
        assertThat(server.get(stranger, "/api/v1/usage").json().at("/today/spent").asDouble())
                .isZero();
    }

    @Test
    void refuseWhatCannotBeMeant() {
        for (String query :
                new String[] {
                    "outcome=paid",
                    "job=1",
                    "cursor=x",
                    "limit=0",
                    "limit=101",
                    "campaign=%00",
                    "vendor=" + "x".repeat(201)
                }) {
            Answer answer = server.get(key, "/api/v1/usage/entries?" + query);
            assertThat(answer.status()).as(query).isEqualTo(422);
            assertThat(answer.json().get("field").asString())
                    .isEqualTo(query.substring(0, query.indexOf('=')));
        }
    }

    private int size(String query) {
        return server.get(key, "/api/v1/usage/entries?" + query).json().get("entries").size();
    }

    private EntryId call(String hash, @Nullable String campaign) {
        var purpose = new Purpose(workspace, job, "session", campaign, "picture", false);
        var intent = new Intent(purpose, "openai", "gpt-image-2", hash, Money.ofCents(20));
        return ((Reservation.Granted) server.spending.reserve(intent)).entry();
    }
}
