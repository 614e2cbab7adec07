package dev.vitrine.vault;

import dev.vitrine.database.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;

/// Gives the vault a new key and seals everything with it, row by row, while everybody goes on
/// working. It can be stopped anywhere and done again: until old keys are dropped, everything can
/// be opened with one key or another.
public final class KeyChange {
    /// Sealing takes milliseconds; whoever holds it up for longer is in trouble.
    private static final String PATIENCE = "30s";

    private final Database database;
    private final Vault vault;
    private final List<SealedColumn> columns;

    /// A change of the keys for all secrets that the vault has sealed.
    ///
    /// @param columns all of them: what lies elsewhere is lost when old keys are dropped
    public KeyChange(Database database, Vault vault, List<SealedColumn> columns) {
        this.database = database;
        this.vault = vault;
        this.columns = List.copyOf(columns);
    }

    /// What was done in one table.
    ///
    /// @param sealed rows that the newest key has sealed now
    /// @param unreadable rows that no key opens, before as after; they are left as they are
    public record Part(String table, long sealed, long unreadable) {}

    /// Hears of every row that was sealed anew.
    @FunctionalInterface
    public interface Listener {
        /// Another one, in that table.
        void sealed(String table, long sofar);
    }

    /// Adds a key and seals everything with it.
    ///
    /// @throws VaultException when there is no key yet, or the keys cannot be written
    public List<Part> run(Listener listener) {
        if (!vault.hasKeys()) {
            throw VaultException.noKeys(vault.file());
        }
        alone(
                () -> {
                    vault.addKey();
                    return null;
                });
        return columns.stream().map(column -> sealAnew(column, listener)).toList();
    }

    /// Takes all keys but the newest away. What was copied before, a backup for example, cannot be
    /// opened without them.
    ///
    /// @return how many
    /// @throws VaultException when something can be opened with an old key alone
    public int dropOldKeys() {
        return alone(
                () -> {
                    for (SealedColumn column : columns) {
                        walk(
                                column,
                                row -> {
                                    if (column.opens(row)) {
                                        throw VaultException.oldKeyNeeded(column.table());
                                    }
                                });
                    }
                    return vault.dropOldKeys();
                });
    }

    private Part sealAnew(SealedColumn column, Listener listener) {
        List<SealedColumn.Row> unreadable = new ArrayList<>();
        long[] sealed = {0};
        walk(
                column,
                row -> {
                    if (column.opens(row)) {
                        column.sealAnew(row);
                        sealed[0]++;
                        listener.sealed(column.table(), sealed[0]);
                    } else {
                        unreadable.add(row);
                    }
                });
        return new Part(column.table(), sealed[0], unreadable.size());
    }

    @FunctionalInterface
    private interface Look {
        void at(SealedColumn.Row row);
    }

    /// Looks at every row that the newest key has not sealed.
    private void walk(SealedColumn column, Look look) {
        SealedColumn.@Nullable Row last = null;
        List<SealedColumn.Row> rows = column.rows(null);
        while (!rows.isEmpty()) {
            for (SealedColumn.Row row : rows) {
                if (!vault.isNewest(row.sealed())) {
                    look.at(row);
                }
                last = row;
            }
            rows = column.rows(last);
        }
    }

    /// Does something while nobody seals.
    private <T extends @Nullable Object> T alone(Supplier<T> work) {
        return database.inTransaction(
                () -> {
                    database.sql().sql("set local lock_timeout = '" + PATIENCE + "'").update();
                    try {
                        database.sql()
                                .sql("select pg_advisory_xact_lock(?)")
                                .param(SealedColumn.LOCK)
                                .query((_, _) -> true)
                                .single();
                    } catch (PessimisticLockingFailureException failure) {
                        throw VaultException.busy(failure);
                    }
                    return work.get();
                });
    }
}
