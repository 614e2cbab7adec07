package dev.vitrine.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.database.Database;
import dev.vitrine.database.TestingDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
@Timeout(60)
class KeyChangeTests {
    /// More than are looked at in one go.
    private static final int ROWS = 501;

    @TempDir private Path folder;
    private Database database;
    private Vault vault;
    private SealedColumn column;

    @BeforeEach
    void open() {
        database = TestingDatabase.fresh();
        database.sql()
                .sql(
                        "create table kept (owner uuid, name text, secret text, primary key (owner, name))")
                .update();
        vault = vault();
        column = column(vault);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everythingIsSealedWithTheNewKeyAndTheOldOneCanGo() {
        List<List<Object>> rows = database.inTransaction(() -> put(ROWS));
        assertThat(change().run((_, _) -> {})).containsExactly(new KeyChange.Part("kept", ROWS, 0));
        assertThat(change().dropOldKeys()).isEqualTo(1);
        assertThat(rows).allSatisfy(row -> assertThat(secret(row)).isEqualTo("secret " + row));
    }

    @Test
    void whatWasStoppedInTheMiddleIsDoneAgain() {
        List<List<Object>> rows = put(20);
        var power = new IllegalStateException("no power");
        for (int each = 0; each < 3; each++) {
            assertThatThrownBy(
                            () ->
                                    change().run(
                                                    (_, done) -> {
                                                        if (done == 7) {
                                                            throw power;
                                                        }
                                                    }))
                    .isSameAs(power);
            assertThat(rows).allSatisfy(row -> assertThat(secret(row)).isEqualTo("secret " + row));
            assertThatThrownBy(() -> change().dropOldKeys())
                    .isInstanceOf(VaultException.class)
                    .hasMessageContaining("kept");
        }
        change().run((_, _) -> {});
        assertThat(change().dropOldKeys()).isEqualTo(4);
        assertThat(rows).allSatisfy(row -> assertThat(secret(row)).isEqualTo("secret " + row));
    }

    @Test
    void whatNoKeyOpensIsCountedAndStaysAndHoldsNothingUp() {
        List<Object> row = put(1).getFirst();
        write(List.of(row.getFirst(), "junk"), "not even base 64");
        write(List.of(row.getFirst(), "moved"), sealed(row));
        assertThat(change().run((_, _) -> {})).containsExactly(new KeyChange.Part("kept", 1, 2));
        assertThat(change().dropOldKeys()).isEqualTo(1);
        assertThat(sealed(List.of(row.getFirst(), "junk"))).isEqualTo("not even base 64");
        assertThat(secret(row)).isEqualTo("secret " + row);
    }

    @Test
    void whoeverSealsMeanwhileLosesNothing() throws Exception {
        List<List<Object>> rows = put(20);
        var number = new AtomicInteger();
        var stop = new AtomicBoolean();
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (int each = 0; each < 3; each++) {
                SealedColumn elsewhere = column(vault());
                var _ =
                        threads.submit(
                                () -> {
                                    while (!stop.get()) {
                                        List<Object> row =
                                                rows.get(number.incrementAndGet() % rows.size());
                                        elsewhere.seal(
                                                "secret " + row, row, text -> write(row, text));
                                    }
                                });
            }
            try {
                for (int each = 0; each < 10; each++) {
                    change().run((_, _) -> {});
                    assertThat(change().dropOldKeys()).isEqualTo(1);
                }
            } finally {
                stop.set(true);
            }
        }
        assertThat(number.get()).isPositive();
        assertThat(rows).allSatisfy(row -> assertThat(secret(row)).isEqualTo("secret " + row));
    }

    @Test
    void aRowThatChangesMeanwhileKeepsItsChange() {
        List<Object> row = put(1).getFirst();
        SealedColumn.Row seen = column.rows(null).getFirst();
        column.seal("other", row, text -> write(row, text));
        vault.addKey();
        column.sealAnew(seen);
        assertThat(secret(row)).isEqualTo("other");
    }

    @Test
    void whereThereAreNoKeysNoneAreMade() {
        assertThatThrownBy(() -> change().run((_, _) -> {}))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining(folder.toString());
        assertThat(vault.hasKeys()).isFalse();
    }

    private List<List<Object>> put(int rows) {
        return IntStream.range(0, rows).mapToObj(number -> put(column, number)).toList();
    }

    private List<Object> put(SealedColumn into, int number) {
        List<Object> row = List.of(UUID.randomUUID(), "name " + number);
        into.seal("secret " + row, row, text -> write(row, text));
        return row;
    }

    private int write(List<Object> row, String sealed) {
        return database.sql()
                .sql(
                        "insert into kept values (?, ?, ?) on conflict (owner, name) do update set secret = excluded.secret")
                .params(row)
                .param(sealed)
                .update();
    }

    private String sealed(List<Object> row) {
        return database.sql()
                .sql("select secret from kept where owner = ? and name = ?")
                .params(row)
                .query(String.class)
                .single();
    }

    private String secret(List<Object> row) {
        return column(vault()).open(sealed(row), row);
    }

    private KeyChange change() {
        return new KeyChange(database, vault, List.of(column));
    }

    private SealedColumn column(Vault sealing) {
        return new SealedColumn(
                database,
                sealing,
                new SealedColumn.Where("kept", "secret", "place", List.of("owner", "name")));
    }

    private Vault vault() {
        return Vault.at(folder.resolve("keys.json"));
    }
}
