package dev.vitrine.outbound;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.vitrine.file.UnwrittenException;
import dev.vitrine.outbound.Answer.Trouble;
import dev.vitrine.problem.ErrorCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class OutboundFetchTests {
    private static final OutboundSettings SETTINGS = OutboundSettings.defaults(Reach.ANYWHERE);

    @TempDir private Path folder;
    private final Outbound outbound = Outbound.create(SETTINGS);
    private final Outbound hurried =
            Outbound.create(SETTINGS.withTimeLimit(Duration.ofMillis(500)));

    @AfterEach
    void close() {
        outbound.close();
        hurried.close();
    }

    @Test
    void fetchesAFileFromARealServer() throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.createContext(
                "/photos/",
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "Image/JPEG; q=1");
                    exchange.sendResponseHeaders(200, 0);
                    try (OutputStream out = exchange.getResponseBody()) {
                        out.write(new byte[100_000]);
                    }
                });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/photos/a.jpg";
            Fetched fetched = outbound.fetch(url + "?secret", folder.resolve("photo"), 100_000);
            assertThat(fetched.file()).isEqualTo(folder.resolve("photo")).hasSize(100_000);
            assertThat(fetched.bytes()).isEqualTo(100_000);
            assertThat(fetched.mediaType()).isEqualTo("image/jpeg");
            assertThat(fetched.url()).hasToString(url + "?secret");
            assertThat(fetched.suggestedName()).isEqualTo("a.jpg");
            assertThat(fetched.toString()).doesNotContain("secret");
            assertThat(folder).isDirectoryNotContaining("glob:**.part");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void asksPlainlyAndUnderItsOwnName() throws IOException {
        try (var server = TestingServer.saying("HTTP/1.1 200 OK\r\n\r\nbody")) {
            Fetched fetched = fetch(server, 4);
            assertThat(fetched.file()).hasContent("body");
            assertThat(fetched.mediaType()).isEqualTo("application/octet-stream");
            assertThat(server.requests())
                    .containsExactly(
                            """
                            GET /photo?q HTTP/1.1
                            Accept: */*
                            Connection: close
                            Accept-Encoding: identity
                            Host: 127.0.0.1:%d
                            User-Agent: Vitrine

                            """
                                    .formatted(server.port())
                                    .replace("\n", "\r\n"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 1000\r\n\r\n",
                "Content-Length: 1000\r\n\r\n12345678901",
                "Transfer-Encoding: chunked\r\n\r\nb\r\n12345678901\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n6\r\n123456\r\n6\r\n123456\r\n",
                "\r\n12345678901"
            })
    void refusesWhatIsTooLarge(String rest) throws IOException {
        try (var server = TestingServer.saying("HTTP/1.1 200 OK\r\n" + rest)) {
            assertThatThrownBy(() -> fetch(server, 10))
                    .isInstanceOfSatisfying(
                            OversizedFileException.class,
                            failure ->
                                    assertThat(failure.problem().code())
                                            .isEqualTo(ErrorCode.FILE_TOO_LARGE))
                    .hasMessage(
                            "127.0.0.1/photo has more than 10 bytes."
                                    + " Save it smaller, for example as a JPEG.");
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void callsALimitByItsUsualName() throws IOException {
        String head = "HTTP/1.1 200 OK\r\nContent-Length: 60000000\r\n\r\n";
        try (var server = TestingServer.saying(head)) {
            assertThatThrownBy(() -> fetch(server, 50 << 20))
                    .isInstanceOf(OversizedFileException.class)
                    .hasMessageContaining("has more than 50 MB.");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nno number\r\nhalf",
                "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\nhalf",
                "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nhalf",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\nhalf",
                "HTTP/1.1 200 OK\r\nContent-Le",
                "HTTP/1.1 101 Switching\r\nUpgrade: TLS/1.2\r\n\r\n",
                "HTTP/7.0 200 OK\r\n\r\n",
                "SSH-2.0-OpenSSH_9.6\r\n\r\n\r\n",
                "\u0000\u0001\u0002\r\n\r\n",
                ""
            })
    void refusesWhatBreaksOffOrIsNotHttp(String answer) throws IOException {
        try (var server = TestingServer.saying(answer)) {
            unreachable(() -> fetch(server, 1000), Trouble.BROKEN);
        }
    }

    @Test
    void readsNoEndlessHeaders() throws IOException {
        for (String endless : new String[] {"a", "a: b\r\n", "\r\n", ": \r\n"}) {
            try (var server =
                    TestingServer.saying(
                            (_, out) -> {
                                out.write("HTTP/1.1 200 OK\r\n".getBytes(UTF_8));
                                while (true) {
                                    out.write(endless.repeat(1000).getBytes(UTF_8));
                                }
                            })) {
                assertThatThrownBy(() -> fetch(server, 1000))
                        .isInstanceOfAny(
                                UnreachableUrlException.class, OversizedFileException.class);
                assertThat(folder).isEmptyDirectory();
            }
        }
    }

    @Test
    void unpacksNothing() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bomb)) {
            out.write(new byte[1_000_000]);
        }
        for (String coding : new String[] {"gzip", "x-gzip", "deflate, gzip", "br"}) {
            String head = "HTTP/1.1 200 OK\r\nContent-Encoding: " + coding + "\r\n\r\n";
            try (var server = TestingServer.saying(head + bomb.toString(ISO_8859_1))) {
                unreachable(() -> fetch(server, 10_000_000), Trouble.UNUSABLE);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 204, 206, 304, 401, 404, 407, 429, 500, 503})
    void takesNothingButStatus200(int status) throws IOException {
        try (var server =
                TestingServer.saying("HTTP/1.1 " + status + " x\r\nContent-Length: 0\r\n\r\n")) {
            assertThatThrownBy(() -> fetch(server, 10))
                    .isInstanceOfSatisfying(
                            UnreachableUrlException.class,
                            failure ->
                                    assertThat(failure.problem().retryable())
                                            .isEqualTo(status == 429 || status >= 500))
                    .hasMessageStartingWith(
                            "127.0.0.1/photo was answered with status " + status + ". ");
            assertThat(server.requests()).hasSize(1);
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void stopsAServerThatDrips() throws IOException {
        for (String slowly :
                new String[] {"HTTP/1.1 200 OK\r\n\r\n", "HTTP/1.1 200 OK\r\na: ", ""}) {
            try (var server =
                    TestingServer.saying(
                            (_, out) -> {
                                out.write(slowly.getBytes(UTF_8));
                                while (true) {
                                    out.write('a');
                                    Thread.sleep(20);
                                }
                            })) {
                unreachable(
                        () -> hurried.fetch(server.url("/photo"), folder.resolve("photo"), 1 << 20),
                        Trouble.TOO_SLOW);
            }
        }
    }

    @Test
    void stopsAServerThatNeverEncrypts() throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"))) {
            String url = "https://127.0.0.1:" + silent.getLocalPort() + "/";
            unreachable(() -> hurried.fetch(url, folder.resolve("photo"), 10), Trouble.TOO_SLOW);
        }
    }

    @Test
    void stopsALookUpThatTakesTooLong() throws InterruptedException {
        var never = new CountDownLatch(1);
        try (var stuck =
                new Outbound(
                        SETTINGS.withTimeLimit(Duration.ofMillis(300)),
                        TestingNames.answering(
                                _ -> {
                                    never.await();
                                    return "127.0.0.1";
                                }),
                        _ -> true)) {
            unreachable(
                    () -> stuck.fetch("http://photos.example/", folder.resolve("photo"), 10),
                    Trouble.TOO_SLOW);
        } finally {
            never.countDown();
        }
    }

    @Test
    void tellsWhyNothingWasReached() throws IOException {
        int unused;
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            unused = socket.getLocalPort();
        }
        unreachable(
                () -> outbound.fetch("http://127.0.0.1:" + unused, folder.resolve("photo"), 10),
                Trouble.NO_CONNECTION);
        unreachable(
                () -> outbound.fetch("http://nobody.invalid/", folder.resolve("photo"), 10),
                Trouble.UNKNOWN_HOST);
        try (var server = TestingServer.saying("HTTP/1.1 200 OK\r\n\r\n")) {
            String url = server.url("/").replace("http:", "https:");
            unreachable(() -> outbound.fetch(url, folder.resolve("photo"), 10), Trouble.INSECURE);
        }
    }

    @Test
    void trustsNoCertificateThatNobodyVouchesFor(@TempDir Path keys) throws Exception {
        Path store = keys.resolve("keys.p12");
        List<String> command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storepass",
                        "secret",
                        "-keystore",
                        store.toString());
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
        var identities = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        identities.init(
                KeyStore.getInstance(store.toFile(), "secret".toCharArray()),
                "secret".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(identities.getKeyManagers(), null, null);
        ServerSocket socket =
                context.getServerSocketFactory()
                        .createServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"));
        try (var server =
                TestingServer.at(
                        socket, (_, out) -> out.write("HTTP/1.1 200 OK".getBytes(UTF_8)))) {
            String url = server.url("/").replace("http:", "https:");
            unreachable(() -> outbound.fetch(url, folder.resolve("photo"), 10), Trouble.INSECURE);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void leavesAnEarlierFileWhenItFails() throws IOException {
        Path file = Files.writeString(folder.resolve("photo"), "earlier");
        try (var server =
                TestingServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf")) {
            assertThatThrownBy(() -> outbound.fetch(server.url("/"), file, 1000))
                    .isInstanceOf(UnreachableUrlException.class);
        }
        assertThat(file).hasContent("earlier");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void tellsTheDiskFromTheNetwork() throws IOException {
        try (var server = TestingServer.saying("HTTP/1.1 200 OK\r\n\r\nbody")) {
            Path nowhere = folder.resolve("nowhere/photo");
            assertThatThrownBy(() -> outbound.fetch(server.url("/"), nowhere, 1000))
                    .isInstanceOf(UnwrittenException.class);
        }
    }

    private Fetched fetch(TestingServer server, long maxBytes) {
        return outbound.fetch(server.url("/photo?q"), folder.resolve("photo"), maxBytes);
    }

    private void unreachable(Runnable work, Trouble trouble) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        UnreachableUrlException.class,
                        failure -> {
                            assertThat(failure.trouble()).isEqualTo(trouble);
                            assertThat(failure.problem().code())
                                    .isEqualTo(ErrorCode.URL_NOT_REACHABLE);
                        });
        assertThat(folder).isEmptyDirectory();
    }
}
