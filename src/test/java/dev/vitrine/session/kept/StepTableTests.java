package dev.vitrine.session.kept;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.database.Database;
import dev.vitrine.database.TestingDatabase;
import dev.vitrine.session.durable.TestingSessions;
import dev.vitrine.session.job.Checkpoints;
import dev.vitrine.session.job.SessionState;
import dev.vitrine.session.job.Step;
import dev.vitrine.session.job.Workbench;
import dev.vitrine.session.result.Tier;
import dev.vitrine.workspace.Caller;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.type.TypeReference;

class StepTableTests {
    private static final Step<Seen> LOOK = new Look();
    private static final Input MUG = new Input("mug", ranges("classic", "current"));

    @TempDir private Path data;
    private Database database;
    private StepTable steps;
    private SessionId id;

    @BeforeEach
    void openWithASession() throws Exception {
        database = TestingDatabase.fresh();
        steps = new StepTable(database);
        var testing = new TestingSessions(database, data);
        Caller caller = testing.caller("mine");
        try (var sessions = testing.open(Duration.ofMinutes(1))) {
            id = testing.submit(sessions, caller, "x").id();
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatAStepMadeComesBackToTheLastBit() {
        var seen = new Seen(List.of(-0.0, 1e-7, 0.1 + 0.2, 1e21, Double.MIN_VALUE), -0.0f);
        keep(MUG, seen);
        assertThat(found(MUG)).isEqualTo(seen);
    }

    @Test
    void theSameInputInAMapOfAnotherOrderIsTheSame() {
        var seen = new Seen(List.of(), 1);
        keep(MUG, seen);
        assertThat(found(new Input("mug", ranges("current", "classic")))).isEqualTo(seen);
    }

    @Test
    void anotherInputIsAnother() {
        keep(MUG, new Seen(List.of(), 1));
        assertThat(found(new Input("cup", MUG.ranges()))).isNull();
        assertThat(found(new Input("mug", ranges("classic")))).isNull();
    }

    private void keep(Input input, Seen seen) {
        var done = new Step.Done<>(seen, Tier.TEMPLATE, "seen");
        steps.write(id, LOOK, input, new Checkpoints.Kept<>(done, 1.5), Instant.now());
    }

    private @Nullable Seen found(Input input) {
        Checkpoints.Kept<Seen> kept = steps.find(id, LOOK, input);
        return kept == null ? null : kept.done().output();
    }

    private static Map<String, Integer> ranges(String... names) {
        Map<String, Integer> ranges = new LinkedHashMap<>();
        for (String name : names) {
            ranges.put(name, name.length());
        }
        return ranges;
    }

    private record Input(String photo, Map<String, Integer> ranges) {}

    private record Seen(List<Double> numbers, float light) {}

    private static final class Look implements Step<Seen> {
        @Override
        public List<String> after() {
            return List.of();
        }

        @Override
        public String name() {
            return "look";
        }

        @Override
        public Record input(SessionState state) {
            return MUG;
        }

        @Override
        public TypeReference<Seen> output() {
            return new TypeReference<>() {};
        }

        @Override
        public Done<Seen> run(SessionState state, Workbench workbench) {
            return new Done<>(new Seen(List.of(), 0), Tier.TEMPLATE, "looked");
        }

        @Override
        public SessionState add(SessionState state, Seen output) {
            return Objects.requireNonNull(state);
        }
    }
}
