package dev.vitrine.ai;

import dev.vitrine.cache.Results;
import dev.vitrine.database.Database;
import dev.vitrine.spend.Outcome;
import dev.vitrine.spend.Purpose;
import dev.vitrine.spend.Spending;
import dev.vitrine.spend.limit.VendorGates;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Pays out of the ledger and keeps results beside it.
public final class LedgerTill implements Till {
    /// Longer than any session waits, and as long as somebody may ask for the same again.
    private static final Duration KEPT = Duration.ofDays(30);

    private final Books books;
    private final VendorGates gates;
    private final InstantSource clock;

    public LedgerTill(Books books, VendorGates gates, InstantSource clock) {
        this.books = books;
        this.gates = gates;
        this.clock = clock;
    }

    /// What is written in a database.
    public record Books(Database database, Spending spending, Results results) {}

    @Override
    public InstantSource clock() {
        return clock;
    }

    @Override
    public Spending spending() {
        return books.spending();
    }

    @Override
    public byte @Nullable [] kept(Purpose purpose, String request) {
        return books.results().get(purpose.workspace(), request);
    }

    @Override
    public void keep(Purpose purpose, String request, byte[] result) {
        if (result.length <= Results.MOST_BYTES) {
            books.results().put(purpose.workspace(), request, result, KEPT);
        }
    }

    @Override
    public void settle(Purpose purpose, String request, byte[] result, Runnable settlement) {
        books.database()
                .inTransaction(
                        () -> {
                            keep(purpose, request, result);
                            settlement.run();
                            return null;
                        });
    }

    @Override
    public <T> Outcome<T> pass(String vendor, Supplier<Outcome<T>> call) {
        return gates.of(vendor).pass(call);
    }
}
