package dev.vitrine.session.durable;

import dev.vitrine.network.NetworkId;
import dev.vitrine.session.job.SessionEvent;
import dev.vitrine.session.job.SessionRequest;
import dev.vitrine.session.kept.EventLog;
import dev.vitrine.session.kept.SessionNews;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/// Tells programs what happens in a running session.
final class PlatformProgress {
    private final Fence fence;
    private final Map<NetworkId, Integer> missing;
    private final Map<NetworkId, List<Picture>> pictures = new ConcurrentHashMap<>();
    private final Map<NetworkId, List<Failure>> failures = new ConcurrentHashMap<>();

    PlatformProgress(Fence fence, SessionRequest request) {
        this.fence = fence;
        missing =
                request.networks().stream()
                        .collect(
                                Collectors.toMap(
                                        network -> network.id(),
                                        network -> request.placements(network).size(),
                                        (one, _) -> one,
                                        ConcurrentHashMap::new));
    }

    void hear(SessionEvent event) {
        switch (event) {
            case SessionEvent.StepStarted(String step) ->
                    fence.run(
                            now ->
                                    fence.kept()
                                            .events()
                                            .write(
                                                    fence.row(),
                                                    SessionNews.STEP_STARTED,
                                                    Map.of("step", step),
                                                    now));
            case SessionEvent.StepFinished _ -> {
                // Told together with what the step has made.
            }
            case SessionEvent.RenditionMade(NetworkId network, String placement, var made, _) -> {
                var picture =
                        new Picture(
                                placement, made.size().width(), made.size().height(), made.bytes());
                ended(network, pictures, picture);
            }
            case SessionEvent.RenditionFailed(
                            NetworkId network,
                            String placement,
                            var problem,
                            _) ->
                    ended(network, failures, new Failure(placement, problem.line()));
        }
    }

    private record Picture(String placement, int width, int height, long bytes) {}

    private record Failure(String placement, String message) {}

    /// Told once, even when the pictures are made anew after somebody died over them.
    private <T> void ended(NetworkId network, Map<NetworkId, List<T>> all, T one) {
        all.computeIfAbsent(network, _ -> new CopyOnWriteArrayList<>()).add(one);
        if (missing.merge(network, -1, Integer::sum) == 0) {
            fence.run(
                    now -> {
                        EventLog events = fence.kept().events();
                        if (!events.completedPlatforms(fence.row().id())
                                .contains(network.value())) {
                            events.write(
                                    fence.row(),
                                    SessionNews.PLATFORM_COMPLETED,
                                    news(network),
                                    now);
                        }
                    });
        }
    }

    private Map<String, ?> news(NetworkId network) {
        return Map.of(
                "platform",
                network.value(),
                "pictures",
                pictures.getOrDefault(network, List.of()),
                "failures",
                failures.getOrDefault(network, List.of()));
    }
}
