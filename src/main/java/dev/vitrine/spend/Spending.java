package dev.vitrine.spend;

import dev.vitrine.database.Database;
import dev.vitrine.database.Slice;
import dev.vitrine.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The front door of the room. A call is reserved before it is made, against every cap it counts
/// under, and ended afterwards; what was ended once stays as it is. Safe for use from any thread
/// and any number of processes.
public final class Spending {
    private static final Logger LOG = LoggerFactory.getLogger(Spending.class);

    /// No call takes as long: whoever made it is gone.
    private static final Duration LONGEST = Duration.ofHours(1);

    private static final int LONGEST_HANDLE = 4000;

    private final Database database;
    private final Function<UUID, Caps> caps;
    private final InstantSource clock;
    private final Supplier<UUID> ids;
    private final EntryTable entries;
    private final Totals totals;

    /// The ledger of a database.
    ///
    /// @param caps of a workspace, as they are now
    public Spending(
            Database database, Function<UUID, Caps> caps, InstantSource clock, Supplier<UUID> ids) {
        this.database = database;
        this.caps = caps;
        this.clock = clock;
        this.ids = ids;
        entries = new EntryTable(database);
        totals = new Totals(database);
    }

    /// Asks to make a call, and writes it down if it may be made.
    ///
    /// @throws IllegalStateException within a transaction, since what is not committed before the
    ///   call may be lost after it
    public Reservation reserve(Intent intent) {
        return reserve(intent, null);
    }

    /// Asks to make a call once more, because the result of the one that was paid for is lost.
    ///
    /// @param lost the call that [Reservation.Settled] has named
    public Reservation reserve(Intent intent, @Nullable EntryId lost) {
        if (database.isInTransaction()) {
            throw new IllegalStateException(
                    "A call is reserved by itself, not within a longer transaction");
        }
        Purpose purpose = intent.purpose();
        Caps allowed = caps.apply(purpose.workspace());
        // As the database keeps it, so that the day stays the same.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Totals.Scope> scopes = Totals.scopes(purpose, allowed, now);
        return database.inTransaction(
                () -> {
                    Map<String, Money> spent = totals.lock(purpose.workspace(), scopes);
                    Reservation before = before(intent, lost);
                    if (before != null) {
                        return before;
                    }
                    Problem denied = new CapCheck(intent, now).problem(scopes, spent);
                    if (denied != null) {
                        return new Reservation.Denied(denied);
                    }
                    var id = new EntryId(ids.get());
                    entries.insert(id, intent, now);
                    totals.add(purpose.workspace(), scopes, intent.most());
                    return new Reservation.Granted(id);
                });
    }

    private @Nullable Reservation before(Intent intent, @Nullable EntryId lost) {
        List<Entry> asked =
                entries.ofRequest(intent).stream()
                        .filter(entry -> !entry.id().equals(lost))
                        .toList();
        for (Entry entry : asked) {
            if (entry.outcome() == Entry.Outcome.CONFIRMED) {
                return new Reservation.Settled(entry.id());
            }
        }
        List<Entry> open = asked.stream().filter(entry -> entry.outcome().isOpen()).toList();
        for (Entry entry : open) {
            if (entry.handle() != null) {
                return new Reservation.Resumable(entry.id(), entry.handle());
            }
        }
        if (open.isEmpty() || intent.purpose().payTwice()) {
            return null;
        }
        Entry entry = open.getFirst();
        return new Reservation.Doubtful(
                entry.id(),
                entry.note() == null ? "the call has begun and not ended" : entry.note());
    }

    /// Keeps by what an asynchronous vendor is asked later. What has ended keeps none.
    public void keepHandle(EntryId id, String handle) {
        Words.check("handle", handle, LONGEST_HANDLE);
        database.inTransaction(
                () -> {
                    if (entries.locked(id).outcome().isOpen()) {
                        entries.keepHandle(id, handle);
                    }
                    return null;
                });
    }

    /// It was answered and charged. In one transaction with the result, neither is there without
    /// the other.
    ///
    /// @param note what else there is to say; empty for nothing
    public void settle(EntryId id, Usage usage, Money cost, String note) {
        String line = note.isBlank() ? null : Words.line(note, "");
        end(
                id,
                _ ->
                        new EntryTable.Ending(
                                Entry.Outcome.CONFIRMED, cost.bounded(), usage, line, null));
    }

