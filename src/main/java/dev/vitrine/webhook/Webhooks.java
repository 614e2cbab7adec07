package dev.vitrine.webhook;

import dev.vitrine.database.Database;
import dev.vitrine.outbound.Outbound;
import dev.vitrine.session.kept.SessionNews;
import dev.vitrine.vault.SealedColumn;
import dev.vitrine.vault.Vault;
import dev.vitrine.work.Lane;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The front door of the room. Safe for use from any thread, and beside other processes on the same
/// database.
public final class Webhooks implements AutoCloseable, SessionNews.Reader {
    /// What programs are told.
    public static final List<String> EVENT_TYPES =
            List.of(
                    SessionNews.STARTED,
                    SessionNews.PLATFORM_COMPLETED,
                    SessionNews.COMPLETED,
                    SessionNews.FAILED,
                    SessionNews.CANCELLED);

    private static final int MOST_ENDPOINTS = 20;

    /// As far back as the line goes.
    private static final int LAST_PLACE = 1000;

    private static final JsonMapper MAPPER = new JsonMapper();

    private final Database database;
    private final EndpointTable endpoints;
    private final DeliveryTable deliveries;
    private final WebhookSettings settings;
    private final Outbound outbound;
    private final Lane lane;

    private Webhooks(Database database, Outbound outbound, Vault vault, WebhookSettings settings) {
        this.database = database;
        this.settings = settings;
        this.outbound = outbound;
        endpoints = new EndpointTable(database, vault);
        deliveries = new DeliveryTable(database);
        var courier = new Courier(database, endpoints, deliveries, outbound, settings);
        lane =
                new Lane(
                        database,
                        new Lane.Kind("webhook", "waiting_deliveries"),
                        id -> courier.deliver(UUID.fromString(id)));
    }

    /// Makes the front door; nobody sends anything yet.
    public static Webhooks create(
            Database database, Outbound outbound, Vault vault, WebhookSettings settings) {
        return new Webhooks(database, outbound, vault, settings);
    }

    /// Where its secrets lie sealed.
    public static List<SealedColumn> sealed(Database database, Vault vault) {
        return new EndpointTable(database, vault).sealed();
    }

    /// Begins to send what waits.
    ///
    /// @param hands how many calls at once
    public void start(int hands, String processName) {
        lane.start(hands, processName);
    }

    /// Waits for the calls that are being made.
    @Override
    public void close() {
        lane.close();
    }

    /// Keeps what is to be told, in the transaction of this thread. From its end on, it is never
    /// lost.
    @Override
    public void hear(SessionNews news, String webhookUrl) {
        if (!EVENT_TYPES.contains(news.type())) {
            return;
        }
        database.inTransaction(
                () -> {
                    String body = body(news);
                    for (Endpoint each : endpoints.wanting(news.workspace(), news.type())) {
                        send(news.workspace(), delivery(news, each.id(), each.url(), body));
                    }
                    if (!webhookUrl.isBlank()) {
                        send(news.workspace(), delivery(news, null, webhookUrl, body));
                    }
                    return null;
                });
    }

    /// Looks at an address without calling it.
    ///
    /// @throws dev.vitrine.outbound.RefusedUrlException when that address would never be called
    public void check(String url) {
        outbound.check(url);
    }

    /// An endpoint and its secret, which is shown this once.
    public record NewEndpoint(Endpoint endpoint, String secret) {
        @Override
        public String toString() {
            return "NewEndpoint[" + endpoint + "]";
        }
    }

    /// Makes an endpoint. It is told what happens from now on.
    ///
    /// @param eventTypes some of [#EVENT_TYPES]; empty for all
    /// @throws WebhookException when the workspace has as many as it may
    public NewEndpoint add(UUID workspace, String url, List<String> eventTypes) {
        if (!EVENT_TYPES.containsAll(eventTypes)) {
            throw new IllegalArgumentException("Some of these are never told: " + eventTypes);
        }
        var endpoint =
                new Endpoint(
                        settings.ids().get(), url, eventTypes, true, settings.clock().instant());
        return database.inTransaction(
                () -> {
                    if (endpoints.lockAndCount(workspace) >= MOST_ENDPOINTS) {
                        throw WebhookException.tooManyEndpoints(MOST_ENDPOINTS);
                    }
                    return new NewEndpoint(endpoint, endpoints.insert(workspace, endpoint).text());
                });
    }

    /// The endpoints of a workspace, oldest first.
    public List<Endpoint> endpoints(UUID workspace) {
        return endpoints.list(workspace);
    }

    /// Deletes an endpoint. What it has not been told yet, it is not told.
    ///
    /// @throws WebhookException when the workspace has none of that id
    public void remove(UUID workspace, UUID endpoint) {
        if (!endpoints.delete(workspace, endpoint, settings.clock().instant())) {
            throw WebhookException.noSuchEndpoint(endpoint);
        }
    }

    /// What signs the news that go to the address which a session itself named.
    public String secret(UUID workspace) {
        return endpoints.ofWorkspace(workspace, settings.clock().instant()).text();
    }

    /// What was told and is to be told, newest first.
    ///
    /// @param session absent for all
    public List<Delivery> deliveries(UUID workspace, @Nullable UUID session, int limit) {
        return deliveries.list(workspace, session, limit);
    }

    /// Sends the same body once more, as a delivery of its own.
    ///
    /// @throws WebhookException when the workspace has no such delivery, or its endpoint is off
    public Delivery replay(UUID workspace, UUID delivery) {
        return database.inTransaction(
                () -> {
                    Delivery former = deliveries.find(workspace, delivery);
                    if (former == null) {
                        throw WebhookException.noSuchDelivery(delivery);
                    }
                    UUID endpoint = former.endpoint();
                    if (endpoint != null && endpoints.secret(endpoint) == null) {
                        throw WebhookException.endpointIsOff(endpoint);
                    }
                    return send(
                            workspace,
                            delivery(
                                    former.session(),
                                    endpoint,
                                    former.url(),
                                    former.eventType(),
                                    former.body()));
                });
    }

    /// How the line of deliveries stands.
    public Lane.State lineState() {
        return lane.state(settings.clock().instant());
    }

    /// Puts a delivery in line. The more of its workspace wait already, the more of others come
    /// first: a receiver that is slow holds up its own.
    private Delivery send(UUID workspace, Delivery delivery) {
        Instant since = delivery.createdAt().minus(settings.longestWait());
        int before = deliveries.waiting(workspace, since, LAST_PLACE);
        deliveries.insert(workspace, delivery);
        lane.put(delivery.id().toString(), delivery.createdAt(), -before);
        return delivery;
    }

    private Delivery delivery(SessionNews news, @Nullable UUID endpoint, String url, String body) {
        return delivery(news.session().value(), endpoint, url, news.type(), body);
    }

    private Delivery delivery(
            UUID session, @Nullable UUID endpoint, String url, String type, String body) {
        return new Delivery(
                settings.ids().get(),
                session,
                endpoint,
                url,
                type,
                body,
                settings.clock().instant(),
                0,
                null,
                null,
                null);
    }

    private static String body(SessionNews news) {
        ObjectNode body = MAPPER.createObjectNode();
        body.put("type", news.type());
        body.put("timestamp", news.at().toString());
        ObjectNode data = body.putObject("data");
        data.put("session_id", news.session().toString());
        data.put("number", news.number());
        if (MAPPER.readTree(news.data()) instanceof ObjectNode more) {
            data.setAll(more);
        }
        return MAPPER.writeValueAsString(body);
    }
}
