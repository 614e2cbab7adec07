package dev.vitrine.spend.limit;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.DoubleSupplier;
import java.util.function.Function;

/// The gates of all vendors in this process, each made when it is first asked for. Safe for use
/// from any thread.
public final class VendorGates {
    private final ConcurrentSkipListMap<String, Gate> gates = new ConcurrentSkipListMap<>();
    private final Function<String, GateSettings> settings;
    private final InstantSource clock;
    private final DoubleSupplier chance;
    private final Pause pause;

    /// No gates yet.
    ///
    /// @param settings of a vendor
    /// @param chance numbers from 0 to below 1
    public VendorGates(
            Function<String, GateSettings> settings,
            InstantSource clock,
            DoubleSupplier chance,
            Pause pause) {
        this.settings = settings;
        this.clock = clock;
        this.chance = chance;
        this.pause = pause;
    }

    /// The one gate of a vendor.
    public Gate of(String vendor) {
        return gates.computeIfAbsent(
                vendor, name -> new Gate(name, settings.apply(name), clock, chance, pause));
    }

    /// How it stands with those that were asked for, by name.
    public List<GateState> states() {
        return gates.values().stream().map(Gate::state).toList();
    }
}
