package dev.vitrine.metric;

import dev.vitrine.work.Lane;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How a lane stands, asked no more often than every few seconds however often somebody looks.
final class LaneNumbers implements MeterBinder {
    private static final Logger LOG = LoggerFactory.getLogger(LaneNumbers.class);
    private static final long KEPT = Duration.ofSeconds(5).toNanos();

    private final String lane;
    private final Supplier<Lane.State> state;
    private Lane.@Nullable State last;
    private boolean asked;
    private long askedAt;

    LaneNumbers(String lane, Supplier<Lane.State> state) {
        this.lane = lane;
        this.state = state;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(
                        "vitrine.queue.depth",
                        "Work that is due and not begun",
                        now -> now.waiting() - now.running())
                .register(registry);
        gauge(
                        "vitrine.queue.oldest.overdue",
                        "How long the oldest of it has waited",
                        Lane.State::overdueSeconds)
                .baseUnit("seconds")
                .register(registry);
        gauge("vitrine.jobs.running", "Work that is being done", Lane.State::running)
                .register(registry);
        gauge("vitrine.workers", "Processes that take work", Lane.State::workers)
                .register(registry);
    }

    private Gauge.Builder<LaneNumbers> gauge(
            String name, String description, ToDoubleFunction<Lane.State> number) {
        return Gauge.builder(
                        name,
                        this,
                        numbers -> {
                            Lane.State now = numbers.now();
                            return now == null ? Double.NaN : number.applyAsDouble(now);
                        })
                .description(description)
                .tag("lane", lane)
                .strongReference(true);
    }

    private synchronized Lane.@Nullable State now() {
        if (!asked || System.nanoTime() - askedAt > KEPT) {
            try {
                last = state.get();
            } catch (RuntimeException failure) {
                LOG.warn("Nobody knows how the lane of {} stands", lane, failure);
                last = null;
            }
            asked = true;
            askedAt = System.nanoTime();
        }
        return last;
    }
}
