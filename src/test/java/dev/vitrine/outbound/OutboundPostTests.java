package dev.vitrine.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.outbound.Answer.Trouble;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class OutboundPostTests {
    private static final OutboundSettings SETTINGS = OutboundSettings.defaults(Reach.ANYWHERE);
    private static final byte[] BODY = "{\"a\":\"ü\"}".getBytes(UTF_8);

    private final Outbound outbound = Outbound.create(SETTINGS);
    private final Outbound hurried =
            Outbound.create(SETTINGS.withTimeLimit(Duration.ofMillis(500)));

    @AfterEach
    void close() {
        outbound.close();
        hurried.close();
    }

    @Test
    void sendsHeadersAndBodyAsTheyAre() throws IOException {
        try (var server = TestingServer.saying("HTTP/1.1 202 Accepted\r\n\r\ngrün")) {
            var headers = new LinkedHashMap<String, String>();
            headers.put("Content-Type", "application/json");
            headers.put("webhook-signature", "v1,abc=");
            assertThat(outbound.post(server.url("/hook?token"), headers, BODY))
                    .isEqualTo(new Answer.Received(202, "grün"));
            assertThat(server.requests())
                    .containsExactly(
                            """
                            POST /hook?token HTTP/1.1
                            Content-Type: application/json
                            webhook-signature: v1,abc=
                            Connection: close
                            Accept-Encoding: identity
                            Host: 127.0.0.1:%d
                            Content-Length: 10
                            User-Agent: Vitrine

                            {"a":"ü"}"""
                                    .formatted(server.port())
                                    .replace("\n", "\r\n"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 301, 302, 307, 308, 401, 410, 429, 500, 503})
    void givesAnyStatusBackAfterOneRequest(int status) throws IOException {
        String head = "HTTP/1.1 " + status + " x\r\nContent-Length: 0\r\nLocation: /other\r\n\r\n";
        try (var server = TestingServer.saying(head)) {
            assertThat(post(server)).isEqualTo(new Answer.Received(status, ""));
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void readsOnlyTheBeginningOfALongAnswer() throws IOException {
        try (var server =
                TestingServer.saying(
                        (_, out) -> {
                            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(UTF_8));
                            endless(out);
                        })) {
            assertThat(post(server)).isEqualTo(new Answer.Received(200, "a".repeat(65536)));
        }
    }

    @Test
    void keepsTheStatusOfAnAnswerThatBreaksOffOrDrips() throws IOException {
        try (var server =
                TestingServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf")) {
            assertThat(post(server)).isEqualTo(new Answer.Received(200, "half"));
        }
        try (var server =
                TestingServer.saying(
                        (_, out) -> {
                            out.write("HTTP/1.1 500 OK\r\n\r\n".getBytes(UTF_8));
                            while (true) {
                                out.write('a');
                                Thread.sleep(20);
                            }
                        })) {
            assertThat(hurried.post(server.url("/"), Map.of(), BODY))
                    .isInstanceOfSatisfying(
                            Answer.Received.class,
                            answer -> {
                                assertThat(answer.status()).isEqualTo(500);
                                assertThat(answer.beginning()).matches("a+");
                            });
        }
    }

    @Test
    void tellsWhyThereIsNoAnswer() throws IOException {
        missing(
                outbound.post("https://nobody.invalid/secret", Map.of(), BODY),
                Trouble.UNKNOWN_HOST);
        for (String garbage : new String[] {"", "garbage\r\n\r\n"}) {
            try (var server = TestingServer.saying(garbage)) {
                missing(post(server), Trouble.BROKEN);
                assertThat(server.requests()).hasSize(1);
            }
        }
    }

    @Test
    void stopsWhenNobodyReadsTheBody() throws IOException {
        try (var deaf = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"))) {
            String url = "http://127.0.0.1:" + deaf.getLocalPort() + "/secret";
            missing(hurried.post(url, Map.of(), new byte[50_000_000]), Trouble.TOO_SLOW);
        }
    }

    @Test
    void readsACompressedAnswerAsItIs() throws IOException {
        try (var server =
                TestingServer.saying("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nzipped")) {
            assertThat(post(server)).isEqualTo(new Answer.Received(200, "zipped"));
        }
    }

    @Test
    void sendsNoHeadersThatChangeTheRequest() throws IOException {
        try (var server = TestingServer.saying("HTTP/1.1 200 OK\r\n\r\n")) {
            for (Map<String, String> headers :
                    List.of(
                            Map.of("a", "secret\r\nHost: other"),
                            Map.of("a", "secret\u0000"),
                            Map.of("a", "sécret"),
                            Map.of("a b", "secret"),
                            Map.of("a:", "secret"),
                            Map.of("", "secret"),
                            Map.of("HOST", "secret"),
                            Map.of("Content-Length", "secret"),
                            Map.of("transfer-encoding", "secret"))) {
                assertThatThrownBy(() -> outbound.post(server.url("/"), headers, BODY))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageNotContaining("secret");
            }
            assertThat(server.requests()).isEmpty();
        }
    }

    private Answer post(TestingServer server) {
        return outbound.post(server.url("/hook"), Map.of(), BODY);
    }

    private static void endless(OutputStream out) throws IOException {
        while (true) {
            out.write("a".repeat(1000).getBytes(UTF_8));
        }
    }

    private static void missing(Answer answer, Trouble trouble) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Missing.class,
                        missing -> {
                            assertThat(missing.trouble()).isEqualTo(trouble);
                            assertThat(missing.explanation()).doesNotContain("secret", "\n");
                        });
    }
}
