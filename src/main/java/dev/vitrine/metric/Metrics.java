package dev.vitrine.metric;

import dev.vitrine.database.Database;
import dev.vitrine.delivery.DeliveryWatcher;
import dev.vitrine.network.NetworkId;
import dev.vitrine.session.durable.SessionWatcher;
import dev.vitrine.session.kept.SessionStatus;
import dev.vitrine.session.result.StepReport;
import dev.vitrine.webhook.AttemptWatcher;
import dev.vitrine.webhook.Delivery;
import dev.vitrine.work.Lane;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.Filter;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.web.filter.ServerHttpObservationFilter;

/// The front door of the room. Counts what this process does, and tells how all of them stand. Safe
/// for use from any thread.
public final class Metrics
        implements SessionWatcher, AttemptWatcher, DeliveryWatcher, AutoCloseable {
    /// The format of Prometheus.
    public static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

    /// The format that was made a standard of it.
    public static final String OPEN_METRICS =
            "application/openmetrics-text; version=1.0.0; charset=utf-8";

    private static final Duration[] STEPS =
            Stream.of(50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000)
                    .map(Duration::ofMillis)
                    .toArray(Duration[]::new);

    private final PrometheusMeterRegistry registry = emptyRegistry();
    private final Counter taken = bytes("vitrine.taken", "Photos and logos taken in");
    private final Counter made = bytes("vitrine.made", "Pictures made");

    private final Map<DeliveryWatcher.Outcome, Counter> delivered =
            new EnumMap<>(DeliveryWatcher.Outcome.class);
    private final Timer deliveryMade =
            Timer.builder("vitrine.delivery.making")
                    .description("Pictures made to be delivered, without their time in line")
                    .serviceLevelObjectives(STEPS)
                    .register(registry);

    private Metrics() {
        List.of(DeliveryWatcher.Outcome.values())
                .forEach(outcome -> delivered.put(outcome, deliveries(outcome)));
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new ResidentMemory().bindTo(registry);
        // What never happened is told as 0, so that a first time can be noticed.
        List.of(SessionStatus.COMPLETED, SessionStatus.FAILED, SessionStatus.CANCELLED)
                .forEach(this::sessions);
        List.of(Delivery.State.values()).forEach(this::attempts);
        List.of("requests", "uploads").forEach(this::limits);
    }

    /// Begins to count.
    public static Metrics create() {
        return new Metrics();
    }

    /// Tells how the connections to a database stand.
    public void watch(Database database) {
        new Connections(database).bindTo(registry);
    }

    /// Tells how a lane stands, seen from every process.
    public void watch(String lane, Supplier<Lane.State> state) {
        new LaneNumbers(lane, state).bindTo(registry);
    }

    /// Measures the requests that pass, by the template of their path.
    public Filter requests() {
        ObservationRegistry observations = ObservationRegistry.create();
        observations
                .observationConfig()
                .observationHandler(
                        new DefaultMeterObservationHandler(
                                registry,
                                DefaultMeterObservationHandler.IgnoredMeters.LONG_TASK_TIMER));
        return new ServerHttpObservationFilter(observations);
    }

    /// A request was answered with 429.
    ///
    /// @param limit which one it had reached
    public void limited(String limit) {
        limits(limit).increment();
    }

    @Override
    public void taken(long bytes) {
        taken.increment((double) bytes);
    }

    @Override
    public void stepEnded(StepReport report) {
        Timer.builder("vitrine.step")
                .description("Steps of sessions")
                .tag("step", report.step())
                .tag("tier", report.tier().name().toLowerCase(Locale.ROOT))
                .serviceLevelObjectives(STEPS)
                .register(registry)
                .record(seconds(report.seconds()));
    }

    @Override
    public void renditionMade(NetworkId network, double seconds, long bytes) {
        made.increment((double) bytes);
        renditions(network, "made").record(seconds(seconds));
    }

    @Override
    public void renditionFailed(NetworkId network, double seconds) {
        renditions(network, "failed").record(seconds(seconds));
    }

    @Override
    public void ended(SessionStatus status, double seconds) {
        sessions(status).record(seconds(seconds));
    }

    @Override
    public void attempted(Delivery.State after) {
        attempts(after).increment();
    }

    @Override
    public void delivered(DeliveryWatcher.Outcome outcome) {
        Objects.requireNonNull(delivered.get(outcome)).increment();
    }

    @Override
    public void made(double seconds) {
        deliveryMade.record(seconds(seconds));
    }

    /// Everything, in one of the two formats.
    public String scrape(String format) {
        return registry.scrape(format);
    }

    @Override
    public void close() {
        registry.close();
    }

    private static PrometheusMeterRegistry emptyRegistry() {
        var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        // In nanoseconds, where everything else is in seconds.
        registry.config().meterFilter(MeterFilter.denyNameStartsWith("process.cpu.time"));
        return registry;
    }

    private Timer sessions(SessionStatus status) {
        return Timer.builder("vitrine.session")
                .description("Sessions that have ended, from their first step on")
                .tag("status", status.label())
                .serviceLevelObjectives(STEPS)
                .register(registry);
    }

    private Timer renditions(NetworkId network, String outcome) {
        return Timer.builder("vitrine.rendition")
                .description("Pictures, from the beginning of their step on")
                .tag("platform", network.value())
                .tag("outcome", outcome)
                .register(registry);
    }

    private Counter attempts(Delivery.State after) {
        String outcome =
                switch (after) {
                    case DELIVERED -> "delivered";
                    case WAITING -> "failed";
                    case GIVEN_UP -> "given_up";
                };
        return Counter.builder("vitrine.webhook.attempts")
                .description("Calls of webhooks; after given_up nobody tries again")
                .tag("outcome", outcome)
                .register(registry);
    }

    private Counter deliveries(DeliveryWatcher.Outcome outcome) {
        return Counter.builder("vitrine.deliveries")
                .description("Requests for pictures")
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .register(registry);
    }

    private Counter limits(String limit) {
        return Counter.builder("vitrine.rate.limited")
                .description("Requests answered with 429")
                .tag("limit", limit)
                .register(registry);
    }

    private Counter bytes(String name, String description) {
        return Counter.builder(name).description(description).baseUnit("bytes").register(registry);
    }

    private static Duration seconds(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }
}
