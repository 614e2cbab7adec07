package dev.vitrine.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.batch.kept.BatchException;
import dev.vitrine.batch.kept.BatchId;
import dev.vitrine.batch.kept.BatchOptions;
import dev.vitrine.batch.kept.BatchTable;
import dev.vitrine.batch.kept.BatchView;
import dev.vitrine.batch.kept.ItemStatus;
import dev.vitrine.batch.kept.ItemTable;
import dev.vitrine.batch.kept.ItemView;
import dev.vitrine.batch.kept.NewBatch;
import dev.vitrine.batch.optimise.Operation;
import dev.vitrine.batch.optimise.Optimiser;
import dev.vitrine.batch.optimise.Recipe;
import dev.vitrine.database.Database;
import dev.vitrine.database.TestingDatabase;
import dev.vitrine.library.asset.AssetId;
import dev.vitrine.library.asset.Origin;
import dev.vitrine.library.asset.Words;
import dev.vitrine.outbound.Outbound;
import dev.vitrine.outbound.OutboundSettings;
import dev.vitrine.outbound.Reach;
import dev.vitrine.session.Studios;
import dev.vitrine.session.durable.DurableSessions;
import dev.vitrine.session.durable.TestingSessions;
import dev.vitrine.workspace.Caller;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
@Timeout(120)
class BatchesTests {
    @TempDir private Path data;
    private Database database;
    private TestingSessions testing;
    private DurableSessions sessions;
    private Outbound outbound;
    private Batches batches;
    private Caller caller;
    private AssetId mug;

    @BeforeEach
    void open() throws Exception {
        database = TestingDatabase.fresh();
        testing = new TestingSessions(database, data);
        sessions = testing.open(Duration.ofMinutes(10), new SessionEnds(database));
        outbound = Outbound.create(OutboundSettings.defaults(Reach.PUBLIC));
        batches = batches(InstantSource.system());
        caller = testing.caller("mine");
        mug =
                testing.library
                        .bring(
                                workspace(),
                                Studios.photo(data.resolve("mug.png")),
                                Words.named("mug.png"),
                                Origin.upload())
                        .asset()
                        .id();
    }

    @AfterEach
    void close() {
        batches.close();
        sessions.close();
        outbound.close();
        database.close();
    }

    @Test
    void aPictureIsOptimisedIntoTheLibraryAndTheSameIsSkippedNextTime() throws Exception {
        batches.start(2, "one");
        BatchView first = ended(submit(Operation.OPTIMISE, null, mug).id());
        ItemView item = items(first.id()).getFirst();
        assertThat(first.counts().done()).isEqualTo(1);
        assertThat(first.amounts().after()).isLessThan(first.amounts().before());
        assertThat(item.made()).isNotNull();
        BatchView second = ended(submit(Operation.OPTIMISE, null, mug).id());
        assertThat(second.counts().skipped()).isEqualTo(1);
        assertThat(items(second.id()).getFirst().made()).isEqualTo(item.made());
    }

    @Test
    void whatFailsStopsNobodyAndIsTriedAgainAlone() throws Exception {
        batches.start(2, "one");
        var nowhere =
                new NewBatch.Picture(null, "http://127.0.0.1/a.jpg", "http://127.0.0.1/a.jpg");
        var there = new NewBatch.Picture(mug, null, "mug.png");
        BatchView batch = ended(submit(Operation.OPTIMISE, null, List.of(nowhere, there)).id());
        assertThat(batch.counts().done()).isEqualTo(1);
        assertThat(batch.counts().failed()).isEqualTo(1);
        ItemView failed = items(batch.id()).getFirst();
        ItemView done = items(batch.id()).getLast();
        assertThat(failed.problem()).isNotNull();
        batches.retry(workspace(), batch.id());
        assertThat(ended(batch.id()).counts().failed()).isEqualTo(1);
        assertThat(items(batch.id()).getFirst().endedAt()).isAfter(failed.endedAt());
        assertThat(items(batch.id()).getLast()).isEqualTo(done);
    }

