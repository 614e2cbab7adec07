package dev.vitrine.spend.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitrine.database.Slice;
import dev.vitrine.spend.Entry;
import dev.vitrine.spend.Money;
import dev.vitrine.spend.Usage;
import dev.vitrine.spend.report.Month;
import dev.vitrine.spend.report.Sum;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What programs are answered about money. Amounts are US dollars.
public final class UsageAnswers {
    private UsageAnswers() {}

    /// The current month.
    ///
    /// @param jobCap of a single session or generation
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Overview(
            String currency,
            Today today,
            ThisMonth month,
            @Nullable BigDecimal jobCap,
            @Nullable BigDecimal campaignCap,
            List<Part> byVendor,
            List<Part> byModel,
            List<Part> byTask,
            List<Part> byCampaign,
            List<Part> byDay) {
        /// A month as it stands.
        public static Overview of(Month month) {
            var standing = month.standing();
            return new Overview(
                    "USD",
                    new Today(
                            month.day(),
                            standing.today().dollars(),
                            dollars(standing.caps().day()),
                            left(standing.caps().day(), standing.today())),
                    new ThisMonth(
                            YearMonth.from(month.day()).toString(),
                            standing.month().dollars(),
                            dollars(standing.caps().month()),
                            left(standing.caps().month(), standing.month())),
                    dollars(standing.caps().job()),
                    dollars(standing.caps().campaign()),
                    parts(month.vendors()),
                    parts(month.models()),
                    parts(month.tasks()),
                    parts(month.campaigns()),
                    parts(month.days()));
        }

        private static List<Part> parts(List<Sum> sums) {
            return sums.stream().map(Part::of).toList();
        }
    }

    /// Today, in UTC.
    ///
    /// @param spent what is spent or reserved
    /// @param left absent when there is no cap
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Today(
            LocalDate date,
            BigDecimal spent,
            @Nullable BigDecimal cap,
            @Nullable BigDecimal left) {}

    /// The month, in UTC.
    ///
    /// @param month such as 2026-11
    /// @param spent what is spent or reserved
    /// @param left absent when there is no cap
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ThisMonth(
            String month, BigDecimal spent, @Nullable BigDecimal cap, @Nullable BigDecimal left) {}

    /// What some calls of the month have cost together.
    ///
    /// @param spent what is known to be charged
    /// @param maybe what may be charged on top
    public record Part(String name, long calls, BigDecimal spent, BigDecimal maybe) {
        static Part of(Sum sum) {
            return new Part(sum.name(), sum.calls(), sum.spent().dollars(), sum.maybe().dollars());
        }
    }

    /// One call.
    ///
    /// @param estimate the most that it could cost
    /// @param note why it was refused, what is known of it, or what else there is to say
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Shown(
            UUID id,
            Instant createdAt,
            @Nullable Instant endedAt,
            String outcome,
            String vendor,
            String model,
            String task,
            String jobKind,
            UUID jobId,
            @Nullable String campaign,
            BigDecimal estimate,
            @Nullable BigDecimal cost,
            @Nullable Counts usage,
            @Nullable String note) {
        /// A call as the ledger has it.
        public static Shown of(Entry entry) {
            var intent = entry.intent();
            var purpose = intent.purpose();
            return new Shown(
                    entry.id().value(),
                    entry.createdAt(),
                    entry.endedAt(),
                    entry.outcome().label(),
                    intent.vendor(),
                    intent.model(),
                    purpose.task(),
                    purpose.kind(),
                    purpose.job(),
                    purpose.campaign(),
                    intent.most().dollars(),
                    dollars(entry.cost()),
                    entry.usage() == null ? null : Counts.of(entry.usage()),
                    entry.note());
        }
    }

    /// What a call has used, as the vendor reports it. What is nothing is left out.
    ///
    /// @param reported the price that the vendor says itself
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    public record Counts(
            long textInputTokens,
            long cachedInputTokens,
            long imageInputTokens,
            long textOutputTokens,
            long imageOutputTokens,
            long pictures,
            long searches,
            long pixels,
            @Nullable BigDecimal reported) {
        static Counts of(Usage usage) {
            return new Counts(
                    usage.textIn(),
                    usage.cachedIn(),
                    usage.imageIn(),
                    usage.textOut(),
                    usage.imageOut(),
                    usage.pictures(),
                    usage.searches(),
                    usage.pixels(),
                    dollars(usage.reported()));
        }
    }

    /// A part of the calls, newest first.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(List<Shown> entries, @Nullable String nextCursor) {
        /// A part of the ledger.
        public static Page of(Slice<Entry> slice) {
            return new Page(slice.entries().stream().map(Shown::of).toList(), slice.nextText());
        }
    }

    private static @Nullable BigDecimal dollars(@Nullable Money amount) {
        return amount == null ? null : amount.dollars();
    }

    private static @Nullable BigDecimal left(@Nullable Money cap, Money spent) {
        return cap == null ? null : cap.minus(spent).max(Money.ZERO).dollars();
    }
}
