package dev.vitrine.store.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import dev.vitrine.store.Cutter;
import dev.vitrine.store.Samples;
import dev.vitrine.store.Secret;
import dev.vitrine.store.StoreException;
import dev.vitrine.store.StoreException.Kind;
import dev.vitrine.store.StoreKey;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.s3.S3Client;

class S3TroubleTests {
    private static final byte[] BYTES = Samples.bytes(1, 100);
    private static final StoreKey KEY = Samples.key(true, BYTES, "jpg");

    @TempDir private Path folder;

    @Test
    void aWrongSecretIsNamedWhateverIsAsked() throws IOException {
        S3Settings right = TestingS3.bucket();
        var wrong =
                new S3Settings(
                        "s3",
                        S3Settings.Variables.S3,
                        right.bucket(),
                        right.region(),
                        right.endpoint(),
                        null,
                        false,
                        TestingS3.KEY,
                        new Secret("not the secret"));
        try (var store = new S3Store(wrong, TestingS3.LIMITS)) {
            for (Runnable call :
                    new Runnable[] {
                        () -> store.put(KEY, file(), "image/jpeg"),
                        () -> store.size(KEY),
                        () -> store.list(null),
                        () -> store.read(KEY, 0),
                        () -> store.delete(KEY)
                    }) {
                StoreException failure = failure(call);
                assertThat(failure.kind()).isEqualTo(Kind.SETTINGS);
                assertThat(failure)
                        .hasMessageContaining("the secret does not belong to the key")
                        .hasMessageContaining("Check AWS_SECRET_ACCESS_KEY and AWS_ACCESS_KEY_ID");
                assertThat(failure.getMessage()).doesNotContain("not the secret");
            }
        }
        assertThat(wrong.toString()).doesNotContain("not the secret");
    }

