package dev.vitrine.remote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.server.TestingServer;
import dev.vitrine.session.Sessions;
import dev.vitrine.session.Studios;
import dev.vitrine.session.job.SessionEvent;
import dev.vitrine.workspace.Scope;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A real service behind a wire that is cut.
@SuppressWarnings("NullAway.Init")
@Timeout(120)
class BrokenWireTests {
    @TempDir private static Path data;
    private static TestingServer server;

    @TempDir private Path folder;
    private final List<String> steps = Collections.synchronizedList(new ArrayList<>());

    @BeforeAll
    static void start() throws IOException {
        server = new TestingServer(data, TestingServer.GENEROUS);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aPhotoWhoseAnswerIsLostIsSentAgainAndTakenOnOnce() throws IOException {
        String key = server.key("lost", EnumSet.allOf(Scope.class));
        Sessions.Finished finished = run(key, "session_id", 2);
        assertThat(server.get(key, "/api/v1/sessions").json().get("sessions"))
                .singleElement()
                .satisfies(
                        session ->
                                assertThat(session.get("session_id").asString())
                                        .isEqualTo(finished.results().sessionId()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"event:step.started", "event:platform.completed", "session.completed"})
    void aStreamThatIsCutGoesOnWhereItWas(String word) throws IOException {
        String key = server.key("cut", EnumSet.allOf(Scope.class));
        run(key, word, 1);
        assertThat(steps).containsExactlyInAnyOrder("ingest", "understand", "render", "write");
    }

    @Test
    void anArchiveThatIsCutIsFetchedAgain() throws IOException {
        String key = server.key("archive", EnumSet.allOf(Scope.class));
        Sessions.Finished finished = run(key, "results.json", 1);
        assertThat(finished.folder().resolve("results.json")).exists();
    }

    private Sessions.Finished run(String key, String word, int cuts) throws IOException {
        try (var wire = new TestingProxy(server.address(), word, cuts);
                var sessions =
                        RemoteSessions.of(
                                Service.of(wire.address(), key, false),
                                Patience.usual(),
                                InstantSource.system(),
                                UUID::randomUUID)) {
            Sessions.Finished finished =
                    sessions.run(
                            Studios.request(Studios.photo(folder.resolve("mug.png")), "x"),
                            false,
                            folder.resolve("out"),
                            this::hear);
            assertThat(wire.cutsLeft()).isZero();
            assertThat(Studios.tree(folder.resolve("out")))
                    .allMatch(path -> path.startsWith(finished.results().sessionId()));
            return finished;
        }
    }

    private void hear(RemoteEvent event) {
        if (event instanceof RemoteEvent.Happened(SessionEvent.StepFinished(var report))) {
            steps.add(report.step());
        }
    }
}
