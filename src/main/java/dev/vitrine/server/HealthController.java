package dev.vitrine.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.sun.management.OperatingSystemMXBean;
import dev.vitrine.work.Lane;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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
    private static final double FULL = 0.97;
    private static final int PATIENCE_SECONDS = 2;

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
    ///
    /// @param workers how many processes take work out of this lane
    /// @param moves whether work does not wait for nobody
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Part(
            String status,
            String responseTime,
            @Nullable Long waiting,
            @Nullable Long running,
            @Nullable Long oldestOverdueSeconds,
            @Nullable Integer workers,
            @Nullable Long lastHeartbeatSeconds,
            @Nullable Boolean moves) {
        static Part of(boolean well) {
            return new Part(well ? HEALTHY : UNHEALTHY, "0ms", null, null, null, null, null, null);
        }

        static Part of(Lane.State lane) {
            Double heartbeat = lane.heartbeatSeconds();
            return new Part(
                    lane.moves() ? HEALTHY : UNHEALTHY,
                    "0ms",
                    lane.waiting(),
                    lane.running(),
                    (long) lane.overdueSeconds(),
                    lane.workers(),
                    heartbeat == null ? null : heartbeat.longValue(),
                    lane.moves());
        }

        Part after(long millis) {
            return new Part(
                    status,
                    millis + "ms",
                    waiting,
                    running,
                    oldestOverdueSeconds,
                    workers,
                    lastHeartbeatSeconds,
                    moves);
        }
    }

    /// 200 when everything works, 503 when something does not.
    @GetMapping({"/health", "/api/v1/health"})
    ResponseEntity<Health> health() {
        Map<String, CompletableFuture<Part>> looks = new LinkedHashMap<>();
        looks.put("database", look(this::database));
        looks.put("sessions", look(() -> Part.of(rooms.sessions().lineState())));
        looks.put("webhooks", look(() -> Part.of(rooms.webhooks().lineState())));
        Map<String, Part> parts = new LinkedHashMap<>();
        looks.forEach((name, part) -> parts.put(name, part.join()));
        double disk = diskUsage();
        parts.put("disk", Part.of(disk < FULL));
        boolean well = parts.values().stream().allMatch(part -> part.status().equals(HEALTHY));
        var health =
                new Health(
                        well ? HEALTHY : UNHEALTHY,
                        settings.clock().instant(),
                        parts,
                        system(disk));
        return ResponseEntity.status(well ? 200 : 503).body(health);
    }

    private Part database() {
        rooms.database().sql().sql("select 1").query(Integer.class).single();
        return Part.of(true);
    }

    /// What does not answer soon is unhealthy, whatever the reason.
    private static CompletableFuture<Part> look(Supplier<Part> check) {
        long start = System.nanoTime();
        return CompletableFuture.supplyAsync(check, Thread::startVirtualThread)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .exceptionally(
                        failure -> {
                            LOG.warn("A part is not well: {}", failure.toString());
                            return Part.of(false);
                        })
                .thenApply(part -> part.after((System.nanoTime() - start) / 1_000_000));
    }

    private static Map<String, String> system(double disk) {
        Map<String, String> system = new LinkedHashMap<>();
        system.put("memory_usage", percent(memoryUsage()));
        if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean here) {
            system.put("cpu_usage", percent(Math.max(0, here.getCpuLoad())));
        }
        system.put("disk_usage", percent(disk));
        return system;
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
