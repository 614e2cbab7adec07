package dev.vitrine.generate;

import dev.vitrine.ai.Models;
import dev.vitrine.ai.Till;
import dev.vitrine.ai.builtin.PaintedPictures;
import dev.vitrine.ai.catalogue.Catalogue;
import dev.vitrine.ai.port.PictureModel;
import dev.vitrine.ai.vendor.Vendor;
import dev.vitrine.database.Database;
import dev.vitrine.render.Renderer;
import dev.vitrine.spend.Caps;
import dev.vitrine.spend.Outcome;
import dev.vitrine.spend.Purpose;
import dev.vitrine.spend.Spending;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Models that answer as a test wants them to, with a till that remembers.
public final class TestingModels {
    private final Map<String, Vendor> vendors = new LinkedHashMap<>();
    private final InMemoryTill till;

    /// The painter alone; whatever costs something needs a database.
    public TestingModels(@Nullable Database database) {
        till = new InMemoryTill(database);
        vendors.put("builtin", new Vendor("builtin", new PaintedPictures(), null, null, null));
    }

    /// Switches a vendor on.
    public TestingModels with(String vendor, PictureModel pictures) {
        vendors.put(vendor, new Vendor(vendor, pictures, null, null, null));
        return this;
    }

    /// Switches a vendor off.
    public TestingModels without(String vendor) {
        vendors.remove(vendor);
        return this;
    }

    /// The front door to them.
    public Models open(Renderer renderer, Path scratch) {
        return Models.create(
                Catalogue.load(),
                _ -> vendors,
                (_, _) -> List.of(),
                new PictureInspection(renderer, scratch),
                till);
    }

    private static final class InMemoryTill implements Till {
        private static final Instant NOW = Instant.parse("2026-11-28T10:20:30Z");
        private final @Nullable Database database;
        private final Map<String, byte[]> kept = new ConcurrentHashMap<>();

        InMemoryTill(@Nullable Database database) {
            this.database = database;
        }

        @Override
        public InstantSource clock() {
            return () -> NOW;
        }

        @Override
        public Spending spending() {
            return new Spending(
                    Objects.requireNonNull(database), _ -> Caps.NONE, clock(), UUID::randomUUID);
        }

        @Override
        public byte @Nullable [] kept(Purpose purpose, String request) {
            return kept.get(purpose.workspace() + request);
        }

        @Override
        public void keep(Purpose purpose, String request, byte[] result) {
            kept.put(purpose.workspace() + request, result);
        }

        @Override
        public void settle(Purpose purpose, String request, byte[] result, Runnable settlement) {
            keep(purpose, request, result);
            settlement.run();
        }

        @Override
        public <T> Outcome<T> pass(String vendor, Supplier<Outcome<T>> call) {
            return call.get();
        }
    }
}
