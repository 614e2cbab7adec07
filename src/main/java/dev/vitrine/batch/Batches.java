package dev.vitrine.batch;

import dev.vitrine.batch.kept.BatchException;
import dev.vitrine.batch.kept.BatchId;
import dev.vitrine.batch.kept.BatchTable;
import dev.vitrine.batch.kept.BatchView;
import dev.vitrine.batch.kept.ItemStatus;
import dev.vitrine.batch.kept.ItemTable;
import dev.vitrine.batch.kept.ItemView;
import dev.vitrine.batch.kept.NewBatch;
import dev.vitrine.batch.optimise.Optimiser;
import dev.vitrine.database.Cursor;
import dev.vitrine.database.Database;
import dev.vitrine.database.Slice;
import dev.vitrine.library.Library;
import dev.vitrine.outbound.Outbound;
import dev.vitrine.problem.VitrineException;
import dev.vitrine.session.durable.DurableSessions;
import dev.vitrine.session.kept.SessionId;
import dev.vitrine.work.Lane;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The front door of the room for services: batches that outlive the process. Safe for use from any
/// thread, and beside other processes on the same database.
///
/// Each batch has a few hands in line. A hand does one item and queues up again behind the others,
/// so that batches take turns; what a workspace asks for later waits behind what it has asked for.
public final class Batches implements AutoCloseable {
    private static final int HANDS = 4;

    private final Database database;
    private final DurableSessions sessions;
    private final BatchSettings settings;
    private final BatchTable batches;
    private final ItemTable items;
    private final Lane lane;

    private Batches(Database database, Maker.Rooms rooms, BatchSettings settings) {
        this.database = database;
        this.settings = settings;
        sessions = rooms.sessions();
        batches = new BatchTable(database);
        items = new ItemTable(database);
        var work =
                new BatchWork(
                        database, new Maker(database, rooms, settings, items), settings.clock());
        lane =
                new Lane(
                        database,
                        new Lane.Kind("batch", "waiting_batches"),
                        text -> {
                            BatchWork.Hand hand = BatchWork.Hand.parse(text);
                            Instant again = work.run(hand);
                            if (again == null && hand.number() == 0) {
                                raiseOthers(hand.batch());
                            }
                            return again;
                        });
    }

    /// Makes the front door.
    public static Batches create(
            Database database,
            Library library,
            DurableSessions sessions,
            Optimiser optimiser,
            Outbound outbound,
            BatchSettings settings) {
        return new Batches(
                database, new Maker.Rooms(library, sessions, optimiser, outbound), settings);
    }

    /// Begins to work.
    ///
    /// @param hands how many items at once
    public void start(int hands, String processName) {
        lane.start(hands, processName);
    }

    /// Waits for what has begun.
    @Override
    public void close() {
        lane.close();
    }

    /// Takes a batch on. From now on it is never lost.
    public BatchView submit(NewBatch batch) {
        var id = new BatchId(settings.ids().get());
        return database.inTransaction(
                () -> {
                    int open = batches.open(batch.workspace()).size();
                    batches.insert(id, batch, now());
                    items.insert(id, batch, settings.ids());
                    queue(id, 1, batch.pictures().size(), -open);
                    return get(batch.workspace(), id);
                });
    }

    /// A batch of a workspace.
    ///
    /// @throws BatchException when the workspace has none of that id
    public BatchView get(UUID workspace, BatchId id) {
        return Optional.ofNullable(batches.find(workspace, id, now()))
                .orElseThrow(() -> BatchException.notFound(id));
    }

    /// Batches of a workspace, newest first.
    public Slice<BatchView> list(UUID workspace, @Nullable Cursor after, int limit) {
        return batches.list(workspace, after, limit, now());
    }

    /// Items of a batch in their order.
    ///
    /// @param status absent for all
    /// @param after the position of the last one before; 0 for the first
    public List<ItemView> items(
            UUID workspace, BatchId id, @Nullable ItemStatus status, int after, int limit) {
        get(workspace, id);
        return items.list(id, status, after, limit);
    }

    /// Puts those items in line again that have failed, and no others.
    public BatchView retry(UUID workspace, BatchId id) {
        return database.inTransaction(
                () -> {
                    batches.lock(id);
                    BatchView batch = get(workspace, id);
                    if (batch.counts().open() > 0) {
                        throw BatchException.stillRunning(id);
                    }
                    int failed = items.again(id);
                    if (failed == 0) {
                        throw BatchException.nothingFailed(id);
                    }
                    int open = batches.open(workspace).size() - 1;
                    queue(id, batches.again(id), failed, -open);
                    return get(workspace, id);
                });
    }

    /// Ends a batch before it has ended by itself. What was made stays.
    public BatchView cancel(UUID workspace, BatchId id) {
        List<UUID> waiting =
                database.inTransaction(
                        () -> {
                            batches.lock(id);
                            if (get(workspace, id).counts().open() == 0) {
                                throw BatchException.ended(id);
                            }
                            batches.cancel(id, now());
                            return items.cancel(id, now());
                        });
        for (UUID session : waiting) {
            try {
                sessions.cancel(workspace, new SessionId(session));
            } catch (VitrineException _) {
                // It has ended meanwhile.
            }
        }
        return get(workspace, id);
    }

    /// How the line of batches stands.
    public Lane.State lineState() {
        return lane.state(now());
    }

    private void queue(BatchId id, int run, int count, int priority) {
        for (int number = 0; number < Math.min(HANDS, count); number++) {
            lane.put(new BatchWork.Hand(id, run, number).text(), now(), priority);
        }
    }

    /// One batch of a workspace has no more to begin: the others move up.
    private void raiseOthers(BatchId ended) {
        BatchView batch = batches.find(null, ended, now());
        if (batch != null) {
            batches.open(batch.workspace()).stream()
                    .filter(other -> !other.equals(ended))
                    .forEach(other -> lane.raise(other + "/"));
        }
    }

    private Instant now() {
        return settings.clock().instant();
    }
}
