package dev.vitrine.batch;

import dev.vitrine.batch.kept.BatchException;
import dev.vitrine.batch.kept.BatchId;
import dev.vitrine.batch.kept.BatchTable;
import dev.vitrine.batch.kept.BatchView;
import dev.vitrine.batch.kept.ItemStatus;
import dev.vitrine.batch.kept.ItemTable;
import dev.vitrine.batch.kept.ItemView;
import dev.vitrine.database.Database;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;
import dev.vitrine.store.StoreException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Does one item of a batch at a time, and comes back behind everybody else for the next.
final class BatchWork {
    private static final Logger LOG = LoggerFactory.getLogger(BatchWork.class);
    private static final int MOST_ATTEMPTS = 5;

    private final Database database;
    private final BatchTable batches;
    private final ItemTable items;
    private final Maker maker;
    private final InstantSource clock;

    BatchWork(Database database, Maker maker, InstantSource clock) {
        this.database = database;
        batches = new BatchTable(database);
        items = new ItemTable(database);
        this.maker = maker;
        this.clock = clock;
    }

    /// One of the hands that work on a batch, as it stands in line.
    record Hand(BatchId batch, int run, int number) {
        static Hand parse(String text) {
            String[] parts = text.split("/", -1);
            return new Hand(
                    new BatchId(UUID.fromString(parts[0])),
                    Integer.parseInt(parts[1]),
                    Integer.parseInt(parts[2]));
        }

        String text() {
            return batch + "/" + run + "/" + number;
        }
    }

    /// What a hand is to do.
    private sealed interface Turn {
        record Make(BatchView batch, ItemView item) implements Turn {}

        record ComeAgain(Instant when) implements Turn {}

        record Over() implements Turn {}
    }

    /// Does one item.
    ///
    /// @return when to come again; absent when nothing is left to begin
    @Nullable Instant run(Hand hand) {
        return switch (database.inTransaction(() -> begin(hand))) {
            case Turn.Over() -> null;
            case Turn.ComeAgain(Instant when) -> when;
            case Turn.Make(BatchView batch, ItemView item) -> {
                make(batch, item);
                yield clock.instant();
            }
        };
    }

    private Turn begin(Hand hand) {
        Instant now = clock.instant();
        BatchView batch = batches.find(null, hand.batch(), now);
        if (batch == null || batch.run() != hand.run() || batch.cancelledAt() != null) {
            return new Turn.Over();
        }
        if (!items.holds(batch.id(), hand.text())) {
            if (!items.waits(batch.id())) {
                return new Turn.Over();
            }
            Instant later = batches.turn(batch, now);
            if (later != null) {
                return new Turn.ComeAgain(later);
            }
        }
        ItemView item = items.begin(batch.id(), hand.text());
        return item == null ? new Turn.Over() : new Turn.Make(batch, item);
    }

    private void make(BatchView batch, ItemView item) {
        try {
            if (item.attempt() > MOST_ATTEMPTS) {
                throw BatchException.stopsTheProcess(MOST_ATTEMPTS);
            }
            maker.make(batch, item);
        } catch (DataAccessException | TransactionException failure) {
            throw failure; // the database is away: the item waits for it
        } catch (StoreException failure) {
            if (failure.kind() == StoreException.Kind.LATER) {
                throw failure; // the store is away: the item waits for it
            }
            fail(item, failure.problem());
        } catch (VitrineException failure) {
            fail(item, failure.problem());
        } catch (RuntimeException failure) {
            LOG.error("Something unexpected happened to item {}", item.id(), failure);
            fail(
                    item,
                    Problem.of(
                            ErrorCode.INTERNAL_ERROR,
                            "Something unexpected happened to " + item.name(),
                            "Please report it with the picture"));
        }
    }

    private void fail(ItemView item, Problem problem) {
        if (problem.code() == ErrorCode.CANCELLED) {
            return; // somebody else has ended it, or taken it over
        }
        try {
            items.end(item, ItemStatus.FAILED, null, problem, clock.instant());
            LOG.info("Item {} failed: {}", item.id(), problem.message());
        } catch (BatchException _) {
            // The same.
        }
    }
}
