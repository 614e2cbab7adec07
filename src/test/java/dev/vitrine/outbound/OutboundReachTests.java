package dev.vitrine.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.outbound.Answer.Trouble;
import dev.vitrine.problem.ErrorCode;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class OutboundReachTests {
    private static final OutboundSettings PUBLIC = OutboundSettings.defaults(Reach.PUBLIC);
    private static final InetAddress LOCAL = InetAddress.ofLiteral("127.0.0.1");

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "LOCALHOST.", "[::1]", "0.0.0.0", "[::]"})
    void asksNothingOfThisMachine(String host) throws IOException {
        try (var server = TestingServer.saying("HTTP/1.1 200 OK\r\n\r\nbody");
                var outbound = Outbound.create(PUBLIC)) {
            String url = "http://" + host + ":" + server.port() + "/";
            refuses(outbound, url, "is not on the public internet");
            assertThatThrownBy(() -> outbound.post(url, Map.of(), new byte[0]))
                    .isInstanceOf(RefusedUrlException.class);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void asksNoNameThatLeadsInside() {
        for (String address : List.of("10.0.0.1", "169.254.169.254", "fd00::1", "64:ff9b::a00:1")) {
            try (var outbound =
                    new Outbound(
                            PUBLIC, TestingNames.answering(_ -> address), Reach.PUBLIC::allows)) {
                refuses(outbound, "https://photos.example/", "photos.example is not on the public");
            }
        }
    }

    @Test
    void asksOnlyTheUsualPorts() throws IOException {
        try (var outbound = Outbound.create(PUBLIC)) {
            for (int port : List.of(1, 22, 25, 110, 444, 1023)) {
                refuses(outbound, "http://photos.example:" + port, "Port " + port + " of photos");
            }
        }
        try (var outbound = Outbound.create(OutboundSettings.defaults(Reach.ANYWHERE))) {
            assertThat(outbound.post("http://127.0.0.1:1/", Map.of(), new byte[0]))
                    .isInstanceOfSatisfying(
                            Answer.Missing.class,
                            answer ->
                                    assertThat(answer.trouble()).isEqualTo(Trouble.NO_CONNECTION));
        }
    }

    @Test
    void looksUpANameOnceAndConnectsToWhatWasChecked() throws IOException {
        try (var server = TestingServer.saying("HTTP/1.1 200 OK\r\n\r\nbody")) {
            var answers = new ArrayDeque<>(List.of("127.0.0.1", "127.0.0.2"));
            try (var outbound = locally(_ -> answers.remove())) {
                fetch(outbound, "http://photos.example:" + server.port() + "/");
            }
            assertThat(answers).containsExactly("127.0.0.2");
            assertThat(server.requests())
                    .singleElement()
                    .asString()
                    .contains("Host: photos.example:" + server.port() + "\r\n");
        }
    }

    @Test
    void usesOnlyThePublicOnesOfSeveralAddresses() throws IOException {
        TestingNames several = TestingNames.answering(_ -> "10.0.0.1,93.184.215.14,::1");
        try (var clock = new ScheduledThreadPoolExecutor(1)) {
            var names =
                    new CheckedNames(
                            several,
                            Reach.PUBLIC::allows,
                            new Deadline(Duration.ofSeconds(5), clock));
            assertThat(names.resolve("photos.example"))
                    .containsExactly(InetAddress.ofLiteral("93.184.215.14"));
        }
    }

    @Test
    void canSayBeforehandWhatIsNeverAsked() {
        try (var outbound = locally(_ -> "")) {
            for (String url :
                    List.of(
                            "ftp://photos.example/",
                            "https://u:p@photos.example/",
                            "https://photos.example:25/",
                            "http://10.0.0.1/",
                            "http://[::ffff:10.0.0.1]/",
                            "hook")) {
                assertThatThrownBy(() -> outbound.check(url))
                        .as(url)
                        .isInstanceOf(RefusedUrlException.class);
            }
            assertThatCode(() -> outbound.check("https://hooks.example/a"))
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LocalHost.",
                "hooks.localhost",
                "printer.local",
                "metadata.google.internal",
                "nas.home.arpa",
                "intranet"
            })
    void refusesNamesOfOnesOwnNetworkUnlooked(String host) {
        String url = "http://" + host + ":9911/";
        try (var outbound =
                new Outbound(
                        PUBLIC,
                        TestingNames.answering(_ -> "93.184.215.14"),
                        Reach.PUBLIC::allows)) {
            assertThatThrownBy(() -> outbound.check(url))
                    .isInstanceOf(RefusedUrlException.class)
                    .hasMessageContaining("is not on the public internet")
                    .hasMessageContaining("--reach anywhere");
            for (String other : List.of("localhost.example", "notlocal.example", "a.internal.io")) {
                assertThatCode(() -> outbound.check("http://" + other + "/"))
                        .doesNotThrowAnyException();
            }
        }
        try (var outbound = Outbound.create(OutboundSettings.defaults(Reach.ANYWHERE))) {
            assertThatCode(() -> outbound.check(url)).doesNotThrowAnyException();
        }
    }

    @Test
    void checksEveryRedirect() throws IOException {
        for (String target :
                List.of(
                        "http://10.0.0.1/",
                        "http://169.254.169.254/latest/meta-data/",
                        "http://inside.example/",
                        "//[::1]/",
                        "http://127.1/",
                        "http://user:word@photos.example/",
                        "http://photos.example:25/",
                        "file:///etc/passwd",
                        "gopher://photos.example/")) {
            try (var server = redirectingTo(target);
                    var outbound =
                            locally(host -> host.startsWith("inside") ? "10.1.1.1" : "127.0.0.1")) {
                refuses(outbound, "http://photos.example:" + server.port() + "/", "");
                assertThat(server.requests()).hasSize(1);
            }
        }
    }

    @Test
    void followsFiveRedirectsAndNoSixth() throws IOException {
        for (int redirects : new int[] {5, 6}) {
            var left = new AtomicInteger(redirects);
            try (var server =
                            TestingServer.saying(
                                    (_, out) -> {
                                        String answer =
                                                left.getAndDecrement() > 0
                                                        ? "302 Found\r\nLocation: /"
                                                                + left.get()
                                                                + ".jpg\r\nSet-Cookie: a=b"
                                                        : "200 OK";
                                        out.write(
                                                ("HTTP/1.1 " + answer + "\r\n\r\n")
                                                        .getBytes(UTF_8));
                                    });
                    var outbound = locally(_ -> "127.0.0.1")) {
                String url = "http://photos.example:" + server.port() + "/start";
                if (redirects == 5) {
                    Fetched fetched = fetch(outbound, url);
                    assertThat(fetched.suggestedName()).isEqualTo("0.jpg");
                    assertThat(fetched.url()).hasPath("/0.jpg");
                } else {
                    assertThatThrownBy(() -> fetch(outbound, url))
                            .isInstanceOf(UnreachableUrlException.class)
                            .hasMessageContaining("redirects too often or to nowhere");
                }
                assertThat(server.requests())
                        .hasSize(6)
                        .noneMatch(request -> request.contains("Cookie"));
            }
        }
    }

    @Test
    void leavesALoopAndARedirectToNowhere() throws IOException {
        try (var server = redirectingTo("/");
                var outbound = locally(_ -> "127.0.0.1")) {
            assertThatThrownBy(() -> fetch(outbound, "http://photos.example:" + server.port()))
                    .isInstanceOf(UnreachableUrlException.class);
            assertThat(server.requests()).hasSize(6);
        }
        try (var server = TestingServer.saying("HTTP/1.1 302 Found\r\n\r\n");
                var outbound = locally(_ -> "127.0.0.1")) {
            assertThatThrownBy(() -> fetch(outbound, "http://photos.example:" + server.port()))
                    .isInstanceOf(UnreachableUrlException.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void asksNoProxyThatTheSystemNames() throws IOException {
        try (var server = TestingServer.saying("HTTP/1.1 200 OK\r\n\r\nbody");
                var proxy = TestingServer.saying("HTTP/1.1 200 OK\r\n\r\nproxy");
                var outbound = locally(_ -> "127.0.0.1")) {
            var names = List.of("http.proxy", "https.proxy", "socksProxy");
            try {
                for (String name : names) {
                    System.setProperty(name + "Host", "127.0.0.1");
                    System.setProperty(name + "Port", String.valueOf(proxy.port()));
                }
                System.setProperty("http.nonProxyHosts", "");
                System.setProperty("socksNonProxyHosts", "");
                Fetched fetched = fetch(outbound, "http://photos.example:" + server.port());
                assertThat(fetched.file()).hasContent("body");
                assertThat(proxy.requests()).isEmpty();
            } finally {
                for (String name : names) {
                    System.clearProperty(name + "Host");
                    System.clearProperty(name + "Port");
                }
                System.clearProperty("http.nonProxyHosts");
                System.clearProperty("socksNonProxyHosts");
            }
        }
    }

    private static TestingServer redirectingTo(String target) throws IOException {
        return TestingServer.saying("HTTP/1.1 302 Found\r\nLocation: " + target + "\r\n\r\n");
    }

    /// As with [Reach#PUBLIC], but with one address of this machine taken for a public one.
    private static Outbound locally(TestingNames.Zone zone) {
        return new Outbound(
                PUBLIC,
                TestingNames.answering(zone),
                address -> address.equals(LOCAL) || Reach.PUBLIC.allows(address));
    }

    private Fetched fetch(Outbound outbound, String url) {
        return outbound.fetch(url, folder.resolve("photo"), 1000);
    }

    private void refuses(Outbound outbound, String url, String message) {
        assertThatThrownBy(() -> fetch(outbound, url))
                .as(url)
                .isInstanceOfSatisfying(
                        RefusedUrlException.class,
                        failure ->
                                assertThat(failure.problem().code())
                                        .isEqualTo(ErrorCode.URL_NOT_ALLOWED))
                .hasMessageContaining(message);
        assertThat(folder).isEmptyDirectory();
    }
}
