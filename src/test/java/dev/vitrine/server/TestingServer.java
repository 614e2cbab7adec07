package dev.vitrine.server;

import dev.vitrine.batch.BatchSettings;
import dev.vitrine.batch.Batches;
import dev.vitrine.batch.SessionEnds;
import dev.vitrine.batch.optimise.Optimiser;
import dev.vitrine.database.Database;
import dev.vitrine.database.TestingDatabase;
import dev.vitrine.delivery.Deliveries;
import dev.vitrine.delivery.DeliverySettings;
import dev.vitrine.generate.GenerationSettings;
import dev.vitrine.generate.Generations;
import dev.vitrine.generate.Generator;
import dev.vitrine.generate.TestingModels;
import dev.vitrine.library.TestingLibrary;
import dev.vitrine.metric.Metrics;
import dev.vitrine.outbound.Outbound;
import dev.vitrine.outbound.OutboundSettings;
import dev.vitrine.outbound.Reach;
import dev.vitrine.session.Studios;
import dev.vitrine.session.durable.DurableSessions;
import dev.vitrine.session.durable.TestingSessions;
import dev.vitrine.sight.Eyes;
import dev.vitrine.spend.Caps;
import dev.vitrine.spend.Spending;
import dev.vitrine.store.choice.StoreSettings;
import dev.vitrine.vault.Vault;
import dev.vitrine.webhook.WebhookSettings;
import dev.vitrine.webhook.Webhooks;
import dev.vitrine.workspace.Scope;
import dev.vitrine.workspace.Workspaces;
import dev.vitrine.workspace.secret.Secrets;
import dev.vitrine.workspace.setting.History;
import dev.vitrine.workspace.setting.SettingRegister;
import dev.vitrine.workspace.setting.Settings;
import dev.vitrine.workspace.setting.known.KnownSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ForkJoinPool;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A whole service on a port of its own, and somebody who calls it.
public final class TestingServer implements AutoCloseable {
    public static final ServerSettings.Limits GENEROUS =
            new ServerSettings.Limits(100_000, 100_000, 100_000);

    /// What an environment variable holds.
    static final String ENVIRONMENT = "bfl-key-of-the-environment";

    private static final String BOUNDARY = "a7f9c2";
    private static final JsonMapper MAPPER = new JsonMapper();

    final Database database = TestingDatabase.fresh();
    final DurableSessions sessions;
    private final Batches batches;
    final Generations generations;
    final Webhooks webhooks;
    private final Metrics metrics = Metrics.create();
    private final Deliveries deliveries;
    private final Outbound receivers;
    final Workspaces workspaces;
    final Settings settings;
    final Secrets secrets;
    final Spending spending;
    private final Outbound outbound;
    private final Server server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String key;
    volatile Caps caps = Caps.NONE;
    private @Nullable String once;
    private @Nullable String accepts;

    /// Starts it.
    public TestingServer(Path data, ServerSettings.Limits limits) throws IOException {
        this(data, limits, true);
    }

    TestingServer(Path data, ServerSettings.Limits limits, boolean resources) throws IOException {
        this(
                data,
                limits,
                resources,
                StoreSettings.local(data.resolve("store")),
                UnaryOperator.identity());
    }

