package dev.vitrine.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

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
import dev.vitrine.webhook.TestingReceiver.Message;
import dev.vitrine.work.Lane;
import dev.vitrine.workspace.Caller;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
@Timeout(60)
class WebhooksTests {
    @TempDir private Path data;
    private Database database;
    private Outbound outbound;
    private Webhooks webhooks;
    private TestingReceiver receiver;
    private TestingSessions testing;
    private DurableSessions sessions;
    private Caller caller;
    private SessionId session;
    private long number;

    @BeforeEach
    void open() throws IOException {
        database = TestingDatabase.fresh();
        outbound = Outbound.create(OutboundSettings.defaults(Reach.ANYWHERE));
        webhooks = opened();
        receiver = TestingReceiver.start();
        testing = new TestingSessions(database, data);
        sessions = testing.open(Duration.ofMinutes(10), webhooks);
        caller = testing.caller("mine");
        session = testing.submit(sessions, caller, "x").id();
    }

    @AfterEach
    void close() {
        webhooks.close();
        sessions.close();
        receiver.close();
        outbound.close();
        database.close();
    }

    @Test
    void newsAreToldSignedAndInOrder() throws Exception {
        Webhooks.NewEndpoint endpoint = webhooks.add(mine(), receiver.url("/hook"), List.of());
        tell("session.started", "{}", "");
        tell("platform.completed", "{\"platform\":\"x\"}", "");
        webhooks.start(1, "one");
        List<Delivery> deliveries = ended(2);
        assertThat(receiver.messages())
                .extracting(Message::body)
                .containsExactly(
                        """
                        {"type":"session.started","timestamp":"2026-03-01T10:00:01Z","data":{"session_id":"%s","number":1}}"""
                                .formatted(session),
                        """
                        {"type":"platform.completed","timestamp":"2026-03-01T10:00:02Z","data":{"session_id":"%s","number":2,"platform":"x"}}"""
                                .formatted(session));
        assertThat(receiver.messages())
                .allSatisfy(
                        message -> {
                            assertThat(message.path()).isEqualTo("/hook");
                            assertThat(message.type()).isEqualTo("application/json");
                            assertThat(message.isSignedWith(endpoint.secret())).isTrue();
                            assertThat(Long.parseLong(message.timestamp()))
                                    .isCloseTo(Instant.now().getEpochSecond(), within(60L));
                        });
        assertThat(deliveries.reversed())
                .extracting(delivery -> delivery.id().toString())
                .containsExactlyElementsOf(receiver.messages().stream().map(Message::id).toList());
        assertThat(deliveries).extracting(Delivery::state).containsOnly(Delivery.State.DELIVERED);
    }

    @Test
    void theAddressOfASessionIsToldSignedWithTheSecretOfItsWorkspace() throws Exception {
        webhooks.start(1, "one");
        tell("session.completed", "{}", receiver.url("/own"));
        assertThat(ended(1).getFirst().endpoint()).isNull();
        String secret = webhooks.secret(mine());
        assertThat(receiver.messages())
                .singleElement()
                .satisfies(message -> assertThat(message.isSignedWith(secret)).isTrue());
        assertThat(webhooks.secret(mine())).isEqualTo(secret);
        assertThat(webhooks.secret(other())).isNotEqualTo(secret);
    }

    @Test
    void aFailureIsTriedAgainWithTheSameId() throws Exception {
        Webhooks.NewEndpoint endpoint = webhooks.add(mine(), receiver.url("/hook"), List.of());
        receiver.answer(500);
        webhooks.start(1, "one");
        tell("session.completed", "{}", "");
        Delivery delivery = ended(1).getFirst();
        assertThat(delivery.state()).isEqualTo(Delivery.State.DELIVERED);
        assertThat(delivery.attempts()).isEqualTo(2);
        assertThat(receiver.messages())
                .hasSize(2)
                .allSatisfy(
                        message -> {
                            assertThat(message.id()).isEqualTo(delivery.id().toString());
                            assertThat(message.isSignedWith(endpoint.secret())).isTrue();
                        });
    }

    @Test
    void givesUpAfterTheLastAttemptAndSaysWhy() throws Exception {
        webhooks.add(mine(), receiver.url("/hook"), List.of());
        receiver.answer(500, 302, 404, 503);
        webhooks.start(1, "one");
        tell("session.completed", "{}", "");
        Delivery delivery = ended(1).getFirst();
        assertThat(delivery.state()).isEqualTo(Delivery.State.GIVEN_UP);
        assertThat(receiver.messages()).hasSize(3);
        Delivery.Attempt last = Objects.requireNonNull(delivery.last());
        assertThat(last.status()).isEqualTo(404);
        assertThat(last.answer()).startsWith("saidsaid").hasSize(500);
    }

