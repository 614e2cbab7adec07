package dev.vitrine.cli.vendor;

import dev.vitrine.ai.Till;
import dev.vitrine.spend.Outcome;
import dev.vitrine.spend.Purpose;
import dev.vitrine.spend.Spending;
import dev.vitrine.spend.limit.VendorGates;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Pays for nothing and keeps nothing: for a command that has only models that cost nothing, and
/// needs no database.
record FreeTill(InstantSource clock, VendorGates gates) implements Till {
    @Override
    public Spending spending() {
        throw new IllegalStateException("Nothing that is switched on costs anything");
    }

    @Override
    public byte @Nullable [] kept(Purpose purpose, String request) {
        return null;
    }

    @Override
    public void keep(Purpose purpose, String request, byte[] result) {}

    @Override
    public void settle(Purpose purpose, String request, byte[] result, Runnable settlement) {
        throw new IllegalStateException("Nothing that is switched on costs anything");
    }

    @Override
    public <T> Outcome<T> pass(String vendor, Supplier<Outcome<T>> call) {
        return gates.of(vendor).pass(call);
    }
}