    TestingServer(
            Path data,
            ServerSettings.Limits limits,
            boolean resources,
            StoreSettings stores,
            UnaryOperator<DeliverySettings> delivery)
            throws IOException {
        receivers = Outbound.create(OutboundSettings.defaults(Reach.ANYWHERE));
        Vault vault = Vault.at(data.resolve("keys.json"));
        webhooks =
                Webhooks.create(
                        database,
                        receivers,
                        vault,
                        WebhookSettings.usual(InstantSource.system(), UUID::randomUUID, () -> 0)
                                .heardBy(metrics));
        webhooks.start(2, "test");
        var testing = new TestingSessions(database, data, stores);
        sessions =
                testing.open(
                        Duration.ofMinutes(10), new SessionEnds(database).after(webhooks), metrics);
        sessions.start(2, "test");
        metrics.watch(database);
        metrics.watch("sessions", sessions::lineState);
        metrics.watch("webhooks", webhooks::lineState);
        deliveries =
                Deliveries.create(
                        new Deliveries.Rooms(
                                database,
                                vault,
                                testing.stores,
                                testing.library,
                                TestingLibrary.RENDERER.transformer()),
                        delivery.apply(
                                DeliverySettings.usual(
                                        data.resolve("cache/delivery"),
                                        64 << 20,
                                        2,
                                        InstantSource.system())),
                        metrics);
        outbound = Outbound.create(OutboundSettings.defaults(Reach.PUBLIC));
        batches =
                Batches.create(
                        database,
                        testing.library,
                        sessions,
                        new Optimiser(TestingSessions.renderer()),
                        outbound,
                        new BatchSettings(
                                data.resolve("uploads"), InstantSource.system(), UUID::randomUUID));
        batches.start(2, "test");
        Path scratch = Files.createDirectories(data.resolve("uploads"));
        generations =
                Generations.create(
                        database,
                        testing.library,
                        Generator.create(
                                new TestingModels(database).open(TestingLibrary.RENDERER, scratch),
                                TestingLibrary.RENDERER,
                                new Eyes(Studios.NATIVES),
                                scratch,
                                ForkJoinPool.commonPool()),
                        new GenerationSettings(
                                scratch, InstantSource.system(), UUID::randomUUID, _ -> false));
        generations.start(2, "test");
        workspaces = new Workspaces(database, InstantSource.system(), UUID::randomUUID);
        var history = new History(database, InstantSource.system(), UUID::randomUUID);
        settings =
                new Settings(
                        database,
                        new SettingRegister(KnownSettings.all()),
                        history,
                        InstantSource.system());
        secrets = new Secrets(database, vault, Map.of("BFL_API_KEY", ENVIRONMENT), history);
        spending = new Spending(database, _ -> caps, InstantSource.system(), UUID::randomUUID);
        server =
                Server.start(
                        new ServerSettings(
                                InetAddress.getLoopbackAddress(),
                                0,
                                Files.createDirectories(data.resolve("uploads")),
                                null,
                                InstantSource.system(),
                                UUID::randomUUID,
                                resources,
                                limits),
                        new Rooms(
                                database,
                                vault,
                                workspaces,
                                settings,
                                secrets,
                                spending,
                                testing.stores,
                                testing.library,
                                deliveries,
                                sessions,
                                batches,
                                generations,
                                webhooks,
                                Studios.NETWORKS,
                                outbound,
                                metrics));
        key = key("main", EnumSet.allOf(Scope.class));
    }

    /// Where it listens.
    public URI address() {
        return server.address();
    }

    /// A key to a workspace.
    public String key(String workspace, Set<Scope> scopes) {
        return workspaces.createKey(workspace, "test", scopes).secret();
    }

    /// Ends a key.
    void revoke(String secret) {
        workspaces.revoke(Objects.requireNonNull(workspaces.authenticate(secret)).key());
    }

    /// An answer, with its body as JSON when it is some.
    public record Answer(int status, Map<String, String> headers, String text) {
        /// Its body.
        public JsonNode json() {
            return MAPPER.readTree(text);
        }
    }

    Answer health() {
        return call("GET", "/health", "", null, HttpRequest.BodyPublishers.noBody());
    }

    Answer get(String path) {
        return get(key, path);
    }

    /// Asks with a key.
    public Answer get(String withKey, String path) {
        return call("GET", path, withKey, null, HttpRequest.BodyPublishers.noBody());
    }

    Answer getAs(String path, String accept) {
        accepts = accept;
        try {
            return get(path);
        } finally {
            accepts = null;
        }
    }

    Answer post(String path) {
        return call("POST", path, key, null, HttpRequest.BodyPublishers.noBody());
    }

    Answer delete(String path) {
        return call("DELETE", path, key, null, HttpRequest.BodyPublishers.noBody());
    }

    /// The signed address of an asset in another form.
    String signed(String asset, String transformation) {
        return postJson(
                        "/api/v1/assets/" + asset + "/delivery",
                        "{\"transformation\": \"" + transformation + "\"}")
                .json()
                .get("url")
                .asString();
    }

    Answer postJson(String path, String body) {
        return call(
                "POST", path, key, "application/json", HttpRequest.BodyPublishers.ofString(body));
    }

    Answer postJsonOnce(String idempotencyKey, String path, String body) {
        once = idempotencyKey;
        try {
            return postJson(path, body);
        } finally {
            once = null;
        }
    }

