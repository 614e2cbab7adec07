package dev.vitrine.spend.report;

import dev.vitrine.database.Database;
import dev.vitrine.spend.Money;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Adds up the calls of a workspace. Safe for use from any thread.
public final class Sums {
    private final Database database;

    /// The sums of a database.
    public Sums(Database database) {
        this.database = database;
    }

    /// What calls can have in common.
    public enum By {
        /// The day, in UTC, on which they were reserved.
        DAY("to_char(created_at at time zone 'UTC', 'YYYY-MM-DD')"),
        /// The vendor.
        VENDOR("vendor"),
        /// The model, with its vendor in front.
        MODEL("vendor || '/' || model"),
        /// What they were for.
        TASK("task"),
        /// The campaign; calls that belong to none are left out.
        CAMPAIGN("campaign");

        private final String expression;

        By(String expression) {
            this.expression = expression;
        }
    }

    /// The sums of calls that were reserved from one moment until before another: days in their
    /// order, everything else by what it has cost, the most first.
    public List<Sum> by(By what, UUID workspace, Instant from, Instant until) {
        return database.sql()
                .sql(
                        """
                        select %s as name, count(*) as calls,
                            coalesce(sum(cost) filter (where outcome in ('confirmed', 'spoiled')), 0)::bigint as spent,
                            coalesce(sum(estimate) filter (where outcome in ('reserved', 'unknown')), 0)::bigint as maybe
                        from spend_entries
                        where workspace_id = :workspace and created_at >= :from and created_at < :until
                            and outcome <> 'refused' and %s is not null
                        group by 1 order by %s
                        """
                                .formatted(
                                        what.expression,
                                        what.expression,
                                        what == By.DAY
                                                ? "1"
                                                : "sum(coalesce(cost, estimate)) desc, 1"))
                .param("workspace", workspace)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(
                        (row, _) ->
                                new Sum(
                                        row.getString("name"),
                                        row.getLong("calls"),
                                        new Money(row.getLong("spent")),
                                        new Money(row.getLong("maybe"))))
                .list();
    }
}
