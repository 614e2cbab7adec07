package dev.vitrine.metric;

import dev.vitrine.database.Database;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;

/// How the connections to the database stand.
final class Connections implements MeterBinder {
    private final Database database;

    Connections(Database database) {
        this.database = database;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge("vitrine.database.connections", "Connections", Database.Pool::active)
                .tag("state", "active")
                .register(registry);
        gauge("vitrine.database.connections", "Connections", Database.Pool::idle)
                .tag("state", "idle")
                .register(registry);
        gauge("vitrine.database.connections.max", "Connections at most", Database.Pool::most)
                .register(registry);
        gauge("vitrine.database.waiting", "Threads that wait for one", Database.Pool::waiting)
                .register(registry);
    }

    private Gauge.Builder<Connections> gauge(
            String name, String description, ToDoubleFunction<Database.Pool> number) {
        return Gauge.builder(name, this, numbers -> number.applyAsDouble(numbers.database.pool()))
                .description(description)
                .strongReference(true);
    }
}
