package dev.vitrine.spend.report;

import dev.vitrine.spend.Spending;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/// The current month of a workspace: how it stands with the caps, and what the money was for.
///
/// @param day today, in UTC
public record Month(
        LocalDate day,
        Spending.Standing standing,
        List<Sum> vendors,
        List<Sum> models,
        List<Sum> tasks,
        List<Sum> campaigns,
        List<Sum> days) {
    public Month {
        vendors = List.copyOf(vendors);
        models = List.copyOf(models);
        tasks = List.copyOf(tasks);
        campaigns = List.copyOf(campaigns);
        days = List.copyOf(days);
    }

    /// The month of a moment.
    ///
    /// @param now the same moment as that of the ledger
    public static Month of(UUID workspace, Spending spending, Sums sums, Instant now) {
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalDate first = day.withDayOfMonth(1);
        Instant from = first.atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant until = first.plusMonths(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return new Month(
                day,
                spending.standing(workspace),
                sums.by(Sums.By.VENDOR, workspace, from, until),
                sums.by(Sums.By.MODEL, workspace, from, until),
                sums.by(Sums.By.TASK, workspace, from, until),
                sums.by(Sums.By.CAMPAIGN, workspace, from, until),
                sums.by(Sums.By.DAY, workspace, from, until));
    }
}
