package dev.vitrine.spend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.database.Database;
import dev.vitrine.database.TestingDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Many jobs at once.
class CrowdTests {
    private static final int CROWD = 50;

    private static final Database database = TestingDatabase.fresh();

    private final TestingLedger ledger = new TestingLedger(database);

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void neverSpendMoreThanTheCap() throws Exception {
        ledger.caps = new Caps(Money.ofCents(100), Money.ofCents(90), Money.ofCents(20), null);
        List<Reservation> all =
                atOnce(
                        each ->
                                () ->
                                        ledger.spending.reserve(
                                                ledger.intent(
                                                        UUID.randomUUID(),
                                                        each % 2 == 0 ? "even" : null,
                                                        "hash",
                                                        Money.ofCents(7))));
        assertThat(all.stream().filter(Reservation.Granted.class::isInstance)).hasSize(12);
        assertThat(all.stream().filter(Reservation.Denied.class::isInstance)).hasSize(38);
        assertThat(ledger.total("day/2026-11-28")).isEqualTo(Money.ofCents(84));
        assertThat(ledger.total("month/2026-11")).isEqualTo(Money.ofCents(84));
    }

    @Test
    void neverSpendMoreThanTheCapWhileOthersEndTheirCalls() throws Exception {
        ledger.caps = new Caps(Money.ofCents(100), null, null, Money.ofCents(60));
        Money most = atOnce(each -> () -> spent(each)).stream().reduce(Money.ZERO, Money::plus);
        assertThat(most.isMoreThan(Money.ofCents(100))).isFalse();
        assertThat(ledger.total("day/2026-11-28")).isEqualTo(most);
        assertThat(ledger.total("campaign/Sale").isMoreThan(Money.ofCents(60))).isFalse();
        Money rows =
                ledger.database
                        .sql()
                        .sql(
                                "select sum(coalesce(cost, estimate)) from spend_entries where workspace_id = ?")
                        .param(ledger.workspace)
                        .query((row, _) -> new Money(row.getLong(1)))
                        .single();
        assertThat(rows).isEqualTo(most);
    }

    @Test
    void onlyOneMakesTheCallOfOneJob() throws Exception {
        List<Reservation> all = atOnce(_ -> () -> ledger.again().reserve(ledger.intent("same", 5)));
        assertThat(all.stream().filter(Reservation.Granted.class::isInstance)).hasSize(1);
        assertThat(all.stream().filter(Reservation.Doubtful.class::isInstance)).hasSize(CROWD - 1);
        assertThat(ledger.total("day/2026-11-28")).isEqualTo(Money.ofCents(5));
    }

    @Test
    void onlyOneSettlementOfACallCounts() throws Exception {
        EntryId id = ledger.granted(ledger.intent("a", 20));
        atOnce(
                each ->
                        () -> {
                            ledger.spending.settle(id, Usage.NONE, Money.ofCents(each), "");
                            return each;
                        });
        Money booked =
                ledger.database
                        .sql()
                        .sql("select cost from spend_entries where id = ?")
                        .param(id.value())
                        .query((row, _) -> new Money(row.getLong(1)))
                        .single();
        assertThat(ledger.total("day/2026-11-28")).isEqualTo(booked);
    }

    /// One job: some pay, some are refused, some give up in doubt.
    private Money spent(int each) {
        Intent intent =
                ledger.intent(
                        UUID.randomUUID(),
                        each % 3 == 0 ? "Sale" : null,
                        "hash",
                        Money.ofCents(10));
        if (!(ledger.spending.reserve(intent) instanceof Reservation.Granted(var id))) {
            return Money.ZERO;
        }
        return switch (each % 4) {
            case 0 -> {
                ledger.spending.release(id, Refusal.of(Refusal.Kind.OVERLOADED, "busy"));
                yield Money.ZERO;
            }
            case 1 -> {
                ledger.spending.doubt(id, "slow");
                yield Money.ofCents(10);
            }
            default -> {
                ledger.spending.settle(id, Usage.NONE, Money.ofCents(3), "");
                yield Money.ofCents(3);
            }
        };
    }

    private static <T> List<T> atOnce(IntFunction<Callable<T>> work) throws Exception {
        List<T> done = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> all = new ArrayList<>();
            for (int each = 0; each < CROWD; each++) {
                all.add(threads.submit(work.apply(each)));
            }
            for (Future<T> each : all) {
                done.add(each.get());
            }
        }
        return done;
    }
}
