package dev.vitrine.spend;

import dev.vitrine.database.Database;
import dev.vitrine.workspace.Scope;
import dev.vitrine.workspace.Workspaces;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A ledger over a real database, at a time and in a workspace of the test's own.
public final class TestingLedger {
    public volatile Instant now = Instant.parse("2026-11-28T12:00:00Z");
    public volatile Caps caps = Caps.NONE;
    public final Database database;
    public final UUID workspace;
    public final UUID job = UUID.randomUUID();
    public final Spending spending;

    public TestingLedger(Database database) {
        this.database = database;
        workspace = workspace();
        spending = again();
    }

    /// Another process over the same database.
    public Spending again() {
        return new Spending(database, _ -> caps, () -> now, UUID::randomUUID);
    }

    /// A new workspace.
    public UUID workspace() {
        var workspaces = new Workspaces(database, () -> now, UUID::randomUUID);
        String secret =
                workspaces
                        .createKey(UUID.randomUUID().toString(), "test", Set.of(Scope.READ))
                        .secret();
        return Objects.requireNonNull(workspaces.authenticate(secret)).workspace().value();
    }

    /// A call of the job for so many cents.
    public Intent intent(String hash, long cents) {
        return intent(job, null, hash, Money.ofCents(cents));
    }

    public Intent intent(UUID of, @Nullable String campaign, String hash, Money most) {
        return new Intent(
                new Purpose(workspace, of, "session", campaign, "picture", false),
                "openai",
                "gpt-image-2",
                hash,
                most);
    }

    /// A call that is allowed.
    public EntryId granted(Intent intent) {
        return ((Reservation.Granted) spending.reserve(intent)).entry();
    }

    /// What counts in a scope.
    public Money total(String scope) {
        return database.sql()
                .sql("select spent from spend_totals where workspace_id = ? and scope = ?")
                .params(workspace, scope)
                .query((row, _) -> new Money(row.getLong(1)))
                .optional()
                .orElse(Money.ZERO);
    }
}
