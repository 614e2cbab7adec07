package dev.vitrine.cli.usage;

import dev.vitrine.cli.screen.Table;
import dev.vitrine.cli.screen.Terminal;
import dev.vitrine.spend.Caps;
import dev.vitrine.spend.Entry;
import dev.vitrine.spend.Money;
import dev.vitrine.spend.report.Month;
import dev.vitrine.spend.report.Sum;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was spent as people read it.
record UsageLines(Terminal terminal) {
    String month(Month month) {
        var standing = month.standing();
        Caps caps = standing.caps();
        var periods = new Table(terminal, "Period", "Spent or reserved", "Cap", "Left");
        periods.row(
                "today, " + month.day(),
                standing.today().toString(),
                cap(caps.day()),
                left(caps.day(), standing.today()));
        periods.row(
                "month, " + YearMonth.from(month.day()),
                standing.month().toString(),
                cap(caps.month()),
                left(caps.month(), standing.month()));
        periods.row("a session", "", cap(caps.job()), "");
        periods.row("a campaign", "", cap(caps.campaign()), "");
        if (month.models().isEmpty()) {
            return periods.text() + "\n\nNo paid call was made this month.";
        }
        List<String> parts = new ArrayList<>(List.of(periods.text()));
        parts.add(sums("Model", month.models()));
        parts.add(sums("For", month.tasks()));
        if (!month.campaigns().isEmpty()) {
            parts.add(sums("Campaign", month.campaigns()));
        }
        parts.add(sums("Day", month.days()));
        return String.join("\n\n", parts);
    }

    String calls(List<Entry> entries) {
        if (entries.isEmpty()) {
            return "No such call was made.";
        }
        var table = new Table(terminal, "When", "Outcome", "Model", "For", "Cost", "Note");
        for (Entry entry : entries) {
            Money cost = entry.cost();
            table.row(
                    entry.createdAt().truncatedTo(ChronoUnit.SECONDS).toString(),
                    entry.outcome().label(),
                    entry.intent().vendor() + "/" + entry.intent().model(),
                    entry.intent().purpose().task(),
                    cost == null ? "≤ " + entry.intent().most() : cost.toString(),
                    entry.note() == null ? "" : entry.note());
        }
        return table.text();
    }

    private String sums(String heading, List<Sum> sums) {
        var table = new Table(terminal, heading, "Calls", "Spent", "Perhaps on top");
        for (Sum sum : sums) {
            table.row(
                    sum.name(),
                    String.valueOf(sum.calls()),
                    sum.spent().toString(),
                    sum.maybe().equals(Money.ZERO) ? "" : sum.maybe().toString());
        }
        return table.text();
    }

    private static String cap(@Nullable Money cap) {
        return cap == null ? "none" : cap.toString();
    }

    private static String left(@Nullable Money cap, Money spent) {
        return cap == null ? "" : cap.minus(spent).max(Money.ZERO).toString();
    }
}
