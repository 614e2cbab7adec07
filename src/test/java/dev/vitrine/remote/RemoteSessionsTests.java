package dev.vitrine.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.VitrineException;
import dev.vitrine.remote.TestingStandIn.Reply;
import dev.vitrine.session.Studios;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of a session when the other side does not behave.
@SuppressWarnings("NullAway.Init")
@Timeout(60)
class RemoteSessionsTests {
    private static final Duration SHORT = Duration.ofMillis(20);
    private static final Patience IMPATIENT =
            new Patience(
                    List.of(SHORT, SHORT),
                    List.of(SHORT, SHORT, SHORT),
                    Duration.ofSeconds(5),
                    Duration.ofMillis(300),
                    SHORT);

    @TempDir private Path folder;
    private final List<String> remarks = Collections.synchronizedList(new ArrayList<>());
    private TestingStandIn standIn;
    private Path photo;
    private Path output;

    @BeforeEach
    void open() throws IOException {
        standIn = new TestingStandIn();
        photo = Studios.photo(folder.resolve("mug.png"));
        output = folder.resolve("out");
        archive(TestingStandIn.zip(Map.of("index.html", new byte[1])));
    }

    @AfterEach
    void close() {
        standIn.close();
    }

    @Test
    void waitsAsLongAsTheServiceWantsAndSendsTheSameRequestAgain() {
        standIn.first(
                TestingStandIn.SUBMIT,
                new Reply(429, Map.of("Retry-After", "1"), new byte[0], false));
        standIn.first(TestingStandIn.SUBMIT, Reply.of(503, ""));
        refused("results.json");
        assertThat(remarks)
                .anyMatch(
                        text -> text.contains("no more requests") && text.contains("Again in 1 s"))
                .anyMatch(text -> text.contains("status 503"));
        assertThat(submissions()).hasSize(3);
        assertThat(submissions().stream().distinct()).hasSize(1);
    }

    @Test
    void givesUpWhenTheServiceWantsToBeAskedMuchLater() {
        standIn.always(
                TestingStandIn.SUBMIT,
                new Reply(429, Map.of("Retry-After", "86400"), new byte[0], false));
        assertThat(refused("no more requests").problem().code())
                .isEqualTo(ErrorCode.RATE_LIMIT_EXCEEDED);
        assertThat(submissions()).hasSize(1);
    }

    @Test
    void handsOnWhatTheServiceSaysIsWrong() {
        standIn.always(
                TestingStandIn.SUBMIT,
                Reply.of(
                        422,
                        """
                        {"error_code": "UNKNOWN_NETWORK", "message": "No network is called y.",
                         "next_step": "Choose another"}
                        """));
        var refusal = refused("No network is called y");
        assertThat(refusal.problem().code()).isEqualTo(ErrorCode.UNKNOWN_NETWORK);
        assertThat(refusal.problem().line()).isEqualTo("No network is called y. Choose another.");
    }

