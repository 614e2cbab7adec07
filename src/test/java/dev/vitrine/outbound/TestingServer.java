package dev.vitrine.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A server that says exactly what a test tells it to, right or wrong.
final class TestingServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Script script;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private TestingServer(ServerSocket socket, Script script) {
        this.socket = socket;
        this.script = script;
        Thread.ofVirtual().start(this::accept);
    }

    /// What it says, given the head of a request.
    @FunctionalInterface
    interface Script {
        void answer(String head, OutputStream out) throws Exception;
    }

    static TestingServer saying(Script script) throws IOException {
        return new TestingServer(
                new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1")), script);
    }

    static TestingServer at(ServerSocket socket, Script script) {
        return new TestingServer(socket, script);
    }

    static TestingServer saying(String answer) throws IOException {
        return saying((_, out) -> out.write(answer.getBytes(StandardCharsets.UTF_8)));
    }

    int port() {
        return socket.getLocalPort();
    }

    String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    /// The heads of all requests so far, bodies included as far as they came along.
    List<String> requests() {
        return requests;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            }
        } catch (IOException _) {
            // The test is over.
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            String head = head(connection.getInputStream());
            requests.add(head);
            script.answer(head, connection.getOutputStream());
            connection.shutdownOutput();
            connection.getInputStream().skip(Long.MAX_VALUE);
        } catch (Exception _) {
            // The other side has gone.
        }
    }

    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        int next = in.read();
        // What begins an encrypted connection has no lines to wait for.
        while (next >= ' ' || (!head.isEmpty() && next >= 0)) {
            head.append((char) next);
            if (head.toString().endsWith("\r\n\r\n")) {
                return head.append(
                                new String(
                                        in.readNBytes(length(head.toString())),
                                        StandardCharsets.UTF_8))
                        .toString();
            }
            next = in.read();
        }
        return head.toString();
    }

    private static int length(String head) {
        return head.lines()
                .filter(line -> line.startsWith("Content-Length: "))
                .mapToInt(line -> Integer.parseInt(line.substring(16)))
                .sum();
    }
}
