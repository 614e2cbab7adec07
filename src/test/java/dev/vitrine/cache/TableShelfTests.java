package dev.vitrine.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.database.Database;
import dev.vitrine.database.TestingDatabase;
import dev.vitrine.spend.TestingLedger;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class TableShelfTests extends ShelfContract {
    private static final Database database = TestingDatabase.fresh();

    private Instant now = Instant.parse("2026-11-28T12:00:00Z");
    private final UUID workspace = new TestingLedger(database).workspace;
    private final TableShelf shelf = new TableShelf(database, () -> now);

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void deletesWhatIsOverAndNothingElse() {
        now = now.plusSeconds(60);
        shelf.sweep();
        for (int each = 0; each < 250; each++) {
            shelf.put(key("short" + each), bytes(1), Duration.ofSeconds(1));
        }
        shelf.put(key("long"), bytes(1), Duration.ofSeconds(3));
        now = now.plusSeconds(1);
        assertThat(shelf.sweep()).isEqualTo(250);
        assertThat(shelf.sweep()).isZero();
        assertThat(shelf.get(key("long"))).hasSize(1);
    }

    @Override
    protected Shelf shelf() {
        return shelf;
    }

    @Override
    protected UUID workspace() {
        return workspace;
    }

    @Override
    protected void pass(Duration time) {
        now = now.plus(time);
    }
}
