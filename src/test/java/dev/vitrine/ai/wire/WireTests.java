package dev.vitrine.ai.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.ai.Asked;
import dev.vitrine.ai.Fault;
import dev.vitrine.ai.Said;
import dev.vitrine.ai.TestingVendor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WireTests {
    /// More than any two sockets between them hold back.
    private static final int LARGE = 32 << 20;

    private final TestingVendor echo = new Echo();
    private final Wire wire = new Wire();

    WireTests() throws IOException {}

    @AfterEach
    void close() {
        echo.close();
    }

    @Test
    void bringsWhatWasSaid() {
        WireRequest request =
                WireRequest.post(at("/echo?a=b"), "text/plain", "Tea, 茶".getBytes(UTF_8))
                        .with("X-Key", "secret");

        WireAnswer answer = wire.send(request);

        assertThat(answer)
                .isInstanceOfSatisfying(
                        WireAnswer.Answered.class,
                        answered -> {
                            assertThat(answered.status()).isEqualTo(200);
                            assertThat(answered.text()).isEqualTo("Tea, 茶");
                            assertThat(answered.succeeded()).isTrue();
                            assertThat(answered.header("X-Heard")).isEqualTo("secret");
                            assertThat(answered.header("X-Nothing")).isNull();
                        });
        assertThat(echo.asked().getFirst().path()).isEqualTo("/echo?a=b");
    }

    @Test
    void bringsALargeBodyThereAndBack() {
        byte[] body = new byte[LARGE];
        body[LARGE - 1] = 7;

        assertThat(wire.send(WireRequest.post(at("/echo"), "image/png", body)))
                .isInstanceOfSatisfying(
                        WireAnswer.Answered.class,
                        answered -> assertThat(answered.body()).isEqualTo(body));
    }

    @Test
    void sendsABodyWithNothingInIt() {
        assertThat(wire.send(WireRequest.post(at("/echo"), "text/plain", new byte[0])))
                .isInstanceOfSatisfying(
                        WireAnswer.Answered.class,
                        answered -> assertThat(answered.body()).isEmpty());
    }

    @Test
    void hasNotSentWhatNobodyTookAConnectionFor() {
        URI nowhere = at("/echo");
        echo.close();

        assertThat(wire.send(WireRequest.post(nowhere, "{}")))
                .isInstanceOfSatisfying(
                        WireAnswer.NotSent.class,
                        answer ->
                                assertThat(answer.why())
                                        .startsWith("There is no connection to 127.0.0.1"));
    }

    @Test
    void hasNotSentWhatNoSecureConnectionTook() {
        URI plain = URI.create("https://127.0.0.1:" + echo.address().getPort() + "/echo");

        assertThat(wire.send(WireRequest.post(plain, "{}"))).isInstanceOf(WireAnswer.NotSent.class);
        assertThat(wire.send(WireRequest.get(plain))).isInstanceOf(WireAnswer.NotSent.class);
        assertThat(echo.asked()).isEmpty();
    }

    @Test
    void hasNotSentALargeBodyThatWasCutInTheMiddle() {
        echo.fail(Fault.RESET_BEFORE);

        assertThat(wire.send(WireRequest.post(at("/echo"), "image/png", new byte[LARGE])))
                .isInstanceOfSatisfying(
                        WireAnswer.NotSent.class,
                        answer ->
                                assertThat(answer.why())
                                        .startsWith("The connection broke")
                                        .endsWith(", before all of the request was sent"));
        assertThat(echo.asked()).isEmpty();
    }

    @Test
    void hasLostWhatWasReadAndNotAnswered() {
        echo.fail(Fault.RESET_AFTER);

        assertThat(wire.send(WireRequest.post(at("/echo"), "{}")))
                .isInstanceOf(WireAnswer.Lost.class);
        assertThat(echo.asked()).hasSize(1);
    }

    @Test
    void hasLostALargeBodyWhoseLastByteWasRead() {
        echo.fail(Fault.RESET_AFTER);

        assertThat(wire.send(WireRequest.post(at("/echo"), "image/png", new byte[LARGE])))
                .isInstanceOf(WireAnswer.Lost.class);
        assertThat(echo.asked()).hasSize(1);
    }

    @Test
    void hasLostAnAnswerThatWasCutInTheMiddle() {
        echo.fail(Fault.CUT);

        assertThat(wire.send(WireRequest.post(at("/echo"), "text/plain", new byte[1000])))
                .isInstanceOf(WireAnswer.Lost.class);
    }

    @Test
    void hasLostWhatIsNotAnsweredInTime() {
        echo.fail(Fault.SLOW, Fault.SLOW);
        WireRequest request = WireRequest.post(at("/echo"), "{}");

        assertThat(wire.send(request.within(Duration.ofMillis(200))))
                .isInstanceOfSatisfying(
                        WireAnswer.Lost.class,
                        answer -> assertThat(answer.why()).contains("within 0.2 s"));
        assertThat(wire.within(Duration.ofMillis(200)).send(request))
                .isInstanceOf(WireAnswer.Lost.class);
        assertThat(echo.asked()).hasSize(2);
    }

    @Test
    void hasNotSentABodyThatWasNotTakenInTime() throws IOException {
        try (var still = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            URI address = URI.create("http://127.0.0.1:" + still.getLocalPort() + "/");

            assertThat(
                            wire.send(
                                    WireRequest.post(address, "image/png", new byte[LARGE])
                                            .within(Duration.ofMillis(200))))
                    .isInstanceOf(WireAnswer.NotSent.class);
        }
    }

    @Test
    void readsNoMoreThanWasAgreed() {
        WireRequest request = WireRequest.post(at("/echo"), "text/plain", new byte[2_000_000]);

        assertThat(wire.send(request.upTo(1 << 20)))
                .isInstanceOfSatisfying(
                        WireAnswer.Lost.class,
                        answer -> assertThat(answer.why()).contains("more than 1 MB"));
    }

    @Test
    void doesNotKnowWhatBecameOfACallThatWasInterrupted() throws InterruptedException {
        echo.fail(Fault.SLOW);
        var answer = new AtomicReference<@Nullable WireAnswer>();
        Thread caller =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    answer.set(wire.send(WireRequest.post(at("/echo"), "{}")));
                                    assertThat(Thread.currentThread().isInterrupted()).isTrue();
                                });
        while (echo.asked().isEmpty()) {
            Thread.sleep(Duration.ofMillis(1));
        }
        caller.interrupt();
        caller.join();

        assertThat(answer.get()).isInstanceOf(WireAnswer.Lost.class);
    }

    @Test
    void sendsNothingForAThreadThatIsInterruptedAlready() throws InterruptedException {
        var answer = new AtomicReference<@Nullable WireAnswer>();
        Thread caller =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    Thread.currentThread().interrupt();
                                    answer.set(wire.send(WireRequest.post(at("/echo"), "{}")));
                                });
        caller.join();

        assertThat(answer.get()).isInstanceOf(WireAnswer.NotSent.class);
        assertThat(echo.asked()).isEmpty();
    }

    @Test
    void followsNothing() {
        echo.sayNext(Said.json(302, "{}").with("Location", echo.address() + "/elsewhere"));

        assertThat(wire.send(WireRequest.get(at("/echo"))))
                .isInstanceOfSatisfying(
                        WireAnswer.Answered.class,
                        answered -> assertThat(answered.status()).isEqualTo(302));
        assertThat(echo.asked()).hasSize(1);
    }

    @Test
    void letsTheHeadsOfAnswersBeHeard() {
        List<WireAnswer.Answered> heard = new CopyOnWriteArrayList<>();
        echo.sayNext(Said.json(429, "{}").with("x-ratelimit-remaining-requests", "0"));

        wire.heardBy(heard::add).send(WireRequest.get(at("/echo")));

        assertThat(heard)
                .singleElement()
                .satisfies(
                        answer ->
                                assertThat(answer.header("x-ratelimit-remaining-requests"))
                                        .isEqualTo("0"));
    }

    @Test
    void survivesAnAnswerThatIsNoHttp() throws IOException {
        try (var noise = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> babble(noise));
            URI address = URI.create("http://127.0.0.1:" + noise.getLocalPort() + "/");

            assertThat(wire.send(WireRequest.post(address, "{}")))
                    .isInstanceOf(WireAnswer.Lost.class);
        }
    }

    @Test
    void showsNeitherHeadersNorQueriesWhenWritten() {
        WireRequest request =
                WireRequest.get(URI.create("https://example.org/v1?key=secret"))
                        .with("Authorization", "Bearer secret");

        assertThat(request).hasToString("GET example.org/v1");
    }

    private static void babble(ServerSocket noise) {
        try (Socket socket = noise.accept()) {
            socket.getInputStream().read(new byte[500]);
            socket.getOutputStream().write("SSH-2.0-OpenSSH_9.9\r\n\r\n".getBytes(UTF_8));
        } catch (IOException ignored) {
            return; // the caller has gone
        }
    }

    private URI at(String path) {
        return URI.create(echo.address() + path);
    }

    /// Says what it is told.
    private static final class Echo extends TestingVendor {
        Echo() throws IOException {}

        @Override
        protected Said answer(Asked request, @Nullable Fault fault) {
            return Said.bytes("text/plain", request.body())
                    .with("X-Heard", request.header("x-key"));
        }
    }
}