    @Test
    void anAddressThatIsNotCalledIsAFailureWithItsReason() throws Exception {
        webhooks.start(1, "one");
        tell("session.completed", "{}", "ftp://somewhere.example/hook");
        Delivery delivery = ended(1).getFirst();
        assertThat(delivery.attempts()).isEqualTo(3);
        Delivery.Attempt last = Objects.requireNonNull(delivery.last());
        assertThat(last.status()).isNull();
        assertThat(last.answer()).contains("neither with https://");
    }

    @Test
    void aServerThatSaysItIsGoneIsToldNothingMore() throws Exception {
        webhooks.add(mine(), receiver.url("/hook"), List.of());
        receiver.answer(410);
        webhooks.start(1, "one");
        tell("session.started", "{}", "");
        Delivery delivery = ended(1).getFirst();
        assertThat(delivery.state()).isEqualTo(Delivery.State.GIVEN_UP);
        assertThat(webhooks.endpoints(mine()))
                .singleElement()
                .satisfies(endpoint -> assertThat(endpoint.enabled()).isFalse());
        tell("session.completed", "{}", "");
        assertThat(deliveries()).hasSize(1);
        assertThatThrownBy(() -> webhooks.replay(mine(), delivery.id()))
                .hasMessageContaining("disabled");
    }

    @Test
    void aReplayIsANewDeliveryOfTheSameBody() throws Exception {
        webhooks.add(mine(), receiver.url("/hook"), List.of());
        webhooks.start(1, "one");
        tell("session.completed", "{}", "");
        Delivery first = ended(1).getFirst();
        Delivery again = webhooks.replay(mine(), first.id());
        ended(2);
        assertThat(receiver.messages())
                .extracting(Message::id)
                .containsExactly(first.id().toString(), again.id().toString());
        assertThat(receiver.messages()).extracting(Message::body).containsOnly(first.body());
    }