    @Test
    void aMissingBucketIsNoMissingFile() {
        S3Settings settings = TestingS3.at(TestingS3.address(), "nobodys");
        try (var store = new S3Store(settings, TestingS3.LIMITS)) {
            for (Runnable call :
                    new Runnable[] {
                        () -> store.put(KEY, file(), "image/jpeg"),
                        () -> store.size(KEY),
                        () -> store.list(null),
                        () -> store.read(KEY, 0)
                    }) {
                StoreException failure = failure(call);
                assertThat(failure.kind()).isEqualTo(Kind.SETTINGS);
                assertThat(failure)
                        .hasMessageContaining("The bucket nobodys at")
                        .hasMessageContaining("is not there. Check S3_BUCKET");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    403 | RequestTimeTooSkewed         | SETTINGS | this machine's clock is off
                    403 | InvalidAccessKeyId           | SETTINGS | does not know the access key
                    403 | AccessDenied                 | SETTINGS | does not let this key do that
                    403 | Other                        | SETTINGS | Other (status 403)
                    301 | PermanentRedirect            | SETTINGS | is in another region. Correct S3_REGION
                    400 | AuthorizationHeaderMalformed | SETTINGS | is in another region. Correct S3_REGION
                    400 | AccessControlListNotSupported| SETTINGS | Leave S3_PUBLIC_ACL out
                    400 | EntityTooLarge               | NEVER    | does not take a file of this size
                    400 | InvalidRequest               | SETTINGS | refuses: InvalidRequest (status 400)
                    500 | InternalError                | LATER    | wants a pause: InternalError
                    503 | SlowDown                     | LATER    | wants a pause: SlowDown
                    """)
    void everyErrorHasWords(int status, String code, Kind kind, String words) throws IOException {
        HttpServer server = saying(status, code);
        try (var store = new S3Store(at(server), hasty(2))) {
            StoreException failure = failure(() -> store.put(KEY, file(), "image/jpeg"));

            assertThat(failure.kind()).isEqualTo(kind);
            assertThat(failure).hasMessageContaining(words);
            assertThat(failure.problem().retryable()).isEqualTo(kind == Kind.LATER);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void whoSaysNothingIsAskedLater() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var store =
                        new S3Store(
                                TestingS3.at(
                                        URI.create("http://127.0.0.1:" + silent.getLocalPort()),
                                        "silent"),
                                hasty(2))) {
            long start = System.nanoTime();
            StoreException failure = failure(() -> store.put(KEY, file(), "image/jpeg"));

            assertThat(failure.kind()).isEqualTo(Kind.LATER);
            assertThat(failure).hasMessageContaining("does not answer in time");
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofSeconds(3));
        }
    }

    @Test
    void whoIsNotThereIsAskedLater() throws IOException {
        int port;
        try (var taken = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        try (var store =
                new S3Store(
                        TestingS3.at(URI.create("http://127.0.0.1:" + port), "gone"), hasty(2))) {
            assertThat(failure(() -> store.list(null)).kind()).isEqualTo(Kind.LATER);
        }
    }

    @Test
    void anUploadGoesOnAfterTheLineWasCut() throws IOException {
        S3Settings settings = TestingS3.bucket();
        Path large = folder.resolve("large");
        StoreKey key = Samples.large(large, 20 << 20);
        try (var cutter = new Cutter(TestingS3.address(), true, 3 << 20, 1);
                var store = new S3Store(settings.at(cutter.address()), TestingS3.LIMITS)) {
            store.put(key, large, "video/mp4");

            assertThat(cutter.cutsLeft()).isZero();
            assertThat(store.size(key)).contains(20L << 20);
        }
    }

    @Test
    void anUploadThatIsCutAgainAndAgainLeavesNothing() throws IOException {
        S3Settings settings = TestingS3.bucket();
        Path large = folder.resolve("large");
        StoreKey key = Samples.large(large, 20 << 20);
        try (var cutter = new Cutter(TestingS3.address(), true, 3 << 20, 1000);
                var store = new S3Store(settings.at(cutter.address()), TestingS3.LIMITS);
                var direct = new S3Store(settings, TestingS3.LIMITS);
                S3Client client = S3Clients.client(settings, TestingS3.LIMITS)) {
            StoreException failure = failure(() -> store.put(key, large, "video/mp4"));

            assertThat(failure.kind()).isEqualTo(Kind.LATER);
            assertThat(direct.size(key)).isEmpty();
            assertThat(client.listMultipartUploads(ask -> ask.bucket(settings.bucket())).uploads())
                    .isEmpty();
        }
    }

    @Test
    void aDownloadGoesOnWhereTheLineWasCut() throws IOException {
        S3Settings settings = TestingS3.bucket();
        Path large = folder.resolve("large");
        StoreKey key = Samples.large(large, 10 << 20);
        try (var cutter = new Cutter(TestingS3.address(), false, 4 << 20, 2);
                var direct = new S3Store(settings, TestingS3.LIMITS);
                var store = new S3Store(settings.at(cutter.address()), TestingS3.LIMITS)) {
            direct.put(key, large, "video/mp4");
            Path fetched = folder.resolve("fetched");
            store.fetch(key, fetched);

            assertThat(cutter.cutsLeft()).isZero();
            assertThat(Files.mismatch(large, fetched)).isEqualTo(-1);
        }
    }

    private static S3Limits hasty(int attempts) {
        return new S3Limits(
                Duration.ofMillis(300),
                Duration.ofMillis(300),
                Duration.ofMillis(500),
                16 << 20,
                8 << 20,
                4,
                attempts);
    }

    private static S3Settings at(HttpServer server) {
        return TestingS3.at(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), "bucket");
    }

    private static HttpServer saying(int status, String code) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        exchange.getRequestBody().readAllBytes();
                        byte[] answer =
                                ("<Error><Code>" + code + "</Code><Message>m</Message></Error>")
                                        .getBytes(UTF_8);
                        exchange.getResponseHeaders().set("Content-Type", "application/xml");
                        exchange.sendResponseHeaders(status, answer.length);
                        exchange.getResponseBody().write(answer);
                    }
                });
        server.start();
        return server;
    }

    private static StoreException failure(Runnable call) {
        return catchThrowableOfType(StoreException.class, call::run);
    }

    private Path file() {
        try {
            return Files.write(folder.resolve("file"), BYTES);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
