package dev.vitrine.spend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.database.Database;
import dev.vitrine.database.TestingDatabase;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SpendingTests {
    private static final String DAY = "day/2026-11-28";
    private static final Refusal BUSY = Refusal.of(Refusal.Kind.OVERLOADED, "busy");

    private static final Database database = TestingDatabase.fresh();

    private final TestingLedger ledger = new TestingLedger(database);
    private final Spending spending = ledger.spending;

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void whatIsReservedCountsEverywhere() {
        ledger.granted(ledger.intent(ledger.job, "Spring sale", "a", Money.ofCents(20)));
        for (String scope :
                new String[] {DAY, "month/2026-11", "job/" + ledger.job, "campaign/Spring sale"}) {
            assertThat(ledger.total(scope)).as(scope).isEqualTo(Money.ofCents(20));
        }
    }

    @Test
    void whatIsSettledCountsWithItsCost() {
        EntryId id = ledger.granted(ledger.intent("a", 20));
        for (int times = 0; times < 3; times++) {
            spending.settle(id, Usage.NONE.withPictures(1), Money.ofCents(4), "");
        }
        assertThat(ledger.total(DAY)).isEqualTo(Money.ofCents(4));
        assertThat(ledger.total("job/" + ledger.job)).isEqualTo(Money.ofCents(4));
    }

    @Test
    void whatIsRefusedCountsForNothing() {
        EntryId id = ledger.granted(ledger.intent("a", 20));
        spending.release(id, BUSY);
        spending.release(id, BUSY);
        assertThat(ledger.total(DAY)).isEqualTo(Money.ZERO);
        assertThat(spending.reserve(ledger.intent("a", 20)))
                .isInstanceOf(Reservation.Granted.class);
    }

    @Test
    void whatIsUnknownGoesOnCounting() {
        EntryId id = ledger.granted(ledger.intent("a", 20));
        spending.doubt(id, "the connection broke");
        spending.doubt(id, "the connection broke, twice");
        assertThat(ledger.total(DAY)).isEqualTo(Money.ofCents(20));
        assertThat(spending.reserve(ledger.intent("a", 20)))
                .isEqualTo(new Reservation.Doubtful(id, "the connection broke, twice"));
    }

    @Test
    void whatWasUnknownCanStillBeSettledReleasedOrSpoiled() {
        EntryId one = ledger.granted(ledger.intent("a", 20));
        EntryId two = ledger.granted(ledger.intent("b", 20));
        EntryId three = ledger.granted(ledger.intent("c", 20));
        for (EntryId id : new EntryId[] {one, two, three}) {
            spending.doubt(id, "slow");
        }
        spending.settle(one, Usage.NONE, Money.ofCents(3), "fetched later");
        spending.release(two, BUSY);
        spending.spoil(three, Usage.NONE, Money.ofCents(5), "no picture");
        assertThat(ledger.total(DAY)).isEqualTo(Money.ofCents(8));
    }

    @Test
    void whatHasEndedStaysAsItIs() {
        EntryId id = ledger.granted(ledger.intent("a", 20));
        spending.settle(id, Usage.NONE, Money.ofCents(4), "");
        spending.release(id, BUSY);
        spending.spoil(id, Usage.NONE, Money.ofCents(9), "late");
        spending.doubt(id, "late");
        spending.keepHandle(id, "late");
        assertThat(ledger.total(DAY)).isEqualTo(Money.ofCents(4));
        assertThat(spending.reserve(ledger.intent("a", 20))).isEqualTo(new Reservation.Settled(id));
    }

    @Test
    void whatIsSpoiledCountsAndMayBeAskedAgain() {
        EntryId id = ledger.granted(ledger.intent("a", 20));
        spending.spoil(id, Usage.NONE.withOutput(900, 0), Money.ofCents(2), "no JSON");
        assertThat(ledger.total(DAY)).isEqualTo(Money.ofCents(2));
        assertThat(spending.reserve(ledger.intent("a", 20)))
                .isInstanceOf(Reservation.Granted.class);
    }

    @Test
    void aCallThatAProcessHasNotEndedIsDoubtfulToTheNext() {
        EntryId id = ledger.granted(ledger.intent("a", 20));
        assertThat(ledger.again().reserve(ledger.intent("a", 20)))
                .isEqualTo(new Reservation.Doubtful(id, "the call has begun and not ended"));
        assertThat(ledger.again().reserve(ledger.intent("b", 20)))
                .isInstanceOf(Reservation.Granted.class);
    }

    @Test
    void aCallOfAnotherJobIsNotTheSame() {
        ledger.granted(ledger.intent("a", 20));
        assertThat(spending.reserve(ledger.intent(UUID.randomUUID(), null, "a", Money.ofCents(20))))
                .isInstanceOf(Reservation.Granted.class);
    }

    @Test
    void whoeverAllowsItPaysTwice() {
        EntryId first = ledger.granted(ledger.intent("a", 20));
        spending.doubt(first, "slow");
        Intent once = ledger.intent("a", 20);
        Purpose purpose = once.purpose();
        var twice =
                new Intent(
                        new Purpose(
                                purpose.workspace(),
                                purpose.job(),
                                purpose.kind(),
                                null,
                                purpose.task(),
                                true),
                        once.vendor(),
                        once.model(),
                        "a",
                        once.most());
        assertThat(spending.reserve(twice)).isInstanceOf(Reservation.Granted.class);
        assertThat(ledger.total(DAY)).isEqualTo(Money.ofCents(40));
    }

    @Test
    void whatWasSubmittedIsResumedByItsHandle() {
        EntryId id = ledger.granted(ledger.intent("a", 20));
        spending.keepHandle(id, "https://api.example/v1/get_result?id=7");
        var resumable = new Reservation.Resumable(id, "https://api.example/v1/get_result?id=7");
        Spending next = ledger.again();
        assertThat(next.reserve(ledger.intent("a", 20))).isEqualTo(resumable);
        next.doubt(id, "polling broke");
        assertThat(next.reserve(ledger.intent("a", 20))).isEqualTo(resumable);
        next.settle(id, Usage.NONE, Money.ofCents(3), "");
        assertThat(next.reserve(ledger.intent("a", 20))).isEqualTo(new Reservation.Settled(id));
    }

    @Test
    void aHandleThatLeadsNowhereIsForgotten() {
        EntryId id = ledger.granted(ledger.intent("a", 20));
        spending.keepHandle(id, "7");
        spending.loseHandle(id, "the vendor does not know the task any more");
        assertThat(spending.reserve(ledger.intent("a", 20)))
                .isEqualTo(
                        new Reservation.Doubtful(id, "the vendor does not know the task any more"));
    }

    @Test
    void aResultThatIsLostCanBeBoughtAgain() {
        EntryId id = ledger.granted(ledger.intent("a", 20));
        spending.settle(id, Usage.NONE, Money.ofCents(3), "");
        assertThat(spending.reserve(ledger.intent("a", 20), id))
                .isInstanceOf(Reservation.Granted.class);
        assertThat(spending.reserve(ledger.intent("a", 20), id))
                .as("somebody else does so already")
                .isInstanceOf(Reservation.Doubtful.class);
    }

    @Test
    void whatCostsMoreThanReservedIsBookedAsItIs() {
        EntryId id = ledger.granted(ledger.intent("a", 20));
        spending.settle(id, Usage.NONE, Money.ofCents(75), "");
        assertThat(ledger.total(DAY)).isEqualTo(Money.ofCents(75));
    }

    @Test
    void aCostThatCannotBeIsBounded() {
        EntryId one = ledger.granted(ledger.intent("a", 20));
        EntryId two = ledger.granted(ledger.intent("b", 20));
        spending.settle(one, Usage.NONE, new Money(-5), "");
        assertThat(ledger.total(DAY)).isEqualTo(Money.ofCents(20));
        spending.settle(two, Usage.NONE, new Money(Long.MAX_VALUE), "");
        assertThat(ledger.total(DAY)).isEqualTo(Money.MOST);
    }

    @Test
    void theDayOfACallIsThatOfItsReservation() {
        ledger.now = Instant.parse("2026-11-30T23:59:59.999999999Z");
        EntryId id = ledger.granted(ledger.intent("a", 20));
        ledger.now = Instant.parse("2026-12-01T00:00:00Z");
        spending.settle(id, Usage.NONE, Money.ofCents(5), "");
        assertThat(ledger.total("day/2026-11-30")).isEqualTo(Money.ofCents(5));
        assertThat(ledger.total("month/2026-11")).isEqualTo(Money.ofCents(5));
        assertThat(ledger.total("day/2026-12-01")).isEqualTo(Money.ZERO);
        ledger.granted(ledger.intent("b", 20));
        assertThat(ledger.total("day/2026-12-01")).isEqualTo(Money.ofCents(20));
    }

    @Test
    void aCapOfADayFreesTheNextDay() {
        ledger.caps = new Caps(Money.ofCents(50), null, null, null);
        ledger.granted(ledger.intent("a", 40));
        Problem problem = denied(ledger.intent("b", 20));
        assertThat(problem.line())
                .isEqualTo(
                        "The cap of $0.50 for a day does not allow it: $0.40 are spent or reserved, and this"
                                + " could cost $0.20. Wait until 2026-11-29 00:00 UTC, when it starts anew, or raise the cap.");
        assertThat(problem.retryable()).isTrue();
        ledger.granted(ledger.intent("c", 10));
        ledger.now = ledger.now.plus(Duration.ofDays(1));
        ledger.granted(ledger.intent("b", 20));
    }

    @Test
    void everyCapSaysWhichItIs() {
        ledger.caps = new Caps(null, Money.ofCents(50), null, null);
        assertThat(denied(ledger.intent("a", 60)).line())
                .isEqualTo(
                        "The cap of $0.50 for a month does not allow it: $0.00 are spent or reserved, and"
                                + " this could cost $0.60. Raise the cap, or choose a cheaper model or fewer pictures.");
        ledger.granted(ledger.intent("b", 50));
        assertThat(denied(ledger.intent("a", 1)).nextStep())
                .isEqualTo(
                        "Wait until 2026-12-01 00:00 UTC, when it starts anew, or raise the cap");
        ledger.caps = new Caps(null, null, Money.ofCents(50), null);
        assertThat(denied(ledger.intent("a", 1)).message())
                .startsWith("The cap of $0.50 for one session does not allow it: $0.50 are");
        ledger.caps = new Caps(null, null, null, Money.ofCents(5));
        ledger.granted(ledger.intent("c", 60));
        assertThat(denied(ledger.intent(ledger.job, "Sale", "a", Money.ofCents(6))).message())
                .startsWith("The cap of $0.05 for the campaign Sale does not allow it: $0.00 are");
    }

    @Test
    void whatIsFreeIsAlwaysAllowed() {
        EntryId id = ledger.granted(ledger.intent("a", 5));
        spending.settle(id, Usage.NONE, Money.ofCents(90), "");
        ledger.caps = new Caps(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
        ledger.granted(ledger.intent("b", 0));
        assertThat(denied(ledger.intent("c", 1)).code()).isEqualTo(ErrorCode.SPENDING_CAP_REACHED);
    }

    @Test
    void aWorkspaceDoesNotSpendWhatIsAnothers() {
        ledger.caps = new Caps(Money.ofCents(20), null, null, null);
        ledger.granted(ledger.intent("a", 20));
        UUID other = ledger.workspace();
        var purpose = new Purpose(other, ledger.job, "session", null, "picture", false);
        assertThat(spending.reserve(new Intent(purpose, "openai", "m", "a", Money.ofCents(20))))
                .isInstanceOf(Reservation.Granted.class);
    }

    @Test
    void isNotReservedWithinATransactionThatMayBeUndone() {
        assertThatThrownBy(
                        () ->
                                ledger.database.inTransaction(
                                        () -> spending.reserve(ledger.intent("a", 1))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isSettledTogetherWithWhatIsKept() {
        EntryId id = ledger.granted(ledger.intent("a", 20));
        assertThatThrownBy(
                        () ->
                                ledger.database.inTransaction(
                                        () -> {
                                            spending.settle(id, Usage.NONE, Money.ZERO, "");
                                            throw new IllegalStateException("not kept");
                                        }))
                .hasMessage("not kept");
        assertThat(spending.reserve(ledger.intent("a", 20)))
                .isInstanceOf(Reservation.Doubtful.class);
    }

    @Test
    void anEntryThatIsNotThereIsRefused() {
        var id = new EntryId(UUID.randomUUID());
        assertThatThrownBy(() -> spending.settle(id, Usage.NONE, Money.ZERO, ""))
                .hasMessage("There is no entry " + id);
    }

    private Problem denied(Intent intent) {
        return ((Reservation.Denied) spending.reserve(intent)).problem();
    }
}
