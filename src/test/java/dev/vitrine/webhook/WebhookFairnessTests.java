package dev.vitrine.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.database.Database;
import dev.vitrine.database.TestingDatabase;
import dev.vitrine.outbound.Outbound;
import dev.vitrine.outbound.OutboundSettings;
import dev.vitrine.outbound.Reach;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.session.durable.DurableSessions;
import dev.vitrine.session.durable.TestingSessions;
import dev.vitrine.session.kept.SessionId;
import dev.vitrine.session.kept.SessionNews;
import dev.vitrine.vault.Vault;
import dev.vitrine.workspace.Caller;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
@Timeout(60)
class WebhookFairnessTests {
    private static final int MOST = 20;

    @TempDir private Path data;
    private Database database;
    private Outbound outbound;
    private Webhooks webhooks;
    private TestingSessions testing;
    private DurableSessions sessions;
    private Caller caller;
    private long number;

    @BeforeEach
    void open() {
        database = TestingDatabase.fresh();
        outbound =
                Outbound.create(
                        OutboundSettings.defaults(Reach.ANYWHERE)
                                .withTimeLimit(Duration.ofMillis(500)));
        webhooks =
                Webhooks.create(
                        database,
                        outbound,
                        Vault.at(data.resolve("keys.json")),
                        new WebhookSettings(
                                InstantSource.system(),
                                UUID::randomUUID,
                                () -> 0.5,
                                List.of(Duration.ofHours(1)),
                                _ -> {}));
        testing = new TestingSessions(database, data);
        sessions = testing.open(Duration.ofMinutes(10), webhooks);
        caller = testing.caller("slow");
    }

    @AfterEach
    void close() {
        webhooks.close();
        sessions.close();
        outbound.close();
        database.close();
    }

    @Test
    void whoWaitsForManyReceiversDoesNotHoldUpOthers() throws Exception {
        Caller other = testing.caller("good");
        // Takes connections and never answers.
        try (var silent = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
                var receiver = TestingReceiver.start()) {
            for (int i = 0; i < MOST; i++) {
                webhooks.add(
                        workspace(caller),
                        "http://127.0.0.1:" + silent.getLocalPort() + "/" + i,
                        List.of());
            }
            webhooks.add(workspace(other), receiver.url("/good"), List.of());
            SessionId slow = testing.submit(sessions, caller, "x").id();
            SessionId good = testing.submit(sessions, other, "x").id();
            tell(caller, slow);
            webhooks.start(2, "one");
            while (tried(slow) < 2) {
                Thread.sleep(Duration.ofMillis(20));
            }
            tell(other, good);
            while (receiver.messages().isEmpty()) {
                Thread.sleep(Duration.ofMillis(20));
            }
            assertThat(tried(slow)).isBetween(2L, MOST / 2L);
        }
    }

    @Test
    void aWorkspaceHasOnlySoManyEndpoints() {
        for (int i = 0; i < MOST; i++) {
            add(caller);
        }
        assertThatThrownBy(() -> add(caller))
                .isInstanceOfSatisfying(
                        WebhookException.class,
                        failure ->
                                assertThat(failure.problem().code())
                                        .isEqualTo(ErrorCode.WRONG_STATUS))
                .hasMessageContaining("20 webhooks already")
                .hasMessageContaining("Delete one");
        add(testing.caller("another"));
        webhooks.remove(workspace(caller), webhooks.endpoints(workspace(caller)).getFirst().id());
        add(caller);
        assertThat(webhooks.endpoints(workspace(caller))).hasSize(MOST);
    }

    private void add(Caller whose) {
        webhooks.add(workspace(whose), "https://hooks.example/", List.of());
    }

    private static UUID workspace(Caller whose) {
        return whose.workspace().value();
    }

    private long tried(SessionId session) {
        return webhooks.deliveries(workspace(caller), session.value(), 100).stream()
                .filter(delivery -> delivery.attempts() > 0)
                .count();
    }

    private void tell(Caller whose, SessionId session) {
        number++;
        var news =
                new SessionNews(
                        number,
                        workspace(whose),
                        session,
                        SessionNews.COMPLETED,
                        "{}",
                        Instant.parse("2026-03-01T10:00:00Z"));
        database.inTransaction(
                () -> {
                    webhooks.hear(news, "");
                    return null;
                });
    }
}
