package dev.vitrine.spend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.database.Database;
import dev.vitrine.database.TestingDatabase;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SweepTests {
    @Test
    void callsThatNobodyEndsBecomeUnknown() {
        try (Database database = TestingDatabase.fresh()) {
            sweep(new TestingLedger(database));
        }
    }

    private static void sweep(TestingLedger ledger) {
        Spending spending = ledger.spending;
        EntryId old = ledger.granted(ledger.intent("a", 20));
        ledger.now = ledger.now.plus(Duration.ofMinutes(30));
        ledger.granted(ledger.intent("b", 20));
        ledger.now = ledger.now.plus(Duration.ofMinutes(31));
        assertThat(spending.sweep()).isEqualTo(1);
        assertThat(spending.sweep()).isZero();
        assertThat(spending.reserve(ledger.intent("a", 20)))
                .isEqualTo(new Reservation.Doubtful(old, "the process ended before the answer"));
        assertThat(ledger.total("day/2026-11-28")).isEqualTo(Money.ofCents(40));
    }
}