    Answer upload(Map<String, String> fields, byte[] image) {
        return upload(key, fields, image);
    }

    Answer uploadOnce(String idempotencyKey, Map<String, String> fields, byte[] image) {
        once = idempotencyKey;
        try {
            return upload(key, fields, image);
        } finally {
            once = null;
        }
    }

    Answer upload(String withKey, Map<String, String> fields, byte[] image) {
        List<Part> parts = new ArrayList<>();
        fields.forEach((name, value) -> parts.add(Part.field(name, value)));
        if (image.length > 0) {
            parts.add(Part.file("image", image));
        }
        return upload(withKey, parts);
    }

    /// A part of a form.
    ///
    /// @param head what names it
    record Part(String head, byte[] content) {
        static Part field(String name, String value) {
            return new Part("name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
        }

        static Part file(String name, byte[] content) {
            return new Part("name=\"" + name + "\"; filename=\"mug.png\"", content);
        }
    }

    Answer upload(Part... parts) {
        return upload(key, List.of(parts));
    }

    Answer upload(String path, Part... parts) {
        return upload(path, key, List.of(parts));
    }

    Answer put(String path, HttpRequest.BodyPublisher json) {
        return call("PUT", path, key, "application/json", json);
    }

    private Answer upload(String withKey, List<Part> parts) {
        return upload("/api/v1/optimize/image", withKey, parts);
    }

    private Answer upload(String path, String withKey, List<Part> parts) {
        var body = new ByteArrayOutputStream();
        for (Part part : parts) {
            body.writeBytes(
                    ("--"
                                    + BOUNDARY
                                    + "\r\nContent-Disposition: form-data; "
                                    + part.head()
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(part.content());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return call(
                "POST",
                path,
                withKey,
                "multipart/form-data; boundary=" + BOUNDARY,
                HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
    }

    Answer call(
            String method,
            String path,
            String withKey,
            @Nullable String type,
            HttpRequest.BodyPublisher body) {
        return call(method, path, withKey, type, body, List.of());
    }

    /// Calls with further headers: names and values, in turn.
    Answer call(
            String method,
            String path,
            String withKey,
            @Nullable String type,
            HttpRequest.BodyPublisher body,
            List<String> more) {
        var request = HttpRequest.newBuilder(server.address().resolve(path)).method(method, body);
        if (!withKey.isEmpty()) {
            request.header("Authorization", "Bearer " + withKey);
        }
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (once != null) {
            request.header("Idempotency-Key", once);
        }
        if (accepts != null) {
            request.header("Accept", accepts);
        }
        for (int index = 0; index < more.size(); index += 2) {
            request.header(more.get(index), more.get(index + 1));
        }
        try {
            HttpResponse<byte[]> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            Map<String, String> headers = new LinkedHashMap<>();
            response.headers()
                    .map()
                    .forEach((name, values) -> headers.put(name, values.getFirst()));
            return new Answer(
                    response.statusCode(),
                    headers,
                    new String(response.body(), StandardCharsets.ISO_8859_1));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure);
        }
    }

    /// Sends bytes as they are, ends the sending there, and answers with all that comes back.
    String raw(String head, byte[] body) {
        try (var socket = new Socket("localhost", server.address().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    (head + "\r\nHost: localhost\r\nAuthorization: Bearer " + key + "\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Waits until a generation has ended and answers with it.
    JsonNode made(String generation) throws InterruptedException {
        JsonNode shown = get("/api/v1/generations/" + generation).json();
        while (!shown.has("ended_at")) {
            Thread.sleep(Duration.ofMillis(50));
            shown = get("/api/v1/generations/" + generation).json();
        }
        return shown;
    }

    /// Waits until a session has ended and answers with its status.
    String ended(String session) throws InterruptedException {
        String status = "";
        while (!Set.of("completed", "failed", "cancelled").contains(status)) {
            Thread.sleep(Duration.ofMillis(50));
            status = get("/api/v1/optimize/status/" + session).json().get("status").asString();
        }
        return status;
    }

    @Override
    public void close() {
        server.close();
        deliveries.close();
        batches.close();
        generations.close();
        sessions.close();
        webhooks.close();
        receivers.close();
        outbound.close();
        database.close();
        metrics.close();
    }
}