    /// It was answered and probably charged, and the answer is of no use.
    public void spoil(EntryId id, Usage usage, Money cost, String why) {
        String line = Words.line(why, "the answer was of no use");
        end(
                id,
                _ ->
                        new EntryTable.Ending(
                                Entry.Outcome.SPOILED, cost.bounded(), usage, line, null));
    }

    /// It did not happen, and costs nothing.
    public void release(EntryId id, Refusal refusal) {
        String line = refusal.kind() + ": " + refusal.message();
        end(id, _ -> new EntryTable.Ending(Entry.Outcome.REFUSED, Money.ZERO, null, line, null));
    }

    /// It may have happened. It counts as before, and can still be settled.
    public void doubt(EntryId id, String evidence) {
        doubt(id, evidence, true);
    }

    /// It may have happened, and its handle does not lead to an answer any more.
    public void loseHandle(EntryId id, String evidence) {
        doubt(id, evidence, false);
    }

    private void doubt(EntryId id, String evidence, boolean handleWorks) {
        String line = Words.line(evidence, "nothing is known of the call");
        end(
                id,
                entry ->
                        new EntryTable.Ending(
                                Entry.Outcome.UNKNOWN,
                                null,
                                null,
                                line,
                                handleWorks ? entry.handle() : null));
    }

    /// Says of calls that nobody ends any more that they may have happened.
    ///
    /// @return how many there were
    public int sweep() {
        Instant now = clock.instant();
        return entries.sweep(now.minus(LONGEST), "the process ended before the answer", now);
    }

    /// Calls that are looked for, newest first.
    public Slice<Entry> entries(Entry.Search search) {
        return entries.list(search);
    }

    /// How much is spent or reserved, and how much may be.
    ///
    /// @param today since midnight UTC
    /// @param month since the first of the month
    public record Standing(Money today, Money month, Caps caps) {}

    /// How it stands with the money of a workspace.
    public Standing standing(UUID workspace) {
        Caps allowed = caps.apply(workspace);
        Instant now = clock.instant();
        Totals.Scope day = Totals.day(allowed, now);
        Totals.Scope month = Totals.month(allowed, now);
        Map<String, Money> spent = totals.read(workspace, List.of(day, month));
        return new Standing(
                spent.getOrDefault(day.key(), Money.ZERO),
                spent.getOrDefault(month.key(), Money.ZERO),
                allowed);
    }

    /// How much a session or a generation has spent or reserved.
    public Money spentBy(UUID workspace, UUID job) {
        Totals.Scope scope = Totals.job(Caps.NONE, job);
        return totals.read(workspace, List.of(scope)).getOrDefault(scope.key(), Money.ZERO);
    }

    private void end(EntryId id, Function<Entry, EntryTable.Ending> how) {
        database.inTransaction(
                () -> {
                    Entry entry = entries.locked(id);
                    EntryTable.Ending ending = how.apply(entry);
                    if (entry.outcome().isOpen()) {
                        entries.end(id, ending, clock.instant());
                        count(entry, ending.cost());
                    } else if (entry.outcome() != ending.outcome()) {
                        LOG.warn(
                                "The call {} has ended as {} and stays so, though it is now said to be {}",
                                id,
                                entry.outcome().label(),
                                ending.outcome().label());
                    }
                    return null;
                });
    }

    /// Where it was reserved, its cost counts in place of the estimate.
    private void count(Entry entry, @Nullable Money cost) {
        if (cost == null || cost.equals(entry.counted())) {
            return;
        }
        if (cost.isMoreThan(entry.intent().most())) {
            LOG.warn(
                    "A call of {} {} cost {}, more than the {} that were reserved: see its price",
                    entry.intent().vendor(),
                    entry.intent().model(),
                    cost,
                    entry.intent().most());
        }
        Purpose purpose = entry.intent().purpose();
        List<Totals.Scope> scopes = Totals.scopes(purpose, Caps.NONE, entry.createdAt());
        totals.lock(purpose.workspace(), scopes);
        totals.add(purpose.workspace(), scopes, cost.minus(entry.counted()));
    }
}
