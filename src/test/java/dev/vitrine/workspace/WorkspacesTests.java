package dev.vitrine.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.database.Database;
import dev.vitrine.database.TestingDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init")
class WorkspacesTests {
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");
    private Database database;
    private Workspaces workspaces;

    @BeforeEach
    void open() {
        database = TestingDatabase.fresh();
        workspaces = new Workspaces(database, () -> now, UUID::randomUUID);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theFirstKeyIsMadeOnceHoweverManyAskAtOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<Workspaces.@Nullable NewKey>> asked =
                    IntStream.range(0, 8)
                            .<Future<Workspaces.@Nullable NewKey>>mapToObj(
                                    _ -> threads.submit(() -> workspaces.createFirst()))
                            .toList();
            List<Workspaces.@Nullable NewKey> made = new ArrayList<>();
            for (Future<Workspaces.@Nullable NewKey> each : asked) {
                made.add(each.get());
            }
            assertThat(made.stream().filter(Objects::nonNull)).hasSize(1);
        }
        assertThat(workspaces.keys())
                .singleElement()
                .satisfies(key -> assertThat(key.scopes()).isEqualTo(EnumSet.allOf(Scope.class)));
    }

    @Test
    void aKeyOpensItsWorkspaceWithItsScopes() {
        Workspaces.NewKey mine = workspaces.createKey("mine", "build", Set.of(Scope.READ));
        Workspaces.NewKey other = workspaces.createKey("other", "build", Set.of(Scope.WRITE));
        Caller caller = Objects.requireNonNull(workspaces.authenticate(mine.secret()));
        assertThat(caller.may(Scope.READ)).isTrue();
        assertThat(caller.may(Scope.WRITE)).isFalse();
        assertThat(Objects.requireNonNull(workspaces.authenticate(other.secret())).workspace())
                .isNotEqualTo(caller.workspace());
    }

    @Test
    void keysOfOneWorkspaceOpenTheSame() {
        Workspaces.NewKey one = workspaces.createKey("mine", "one", Set.of(Scope.READ));
        Workspaces.NewKey two = workspaces.createKey("mine", "two", Set.of(Scope.READ));
        assertThat(Objects.requireNonNull(workspaces.authenticate(one.secret())).workspace())
                .isEqualTo(
                        Objects.requireNonNull(workspaces.authenticate(two.secret())).workspace());
    }

    @Test
    void aRevokedKeyOpensNothing() {
        Workspaces.NewKey key = workspaces.createKey("mine", "build", Set.of(Scope.READ));
        assertThat(workspaces.revoke(key.key().id())).isTrue();
        assertThat(workspaces.authenticate(key.secret())).isNull();
        assertThat(workspaces.revoke(key.key().id())).isFalse();
    }

    @Test
    void whatIsNoKeyOpensNothing() {
        for (String text : List.of("", "vtr_", "vtr_' or 1=1", "vtr_" + "0".repeat(32))) {
            assertThat(workspaces.authenticate(text)).isNull();
        }
    }

    @Test
    void tellsWhenAKeyWasLastUsedToTheMinute() {
        Workspaces.NewKey key = workspaces.createKey("mine", "build", Set.of(Scope.READ));
        Instant first = now;
        workspaces.authenticate(key.secret());
        now = first.plusSeconds(30);
        workspaces.authenticate(key.secret());
        assertThat(workspaces.keys().getFirst().lastUsedAt()).isEqualTo(first);
        now = first.plusSeconds(90);
        workspaces.authenticate(key.secret());
        assertThat(workspaces.keys().getFirst().lastUsedAt()).isEqualTo(now);
    }

    @Test
    void keepsOnlyTheHashOfASecretAndNeverPrintsIt() {
        Workspaces.NewKey key = workspaces.createKey("mine", "build", Set.of(Scope.READ));
        String kept =
                database.sql()
                        .sql("select row_to_json(k)::text from api_keys k")
                        .query(String.class)
                        .single();
        assertThat(kept).doesNotContain(key.secret());
        assertThat(key.toString()).doesNotContain(key.secret());
        assertThat(new Secret(key.secret()).toString()).isEqualTo(key.key().beginning() + "…");
    }

    @Test
    void readsScopes() {
        assertThat(Scope.parse(" Write ")).isEqualTo(Scope.WRITE);
        assertThatThrownBy(() -> Scope.parse("all")).hasMessageContaining("read, write");
    }
}
