package dev.vitrine.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Something that answers like a service, and in ways in which none of ours would.
final class TestingStandIn implements AutoCloseable {
    static final UUID SESSION = new UUID(4, 2);
    static final String SUBMIT = "POST /api/v1/optimize/image";
    static final String STATUS = "GET /api/v1/optimize/status/" + SESSION;
    static final String EVENTS = "GET /api/v1/sessions/" + SESSION + "/events";
    static final String ARCHIVE = "GET /api/v1/sessions/" + SESSION + "/archive";
    static final String CANCEL = "POST /api/v1/sessions/" + SESSION + "/cancel";
    static final String GREETING = "GET /api/v1/openapi";

    private final HttpServer server;
    private final Map<String, Deque<Reply>> replies = new HashMap<>();

    /// Every request, its key for doing it once behind it.
    final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    /// What it answers.
    ///
    /// @param hangs whether it says nothing more after the body, and does not end either
    record Reply(int status, Map<String, String> headers, byte[] body, boolean hangs) {
        static Reply of(int status, String body) {
            return new Reply(status, Map.of(), body.getBytes(StandardCharsets.UTF_8), false);
        }
    }

    /// Takes any photo on, and says at once that it is done.
    TestingStandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
        server.createContext("/", this::answer);
        server.start();
        always(GREETING, Reply.of(200, "{\"info\": {\"title\": \"Vitrine\"}}"));
        always(SUBMIT, Reply.of(202, "{\"session_id\": \"" + SESSION + "\"}"));
        always(STATUS, Reply.of(200, "{\"status\": \"completed\"}"));
        always(EVENTS, Reply.of(200, "id: 7\nevent: session.completed\ndata: {}\n\n"));
        always(CANCEL, Reply.of(200, "{}"));
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /// Answers so from now on.
    void always(String request, Reply reply) {
        replies.put(request, new ArrayDeque<>(List.of(reply)));
    }

    /// Answers so the first time.
    void first(String request, Reply reply) {
        replies.computeIfAbsent(request, _ -> new ArrayDeque<>()).addFirst(reply);
    }

    /// An archive with files of these names and contents.
    static byte[] zip(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        String once = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        asked.add(once == null ? request : request + " " + once);
        Deque<Reply> left = replies.get(request);
        Reply reply =
                left == null
                        ? Reply.of(404, "not here")
                        : left.size() > 1 ? left.removeFirst() : left.getFirst();
        reply.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        exchange.sendResponseHeaders(
                reply.status(),
                reply.hangs() ? 0 : reply.body().length == 0 ? -1 : reply.body().length);
        exchange.getResponseBody().write(reply.body());
        exchange.getResponseBody().flush();
        if (!reply.hangs()) {
            exchange.close();
        }
    }
}
