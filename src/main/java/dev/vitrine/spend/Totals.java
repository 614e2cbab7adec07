package dev.vitrine.spend;

import dev.vitrine.database.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is spent or reserved in every scope that can have a cap.
final class Totals {
    private final Database database;

    Totals(Database database) {
        this.database = database;
    }

    /// One scope of a workspace.
    ///
    /// @param key as in the table
    /// @param cap absent when there is none
    record Scope(Kind kind, String key, @Nullable Money cap) {}

    /// What kinds of scopes there are, in the order in which people hear of them.
    enum Kind {
        JOB,
        CAMPAIGN,
        DAY,
        MONTH
    }

    /// The scopes in which a call counts.
    ///
    /// @param at when it was reserved
    static List<Scope> scopes(Purpose purpose, Caps caps, Instant at) {
        List<Scope> scopes = new ArrayList<>();
        scopes.add(job(caps, purpose.job()));
        if (purpose.campaign() != null) {
            scopes.add(new Scope(Kind.CAMPAIGN, "campaign/" + purpose.campaign(), caps.campaign()));
        }
        scopes.add(day(caps, at));
        scopes.add(month(caps, at));
        return scopes;
    }

    static Scope job(Caps caps, UUID job) {
        return new Scope(Kind.JOB, "job/" + job, caps.job());
    }

    static Scope day(Caps caps, Instant at) {
        return new Scope(Kind.DAY, "day/" + LocalDate.ofInstant(at, ZoneOffset.UTC), caps.day());
    }

    static Scope month(Caps caps, Instant at) {
        return new Scope(
                Kind.MONTH, "month/" + YearMonth.from(at.atOffset(ZoneOffset.UTC)), caps.month());
    }

    /// What counts in each of these scopes. Nobody else changes it until the transaction ends.
    Map<String, Money> lock(UUID workspace, List<Scope> scopes) {
        String[] keys = keys(scopes);
        // Both statements go through the rows in the same order as everybody's.
        database.sql()
                .sql(
                        """
                        insert into spend_totals (workspace_id, scope)
                        select :workspace, scope from unnest(:scopes) as scope order by scope
                        on conflict do nothing
                        """)
                .param("workspace", workspace)
                .param("scopes", keys)
                .update();
        return read(workspace, keys, " order by scope for update");
    }

    /// What counts in each of these scopes now.
    Map<String, Money> read(UUID workspace, List<Scope> scopes) {
        return read(workspace, keys(scopes), "");
    }

    /// Adds to scopes that are locked.
    void add(UUID workspace, List<Scope> scopes, Money difference) {
        database.sql()
                .sql(
                        """
                        update spend_totals set spent = spent + :difference
                        where workspace_id = :workspace and scope = any(:scopes)
                        """)
                .param("difference", difference.micros())
                .param("workspace", workspace)
                .param("scopes", keys(scopes))
                .update();
    }

    private Map<String, Money> read(UUID workspace, String[] keys, String locking) {
        return database
                .sql()
                .sql(
                        "select scope, spent from spend_totals where workspace_id = :workspace and scope = any(:scopes)"
                                + locking)
                .param("workspace", workspace)
                .param("scopes", keys)
                .query(
                        (row, _) ->
                                Map.entry(row.getString("scope"), new Money(row.getLong("spent"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String[] keys(List<Scope> scopes) {
        return scopes.stream().map(Scope::key).toArray(String[]::new);
    }
}
