package dev.vitrine.session.durable;

import dev.vitrine.network.NetworkId;
import dev.vitrine.session.job.SessionEvent;
import dev.vitrine.session.job.SessionRequest;
import dev.vitrine.session.kept.SessionNews;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Tells programs what happens in a running session.
final class PlatformProgress {
    private final Fence fence;
    private final Map<NetworkId, Integer> missing;

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
                    tell(SessionNews.STEP_STARTED, Map.of("step", step));
            case SessionEvent.StepFinished(var report) ->
                    tell(
                            SessionNews.STEP_FINISHED,
                            Map.of(
                                    "step",
                                    report.step(),
                                    "tier",
                                    report.tier(),
                                    "seconds",
                                    report.seconds(),
                                    "note",
                                    report.note()));
            case SessionEvent.RenditionMade(NetworkId network, _, _) -> made(network);
            case SessionEvent.RenditionFailed(NetworkId network, _, _) -> made(network);
        }
    }

    private void made(NetworkId network) {
        if (missing.merge(network, -1, Integer::sum) == 0) {
            tell(SessionNews.PLATFORM_COMPLETED, Map.of("platform", network.value()));
        }
    }

    private void tell(String type, Map<String, ?> data) {
        fence.run(now -> fence.kept().events().write(fence.row(), type, data, now));
    }
}