    @Test
    void onlyWhatIsWantedIsTold() {
        webhooks.add(mine(), receiver.url("/hook"), List.of("session.failed"));
        tell("session.completed", "{}", "");
        tell("step.started", "{}", receiver.url("/own"));
        tell("session.failed", "{}", "");
        assertThat(deliveries()).extracting(Delivery::eventType).containsOnly("session.failed");
        assertThatThrownBy(
                        () -> webhooks.add(mine(), receiver.url("/hook"), List.of("step.started")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anotherWorkspaceSeesAndHearsNothing() {
        UUID other = other();
        webhooks.add(other, receiver.url("/other"), List.of());
        Webhooks.NewEndpoint endpoint = webhooks.add(mine(), receiver.url("/hook"), List.of());
        tell("session.completed", "{}", "");
        assertThat(deliveries()).hasSize(1);
        assertThat(webhooks.deliveries(other, null, 100)).isEmpty();
        assertThat(webhooks.deliveries(other, session.value(), 100)).isEmpty();
        assertThat(webhooks.endpoints(other)).hasSize(1);
        for (Runnable attempt :
                List.<Runnable>of(
                        () -> webhooks.remove(other, endpoint.endpoint().id()),
                        () -> webhooks.replay(other, deliveries().getFirst().id()))) {
            assertThatThrownBy(attempt::run)
                    .isInstanceOfSatisfying(
                            WebhookException.class,
                            failure ->
                                    assertThat(failure.problem().code())
                                            .isEqualTo(ErrorCode.NOT_FOUND));
        }
    }

    @Test
    void whatIsUndoneIsNotTold() throws Exception {
        webhooks.add(mine(), receiver.url("/hook"), List.of());
        webhooks.start(1, "one");
        assertThatThrownBy(
                        () ->
                                database.inTransaction(
                                        () -> {
                                            tell("session.completed", "{}", "");
                                            throw new IllegalStateException("undone");
                                        }))
                .hasMessage("undone");
        assertThat(deliveries()).isEmpty();
        tell("session.failed", "{}", "");
        ended(1);
        assertThat(receiver.messages())
                .singleElement()
                .satisfies(message -> assertThat(message.body()).contains("session.failed"));
    }

    @Test
    void whatOneProcessLeavesTheNextOneTellsOnce() throws Exception {
        webhooks.add(mine(), receiver.url("/hook"), List.of());
        sessions.cancel(mine(), session);
        webhooks.close();
        try (Webhooks next = opened();
                Webhooks another = opened()) {
            next.start(2, "next");
            another.start(2, "another");
            Delivery delivery = ended(1).getFirst();
            assertThat(delivery.eventType()).isEqualTo(SessionNews.CANCELLED);
            assertThat(delivery.attempts()).isEqualTo(1);
            idle(next);
        }
        assertThat(receiver.messages()).hasSize(1);
    }

    @Test
    void nothingIsToldAgainAfterItsConfirmation() throws Exception {
        webhooks.add(mine(), receiver.url("/hook"), List.of());
        webhooks.start(1, "one");
        tell("session.completed", "{}", "");
        Delivery delivery = ended(1).getFirst();
        idle(webhooks);
        new Lane(database, new Lane.Kind("webhook", "waiting_deliveries"), _ -> null)
                .put(delivery.id().toString(), Instant.now(), 0);
        idle(webhooks);
        assertThat(receiver.messages()).hasSize(1);
    }

    @Test
    void anAttemptWhoseEndNobodyNotedIsMadeAgainWithTheSameId() throws Exception {
        webhooks.add(mine(), receiver.url("/hook"), List.of());
        tell("session.completed", "{}", "");
        Delivery waiting = deliveries().getFirst();
        new DeliveryTable(database).begin(waiting.id(), Instant.now());
        webhooks.start(1, "next");
        Delivery delivery = ended(1).getFirst();
        assertThat(delivery.state()).isEqualTo(Delivery.State.DELIVERED);
        assertThat(delivery.attempts()).isEqualTo(2);
        assertThat(receiver.messages())
                .extracting(Message::id)
                .containsExactly(waiting.id().toString());
    }

    @Test
    void aDeletedEndpointIsNotToldWhatStillWaits() throws Exception {
        Webhooks.NewEndpoint endpoint = webhooks.add(mine(), receiver.url("/hook"), List.of());
        tell("session.completed", "{}", "");
        webhooks.remove(mine(), endpoint.endpoint().id());
        webhooks.start(1, "one");
        assertThat(ended(1).getFirst().state()).isEqualTo(Delivery.State.GIVEN_UP);
        assertThat(receiver.messages()).isEmpty();
        assertThat(webhooks.endpoints(mine())).isEmpty();
        assertThat(endpoint.toString()).doesNotContain(endpoint.secret());
        String kept =
                database.sql()
                        .sql("select row_to_json(e)::text from webhook_endpoints e")
                        .query(String.class)
                        .single();
        assertThat(kept).doesNotContain(endpoint.secret());
    }

    @Test
    void whatWasToldOfASessionGoesWithIt() throws Exception {
        webhooks.add(mine(), receiver.url("/hook"), List.of());
        tell("session.completed", "{}", "");
        sessions.delete(mine(), session);
        assertThat(deliveries()).isEmpty();
        webhooks.start(1, "one");
        idle(webhooks);
        assertThat(receiver.messages()).isEmpty();
    }

    @Test
    void theWaitsGrowAndSpreadAndEnd() {
        var now = Instant.parse("2026-03-01T10:00:00Z");
        WebhookSettings early = WebhookSettings.usual(() -> now, UUID::randomUUID, () -> 0);
        WebhookSettings late = WebhookSettings.usual(() -> now, UUID::randomUUID, () -> 0.5);
        assertThat(early.next(1, now)).isEqualTo(now.plusSeconds(5));
        assertThat(late.next(1, now)).isEqualTo(now.plusMillis(5500));
        assertThat(early.next(7, now)).isEqualTo(now.plus(Duration.ofHours(10)));
        assertThat(early.next(8, now)).isNull();
    }

    private Webhooks opened() {
        return Webhooks.create(
                database,
                outbound,
                Vault.at(data.resolve("keys.json")),
                new WebhookSettings(
                        InstantSource.system(),
                        UUID::randomUUID,
                        () -> 0.5,
                        List.of(Duration.ofMillis(10), Duration.ofMillis(20)),
                        _ -> {}));
    }

    private UUID mine() {
        return caller.workspace().value();
    }

    private UUID other() {
        return testing.caller("other").workspace().value();
    }

    private void tell(String type, String data, String url) {
        number++;
        Instant at = Instant.parse("2026-03-01T10:00:00Z").plusSeconds(number);
        var news = new SessionNews(number, mine(), session, type, data, at);
        database.inTransaction(
                () -> {
                    webhooks.hear(news, url);
                    return null;
                });
    }

    private List<Delivery> deliveries() {
        return webhooks.deliveries(mine(), session.value(), 100);
    }

    /// Waits until so many deliveries have been made or given up.
    private List<Delivery> ended(int count) throws InterruptedException {
        List<Delivery> deliveries = deliveries();
        while (deliveries.size() < count
                || deliveries.stream()
                        .anyMatch(delivery -> delivery.state() == Delivery.State.WAITING)) {
            Thread.sleep(Duration.ofMillis(20));
            deliveries = deliveries();
        }
        return deliveries;
    }

    /// Waits until nothing is in line.
    private static void idle(Webhooks webhooks) throws InterruptedException {
        while (webhooks.lineState().waiting() > 0) {
            Thread.sleep(Duration.ofMillis(20));
        }
    }
}