    @Test
    void saysWhereNoServiceOfOursAnswers() throws IOException {
        standIn.always(TestingStandIn.GREETING, Reply.of(200, "<html>A shop</html>"));
        assertThat(greeted(standIn.address())).contains("No Vitrine service answers at");
        standIn.always(TestingStandIn.GREETING, Reply.of(404, "{}"));
        assertThat(greeted(standIn.address())).contains("No Vitrine service answers at");
        standIn.always(
                TestingStandIn.GREETING,
                new Reply(302, Map.of("Location", "https://other/"), new byte[0], false));
        assertThat(greeted(standIn.address())).contains("refers to https://other/");
        assertThat(standIn.asked).allMatch(TestingStandIn.GREETING::equals);
        int closed;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        assertThat(greeted("http://localhost:" + closed)).contains("the connection is refused");
        assertThat(remarks).filteredOn(text -> text.contains("refused")).hasSize(2);
        assertThat(greeted("https://vitrine.invalid")).contains("There is no host vitrine.invalid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.txt",
                "images/../../evil.txt",
                "/tmp/evil.txt",
                "..\\evil.txt",
                "C:evil.txt",
                "images/.hidden",
                "a/b/c/d/e.txt",
                "Index.html",
                "evil\n.txt",
                "images/"
            })
    void takesNoArchiveThatNamesWhatNoSessionHas(String name) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("index.html", new byte[1]);
        files.put(name, new byte[] {1});
        archive(TestingStandIn.zip(files));
        assertThat(refused("its archive").problem().code()).isEqualTo(ErrorCode.INVALID_RESULTS);
        assertThat(Studios.tree(folder)).containsExactly("mug.png", "out");
    }

    @Test
    void takesNoArchiveThatIsTooLargeUnpacked() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.txt", new byte[600]);
        files.put("b.txt", new byte[600]);
        var service = Service.of(standIn.address(), "vtr_1", false);
        for (var limits : List.of(new Archive.Limits(9, 1000), new Archive.Limits(1, 10_000))) {
            Path target = Files.createTempDirectory(folder, "unpacked");
            assertThatExceptionOfType(ServiceException.class)
                    .isThrownBy(
                            () ->
                                    new Archive(service, limits)
                                            .unpack(
                                                    new ByteArrayInputStream(
                                                            TestingStandIn.zip(files)),
                                                    target))
                    .withMessageContaining("holds more than");
        }
    }

    @Test
    void fetchesAnArchiveAgainThatBrokeOff() {
        byte[] whole = TestingStandIn.zip(Map.of("index.html", new byte[100_000]));
        archive(whole);
        standIn.first(
                TestingStandIn.ARCHIVE,
                new Reply(200, Map.of(), Arrays.copyOf(whole, whole.length / 2), true));
        refused("results.json");
        assertThat(standIn.asked).filteredOn(TestingStandIn.ARCHIVE::equals).hasSize(2);
    }

    @Test
    void takesNoResultsThatItCannotRead() {
        archive(TestingStandIn.zip(Map.of("results.json", "{}".getBytes(StandardCharsets.UTF_8))));
        assertThat(refused("is not a session's results").getMessage()).doesNotContain(".part");
    }

    @Test
    void asksNowAndThenWhereEventsDoNotGetThrough() {
        standIn.always(TestingStandIn.EVENTS, new Reply(200, Map.of(), new byte[0], true));
        standIn.first(TestingStandIn.STATUS, Reply.of(200, "{\"status\": \"processing\"}"));
        refused("results.json");
        assertThat(standIn.asked).filteredOn(TestingStandIn.STATUS::equals).hasSize(2);
        assertThat(remarks).anyMatch(text -> text.contains("asking now and then"));
    }

    @Test
    void tellsWhyASessionFailedThere() {
        standIn.always(TestingStandIn.EVENTS, Reply.of(200, "event:session.failed\ndata:{}\n\n"));
        standIn.always(
                TestingStandIn.STATUS,
                Reply.of(
                        200,
                        """
                        {"status": "failed", "problem": {"error_code": "IMAGE_TOO_SMALL",
                         "message": "mug.png is too small", "next_step": "Take a larger one"}}
                        """));
        assertThat(refused("mug.png is too small. Take a larger one.").problem().code())
                .isEqualTo(ErrorCode.IMAGE_TOO_SMALL);
        standIn.always(
                TestingStandIn.EVENTS, Reply.of(200, "event:session.cancelled\ndata:{}\n\n"));
        refused("Somebody cancelled the session");
    }

    @Test
    void cancelsASessionThatTheKeyMayNotFollow() {
        standIn.always(TestingStandIn.EVENTS, Reply.of(403, "{}"));
        assertThat(refused("scopes read and write").problem().code())
                .isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(standIn.asked).contains(TestingStandIn.CANCEL);
    }

    @Test
    void aStopCancelsTheSessionThereAndLeavesNothingHere() throws Exception {
        standIn.always(
                TestingStandIn.EVENTS,
                new Reply(
                        200,
                        Map.of(),
                        "id: 1\nevent: session.started\ndata: {}\n\n"
                                .getBytes(StandardCharsets.UTF_8),
                        true));
        var started = new CountDownLatch(1);
        try (RemoteSessions sessions = sessions(standIn.address())) {
            Thread running =
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        try {
                                            sessions.run(
                                                    Studios.request(photo, "x"),
                                                    false,
                                                    output,
                                                    event -> {
                                                        if (event.equals(
                                                                new RemoteEvent.Ended(
                                                                        Follower.WAITING))) {
                                                            started.countDown();
                                                        }
                                                    });
                                        } catch (VitrineException failure) {
                                            remarks.add(failure.problem().code().name());
                                        }
                                    });
            started.await();
            sessions.stop();
            assertThat(standIn.asked).contains(TestingStandIn.CANCEL);
            assertThat(Studios.tree(output)).isEmpty();
            running.join();
        }
        assertThat(remarks).last().isEqualTo("CANCELLED");
        assertThat(Studios.tree(output)).isEmpty();
    }

    @Test
    void sendsNothingThatIsNoPicture() throws IOException {
        photo = Files.writeString(folder.resolve("passwd.jpg"), "root:x:0:0");
        refused("is not a picture of a supported format");
        photo = folder.resolve("missing.jpg");
        refused("There is no file");
        assertThat(standIn.asked).isEmpty();
    }

    /// The message that a run ends with, which leaves nothing behind.
    private VitrineException refused(String message) {
        try (RemoteSessions sessions = sessions(standIn.address())) {
            VitrineException refusal =
                    assertThrows(
                            VitrineException.class,
                            () ->
                                    sessions.run(
                                            Studios.request(photo, "x"),
                                            false,
                                            output,
                                            this::note));
            assertThat(refusal).hasMessageContaining(message);
            assertThat(output).isEmptyDirectory();
            return refusal;
        }
    }

    private String greeted(String address) {
        try (RemoteSessions sessions = sessions(address)) {
            ServiceException refusal =
                    assertThrows(ServiceException.class, () -> sessions.greet(this::note));
            return refusal.problem().line();
        }
    }

    private void note(RemoteEvent event) {
        if (event instanceof RemoteEvent.Remark(String text)) {
            remarks.add(text);
        }
    }

    private void archive(byte[] bytes) {
        standIn.always(TestingStandIn.ARCHIVE, new Reply(200, Map.of(), bytes, false));
    }

    private List<String> submissions() {
        try (Stream<String> all = standIn.asked.stream()) {
            return all.filter(request -> request.startsWith(TestingStandIn.SUBMIT)).toList();
        }
    }

    private static RemoteSessions sessions(String address) {
        return RemoteSessions.of(
                Service.of(address, "vtr_1", false),
                IMPATIENT,
                InstantSource.system(),
                UUID::randomUUID);
    }
}
