package dev.vitrine.cli.generate;

import dev.vitrine.ai.Till;
import dev.vitrine.spend.Outcome;
import dev.vitrine.spend.Purpose;
import dev.vitrine.spend.Spending;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A till for models that cost nothing: nothing is booked, and nothing is kept.
public record FreeTill(InstantSource clock) implements Till {
    @Override
    public Spending spending() {
        throw new IllegalStateException("Nothing that costs is asked for here");
    }

    @Override
    public byte @Nullable [] kept(Purpose purpose, String request) {
        return null;
    }

    @Override
    public void keep(Purpose purpose, String request, byte[] result) {}

    @Override
    public void settle(Purpose purpose, String request, byte[] result, Runnable settlement) {
        settlement.run();
    }

    @Override
    public <T> Outcome<T> pass(String vendor, Supplier<Outcome<T>> call) {
        return call.get();
    }
}
