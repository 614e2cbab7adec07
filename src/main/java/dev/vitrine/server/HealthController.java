package dev.vitrine.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitrine.work.Lane;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// How the service is: what it depends on, each with the time it took to answer, and whether work
/// moves.
@RestController
final class HealthController {
    private static final Logger LOG = LoggerFactory.getLogger(HealthController.class);
    private static final String HEALTHY = "healthy";
    private static final String UNHEALTHY = "unhealthy";

    /// Work that waits so long while nobody gives a sign of life does not move.
    private static final Duration STILL = Duration.ofSeconds(30);

    private static final double FULL = 0.97;

    private final Rooms rooms;
    private final ServerSettings settings;

    HealthController(Rooms rooms, ServerSettings settings) {
        this.rooms = rooms;
        this.settings = settings;
    }

    /// The whole.
    record Health(
            String status,
            Instant timestamp,
            Map<String, Part> services,
            Map<String, String> system) {}

    /// One part.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Part(
            String status,
            String responseTime,
            @Nullable Long waiting,
            @Nullable Long oldestOverdueSeconds,
            @Nullable Instant lastHeartbeat) {}

    /// 200 when everything works, 503 when something does not.
    @GetMapping({"/health", "/api/v1/health"})
    ResponseEntity<Health> health() {
        Instant now = settings.clock().instant();
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("database", timed(this::database));
        parts.put("sessions", timed(() -> line(now)));
        double disk = diskUsage();
        parts.put("disk", new Part(disk < FULL ? HEALTHY : UNHEALTHY, "0ms", null, null, null));
        boolean well = parts.values().stream().allMatch(part -> part.status().equals(HEALTHY));
        var health =
                new Health(
                        well ? HEALTHY : UNHEALTHY,
                        now,
                        parts,
                        Map.of(
                                "memory_usage",
                                percent(memoryUsage()),
                                "disk_usage",
                                percent(disk)));
        return ResponseEntity.status(well ? 200 : 503).body(health);
    }

    private Part database() {
        rooms.database().sql().sql("select 1").query(Integer.class).single();
        return new Part(HEALTHY, "", null, null, null);
    }

    private Part line(Instant now) {
        Lane.State line = rooms.sessions().lineState();
        Instant heartbeat = rooms.sessions().lastHeartbeat();
        boolean signOfLife = heartbeat != null && heartbeat.isAfter(now.minus(STILL));
        boolean moves = signOfLife || line.overdueSeconds() < STILL.toSeconds();
        return new Part(
                moves ? HEALTHY : UNHEALTHY,
                "",
                line.waiting(),
                Math.max(0, (long) line.overdueSeconds()),
                heartbeat);
    }

    /// What does not answer is unhealthy, whatever the reason.
    private static Part timed(Supplier<Part> check) {
        long start = System.nanoTime();
        Part part;
        try {
            part = check.get();
        } catch (RuntimeException failure) {
            LOG.warn("A part is not well", failure);
            part = new Part(UNHEALTHY, "", null, null, null);
        }
        String time = (System.nanoTime() - start) / 1_000_000 + "ms";
        return new Part(
                part.status(),
                time,
                part.waiting(),
                part.oldestOverdueSeconds(),
                part.lastHeartbeat());
    }

    private double diskUsage() {
        try {
            FileStore store = Files.getFileStore(settings.uploads());
            return 1 - (double) store.getUsableSpace() / store.getTotalSpace();
        } catch (IOException _) {
            return 1;
        }
    }

    private static double memoryUsage() {
        Runtime runtime = Runtime.getRuntime();
        return (double) (runtime.totalMemory() - runtime.freeMemory()) / runtime.maxMemory();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f%%", 100 * share);
    }
}
