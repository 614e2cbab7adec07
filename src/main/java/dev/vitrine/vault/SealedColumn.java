package dev.vitrine.vault;

import dev.vitrine.database.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A column of the database in which secrets lie sealed, each for its row alone. Safe for use from
/// any thread, and beside other processes.
public final class SealedColumn {
    /// Held by all who seal, until their row is there; whoever changes keys waits for them, so that
    /// no row comes sealed with a key that has been given up.
    static final long LOCK = 4021857735500921346L;

    private static final int PAGE = 500;

    private final Database database;
    private final Vault vault;
    private final Where where;

    /// The column of that name, sealed by that vault.
    public SealedColumn(Database database, Vault vault, Where where) {
        this.database = database;
        this.vault = vault;
        this.where = where;
    }

    /// Which column.
    ///
    /// @param prefix stands before the row in the place for which a secret is sealed; it stays as
    ///   it is, or nothing can be opened any more
    /// @param keys the columns of the primary key
    public record Where(String table, String column, String prefix, List<String> keys) {
        public Where {
            keys = List.copyOf(keys);
        }
    }

    /// A row as it lies there.
    ///
    /// @param keys the values of its primary key
    record Row(List<Object> keys, String sealed) {
        Row {
            keys = List.copyOf(keys);
        }

        @Override
        public String toString() {
            return "Row" + keys;
        }
    }

    /// Seals a secret and has it written, in one transaction.
    ///
    /// @param keys the values of the row's primary key
    /// @param write gets the sealed text
    /// @throws VaultException when there are no keys and none can be made
    public <T extends @Nullable Object> T seal(
            String secret, List<?> keys, Function<String, T> write) {
        return database.inTransaction(
                () -> {
                    lock("select pg_advisory_xact_lock_shared(?)");
                    return write.apply(vault.seal(secret, place(keys)));
                });
    }

    /// The secret as it was.
    ///
    /// @throws VaultException when it was sealed with other keys or for another row, or changed
    public String open(String sealed, List<?> keys) {
        return vault.open(sealed, place(keys));
    }

    /// Whether anything lies in it.
    public boolean isUsed() {
        return !rows(null).isEmpty();
    }

    /// Whether a row can be opened.
    boolean opens(Row row) {
        return vault.opens(row.sealed(), place(row.keys()));
    }

    /// Its table.
    String table() {
        return where.table();
    }

    /// Seals a row with the newest key, unless somebody else has changed it meanwhile.
    ///
    /// @throws VaultException when it cannot be opened
    void sealAnew(Row row) {
        String secret = open(row.sealed(), row.keys());
        seal(secret, row.keys(), text -> replace(row, text));
    }

    /// The rows behind one, in the order of their keys; few enough to hold. Empty behind the last.
    List<Row> rows(@Nullable Row before) {
        String keys = String.join(", ", where.keys());
        String behind =
                before == null ? "" : " and (" + keys + ") > (" + questions(", ", _ -> "?") + ")";
        return database.sql()
                .sql(
                        "select %s, %s from %s where %2$s <> ''%s order by %1$s limit %d"
                                .formatted(keys, where.column(), where.table(), behind, PAGE))
                .params(before == null ? List.of() : before.keys())
                .query(
                        (found, _) -> {
                            List<Object> values = new ArrayList<>();
                            for (String key : where.keys()) {
                                values.add(found.getObject(key));
                            }
                            return new Row(values, found.getString(where.column()));
                        })
                .list();
    }

    private int replace(Row row, String sealed) {
        List<Object> values = new ArrayList<>(List.of(sealed));
        values.addAll(row.keys());
        values.add(row.sealed());
        return database.sql()
                .sql(
                        "update %s set %s = ? where %s and %2$s = ?"
                                .formatted(
                                        where.table(),
                                        where.column(),
                                        questions(" and ", key -> key + " = ?")))
                .params(values)
                .update();
    }

    private void lock(String statement) {
        database.sql().sql(statement).param(LOCK).query((_, _) -> true).single();
    }

    private String questions(String between, Function<String, String> question) {
        return where.keys().stream().map(question).collect(Collectors.joining(between));
    }

    private String place(List<?> keys) {
        return where.prefix()
                + "/"
                + keys.stream().map(String::valueOf).collect(Collectors.joining("/"));
    }
}
