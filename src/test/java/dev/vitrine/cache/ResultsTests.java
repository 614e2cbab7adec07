package dev.vitrine.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.database.Database;
import dev.vitrine.database.TestingDatabase;
import dev.vitrine.spend.EntryId;
import dev.vitrine.spend.Money;
import dev.vitrine.spend.Reservation;
import dev.vitrine.spend.TestingLedger;
import dev.vitrine.spend.Usage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ResultsTests {
    private static final Database database = TestingDatabase.fresh();
    private static final Duration DAY = Duration.ofDays(1);
    private static final long MEMORY = 1 << 20;
    private static final byte[] PICTURE = "a picture".getBytes(StandardCharsets.UTF_8);

    private Instant now = Instant.parse("2026-11-28T12:00:00Z");
    private final TestingLedger ledger = new TestingLedger(database);
    private final UUID workspace = ledger.workspace;
    private final InMemoryShelf shared = new InMemoryShelf();
    private final Results results = again();

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void givesAnotherProcessWhatWasPut() {
        results.put(workspace, "hash", PICTURE, DAY);
        assertThat(alone().get(workspace, "hash")).isEqualTo(PICTURE);
        assertThat(again().get(workspace, "hash")).isEqualTo(PICTURE);
        assertThat(results.get(workspace, "other")).isNull();
        assertThat(results.get(ledger.workspace(), "hash")).isNull();
    }

    @Test
    void asksTheSharedShelfBeforeTheDatabase() {
        results.put(workspace, "hash", PICTURE, DAY);
        database.sql().sql("delete from cached_results").update();
        assertThat(again().get(workspace, "hash")).isEqualTo(PICTURE);
        assertThat(alone().get(workspace, "hash")).isNull();
    }

    @Test
    void bringsBackWhatTheSharedShelfHasForgotten() {
        results.put(workspace, "hash", PICTURE, DAY);
        shared.kept.clear();
        assertThat(again().get(workspace, "hash")).isEqualTo(PICTURE);
        assertThat(shared.kept).hasSize(1);
    }

    @Test
    void losesNothingWhenTheSharedShelfFails() {
        shared.broken = true;
        results.put(workspace, "hash", PICTURE, DAY);
        assertThat(again().get(workspace, "hash")).isEqualTo(PICTURE);
        shared.broken = false;
        now = now.plusSeconds(9);
        assertThat(results.get(workspace, "none")).isNull();
        assertThat(shared.calls).as("left alone for ten seconds").isEqualTo(2);
        now = now.plusSeconds(1);
        results.put(workspace, "hash", PICTURE, DAY);
        assertThat(shared.kept).hasSize(1);
    }

    @Test
    void nobodyGetsWhatIsNotCommitted() {
        assertThatThrownBy(
                        () ->
                                database.inTransaction(
                                        () -> {
                                            results.put(workspace, "hash", PICTURE, DAY);
                                            throw new IllegalStateException("undone");
                                        }))
                .hasMessage("undone");
        assertThat(results.get(workspace, "hash")).isNull();
        assertThat(shared.kept).isEmpty();
    }

    @Test
    void aPaidCallAlwaysHasItsResult() {
        EntryId entry = ledger.granted(ledger.intent("hash", 20));
        database.inTransaction(
                () -> {
                    results.put(workspace, "hash", PICTURE, DAY);
                    ledger.spending.settle(entry, Usage.NONE, Money.ofCents(4), "");
                    return null;
                });
        assertThat(ledger.again().reserve(ledger.intent("hash", 20)))
                .isEqualTo(new Reservation.Settled(entry));
        assertThat(alone().get(workspace, "hash")).isEqualTo(PICTURE);
    }

    @Test
    void forgetsWhatIsOver() {
        results.put(workspace, "hash", PICTURE, Duration.ofMinutes(1));
        now = now.plus(Duration.ofMinutes(1));
        shared.kept.clear();
        assertThat(results.get(workspace, "hash")).isNull();
        assertThat(results.sweep()).isPositive();
    }

    @Test
    void doesNotBelieveItsMemoryForLong() {
        results.put(workspace, "hash", PICTURE, DAY);
        database.sql().sql("delete from cached_results").update();
        shared.kept.clear();
        now = now.plus(Duration.ofMinutes(9));
        assertThat(results.get(workspace, "hash")).isEqualTo(PICTURE);
        now = now.plus(Duration.ofMinutes(1));
        assertThat(results.get(workspace, "hash")).isNull();
    }

    @Test
    void refusesWhatCannotBeKept() {
        assertThatThrownBy(
                        () -> results.put(workspace, "hash", new byte[Results.MOST_BYTES + 1], DAY))
                .hasMessage("A result cannot have 33554433 bytes, only 33554432");
        for (Duration keep :
                new Duration[] {Duration.ZERO, DAY.negated(), DAY.multipliedBy(9999)}) {
            assertThatThrownBy(() -> results.put(workspace, "hash", PICTURE, keep))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        for (String name : new String[] {"", "a b", "a\n", "\0", "ü", "x".repeat(201)}) {
            assertThatThrownBy(() -> results.get(workspace, name))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private Results again() {
        return Results.create(database, shared, MEMORY, () -> now);
    }

    private Results alone() {
        return Results.create(database, null, MEMORY, () -> now);
    }

    /// A shelf that can be broken.
    private static final class InMemoryShelf implements Shelf {
        private final Map<ResultKey, byte[]> kept = new HashMap<>();
        private boolean broken;
        private int calls;

        @Override
        public byte @Nullable [] get(ResultKey key) {
            call();
            return kept.get(key);
        }

        @Override
        public void put(ResultKey key, byte[] bytes, Duration keep) {
            call();
            kept.put(key, bytes);
        }

        private void call() {
            calls++;
            if (broken) {
                throw new ShelfException("The shelf", new IllegalStateException("it is broken"));
            }
        }
    }
}
