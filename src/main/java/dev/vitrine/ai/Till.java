package dev.vitrine.ai;

import dev.vitrine.spend.Outcome;
import dev.vitrine.spend.Purpose;
import dev.vitrine.spend.Spending;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Where calls are paid, held back and kept. Safe for use from any thread.
public interface Till {
    InstantSource clock();

    /// The ledger; asked for only when something costs.
    Spending spending();

    /// What came of the same request of the workspace before; absent when that is not kept.
    byte @Nullable [] kept(Purpose purpose, String request);

    /// Keeps what came of a request that cost nothing.
    void keep(Purpose purpose, String request, byte[] result);

    /// Keeps what came of a request that was paid for, and settles it: never one without the other.
    void settle(Purpose purpose, String request, byte[] result, Runnable settlement);

    /// Makes a call when the vendor's turn has come, again where it was refused for now, and not at
    /// all while the vendor fails.
    <T> Outcome<T> pass(String vendor, Supplier<Outcome<T>> call);
}
