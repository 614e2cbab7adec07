package dev.vitrine.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.database.Database;
import dev.vitrine.database.TestingDatabase;
import dev.vitrine.library.asset.Asset;
import dev.vitrine.library.upkeep.Check;
import dev.vitrine.library.upkeep.Check.Finding;
import dev.vitrine.library.upkeep.Move;
import dev.vitrine.store.Store;
import dev.vitrine.store.StoreKey;
import dev.vitrine.store.local.LocalStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class UpkeepTests {
    @TempDir private Path folder;
    private Database database;
    private TestingLibrary testing;
    private Check check;

    @BeforeEach
    void open() {
        database = TestingDatabase.fresh();
        testing = new TestingLibrary(database, folder);
        check = new Check(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aLibraryInOrderIsClean() {
        testing.bring(1);
        testing.bring(2);

        Check.Report report = check.run(testing.store, true, Check.Listener.none());

        assertThat(report.clean()).isTrue();
        assertThat(report.records()).isEqualTo(2);
        assertThat(report.waiting()).isZero();
    }

    @Test
    void whatIsMissingDamagedOrUnknownIsNamed() throws IOException {
        Asset missing = testing.bring(1).asset();
        Asset cut = testing.bring(2).asset();
        Asset changed = testing.bring(3).asset();
        testing.bring(4);
        Files.delete(fileOf(missing));
        Files.write(fileOf(cut), new byte[] {1, 2, 3});
        byte[] other = Files.readAllBytes(fileOf(changed));
        other[100] ^= 1;
        Files.write(fileOf(changed), other);
        var stray = new StoreKey(false, testing.workspace, "ab".repeat(32), "png");
        testing.store.put(stray, testing.picture(9), "image/png");

        Check.Report shallow = check.run(testing.store, false, Check.Listener.none());
        Check.Report deep = check.run(testing.store, true, Check.Listener.none());

        assertThat(shallow.findings())
                .containsExactlyInAnyOrder(
                        new Finding.Missing(missing.bytes()),
                        new Finding.Damaged(cut.bytes(), 3),
                        new Finding.Unknown(stray, Files.size(testing.picture(9))));
        assertThat(deep.findings())
                .contains(new Finding.Damaged(changed.bytes(), changed.bytes().bytes()))
                .hasSize(4);
        assertThat(deep.findings())
                .extracting(Finding::line)
                .filteredOn(line -> line.contains(changed.bytes().key().text()))
                .singleElement()
                .asString()
                .endsWith("other bytes than were put");
    }

    @Test
    void unknownBytesGoWithTheNextSweepUnlessSomebodyWantsThem() {
        var stray = new StoreKey(false, testing.workspace, "ab".repeat(32), "png");
        testing.store.put(stray, testing.picture(9), "image/png");

        Check.Report report = check.run(testing.store, false, Check.Listener.none());
        check.adopt(testing.store, report.findings(), Instant.parse("2026-03-01T00:00:00Z"));

        assertThat(testing.library.bin().sweep()).isEqualTo(1);
        assertThat(testing.store.size(stray)).isEmpty();
        assertThat(check.run(testing.store, false, Check.Listener.none()).clean()).isTrue();
    }

    @Test
    void everythingMovesToAnotherStore() throws IOException {
        Store target = new Renamed(folder.resolve("target"));
        for (int seed = 0; seed < 5; seed++) {
            testing.bring(seed);
        }
        List<Move.Progress> heard = new ArrayList<>();

        Move.Progress end =
                new Move(database, folder.resolve("scratch"))
                        .run(testing.store, target, true, heard::add);

        assertThat(end.moved()).isEqualTo(5);
        assertThat(end.left()).isZero();
        assertThat(heard).hasSize(5);
        assertThat(check.run(target, true, Check.Listener.none()).records()).isEqualTo(5);
        assertThat(check.run(target, true, Check.Listener.none()).clean()).isTrue();
        assertThat(testing.store.list(null).stored()).isEmpty();
    }

    @Test
    void aMoveThatWasStoppedGoesOn() {
        Store target = new Renamed(folder.resolve("target"));
        for (int seed = 0; seed < 5; seed++) {
            testing.bring(seed);
        }
        var move = new Move(database, folder.resolve("scratch"));
        try {
            move.run(
                    testing.store,
                    target,
                    false,
                    progress -> {
                        if (progress.moved() == 2) {
                            throw new IllegalStateException("killed");
                        }
                    });
        } catch (IllegalStateException _) {
            // As if the process had ended there.
        }

        assertThat(move.tidy(testing.store)).isEqualTo(2);
        assertThat(move.run(testing.store, target, true, _ -> {}).moved()).isEqualTo(3);
        assertThat(check.run(target, true, Check.Listener.none()).clean()).isTrue();
        assertThat(check.run(testing.store, true, Check.Listener.none()).clean()).isTrue();
        assertThat(testing.store.list(null).stored()).isEmpty();
    }

    @Test
    void bytesOnTheirWayAreNeitherMovedNorFoundFault() {
        testing.library
                .bytes()
                .put(
                        testing.workspace,
                        testing.picture(1),
                        new Bytes.Form("png", "image/png", false));
        Store target = new Renamed(folder.resolve("target"));

        Check.Report report = check.run(testing.store, true, Check.Listener.none());
        Move.Progress moved = new Move(database, folder).run(testing.store, target, true, _ -> {});

        assertThat(report.clean()).isTrue();
        assertThat(report.waiting()).isEqualTo(1);
        assertThat(moved.moved()).isZero();
        testing.later(Duration.ofHours(2));
        assertThat(testing.library.bin().sweep()).isEqualTo(1);
    }

    private Path fileOf(Asset asset) {
        return Objects.requireNonNull(testing.store.file(asset.bytes().key()));
    }

    /// A second folder, under another name.
    private static final class Renamed implements Store {
        private final LocalStore store;

        Renamed(Path folder) {
            store = new LocalStore(folder, InstantSource.system());
        }

        @Override
        public String name() {
            return "other";
        }

        @Override
        public String where() {
            return store.where();
        }

        @Override
        public void put(StoreKey key, Path file, String mediaType) {
            store.put(key, file, mediaType);
        }

        @Override
        public java.io.InputStream read(StoreKey key, long from) {
            return store.read(key, from);
        }

        @Override
        public void fetch(StoreKey key, Path file) {
            store.fetch(key, file);
        }

        @Override
        public java.util.Optional<Long> size(StoreKey key) {
            return store.size(key);
        }

        @Override
        public void delete(StoreKey key) {
            store.delete(key);
        }

        @Override
        public Page list(@org.jspecify.annotations.Nullable String cursor) {
            return store.list(cursor);
        }

        @Override
        public java.util.Optional<java.net.URI> address(StoreKey key, Duration validFor) {
            return store.address(key, validFor);
        }

        @Override
        public void close() {
            store.close();
        }
    }
}