    @Test
    void anItemWhoseWorkerWasKilledIsTakenOverOnceAndTheDeadCanWriteNothing() {
        BatchId id = submit(Operation.OPTIMISE, null, mug).id();
        var items = new ItemTable(database);
        ItemView dead = items.begin(id, id + "/1/0");
        assertThat(items.begin(id, id + "/1/1")).isNull();
        ItemView heir = items.begin(id, id + "/1/0");
        assertThat(dead).isNotNull();
        assertThat(heir).isNotNull();
        assertThatThrownBy(() -> items.end(dead, ItemStatus.DONE, null, null, Instant.EPOCH))
                .isInstanceOf(BatchException.class);
        items.end(heir, ItemStatus.DONE, null, null, Instant.EPOCH);
        assertThat(batches.get(workspace(), id).status()).isEqualTo("completed");
    }

    @Test
    void postsAreDoneWhenTheirSessionHasEnded() throws Exception {
        batches.start(1, "one");
        BatchId id = submit(Operation.POSTS, null, mug).id();
        while (items(id).getFirst().status() != ItemStatus.WAITING) {
            Thread.sleep(Duration.ofMillis(20));
        }
        sessions.start(1, "one");
        assertThat(ended(id).counts().done()).isEqualTo(1);
    }

    @Test
    void noMoreBeginThanAskedWhicheverHandAsks() {
        BatchView batch = submit(Operation.OPTIMISE, 6, mug, mug, mug);
        var table = new BatchTable(database);
        Instant start = batch.createdAt().plusSeconds(1);
        long begun =
                Stream.iterate(start, time -> time.plusMillis(500))
                        .limit(240)
                        .filter(time -> table.turn(batch, time) == null)
                        .count();
        assertThat(begun).isEqualTo(12);
    }

    @Test
    void whatIsCancelledStaysSo() {
        BatchId id = submit(Operation.OPTIMISE, null, mug).id();
        assertThat(batches.cancel(workspace(), id).status()).isEqualTo("cancelled");
        assertThatThrownBy(() -> batches.cancel(workspace(), id)).hasMessageContaining("has ended");
        assertThatThrownBy(() -> batches.retry(workspace(), id))
                .hasMessageContaining("Nothing of the batch");
    }

    @Test
    void anotherWorkspaceSeesNothingOfIt() {
        BatchId id = submit(Operation.OPTIMISE, null, mug).id();
        UUID other = testing.caller("other").workspace().value();
        List<Runnable> attempts =
                List.of(
                        () -> batches.get(other, id),
                        () -> batches.items(other, id, null, 0, 10),
                        () -> batches.retry(other, id),
                        () -> batches.cancel(other, id));
        attempts.forEach(
                attempt ->
                        assertThatThrownBy(attempt::run).hasMessageContaining("There is no batch"));
        assertThat(batches.list(other, null, 10).entries()).isEmpty();
    }

    private Batches batches(InstantSource clock) {
        return Batches.create(
                database,
                testing.library,
                sessions,
                new Optimiser(TestingSessions.renderer()),
                outbound,
                new BatchSettings(data.resolve("uploads"), clock, UUID::randomUUID));
    }

    private BatchView submit(Operation operation, @Nullable Integer most, AssetId... assets) {
        return submit(
                operation,
                most,
                Stream.of(assets)
                        .map(asset -> new NewBatch.Picture(asset, null, "mug.png"))
                        .toList());
    }

    private BatchView submit(
            Operation operation, @Nullable Integer most, List<NewBatch.Picture> pictures) {
        return batches.submit(
                new NewBatch(
                        workspace(),
                        caller.person(),
                        "test",
                        operation,
                        new BatchOptions(Recipe.USUAL, List.of("x"), null),
                        most,
                        pictures));
    }

    private BatchView ended(BatchId id) throws InterruptedException {
        BatchView view = batches.get(workspace(), id);
        while (view.status().equals("running")) {
            Thread.sleep(Duration.ofMillis(50));
            view = batches.get(workspace(), id);
        }
        return view;
    }

    private List<ItemView> items(BatchId id) {
        return batches.items(workspace(), id, null, 0, 100);
    }

    private UUID workspace() {
        return caller.workspace().value();
    }
}
