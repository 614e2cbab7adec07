package dev.vitrine.session.durable;

import dev.vitrine.session.kept.EventLog;
import dev.vitrine.session.kept.SessionStatus;
import dev.vitrine.session.kept.SessionView;
import dev.vitrine.session.kept.StepTable;
import dev.vitrine.session.step.MainJob;
import java.util.List;
import java.util.Map;

/// How far a session is and how long it will still take, as long as steps took lately.
final class Outlook {
    /// Before anything was learned.
    private static final double USUAL_SECONDS = 1;

    private final StepTable steps;
    private final EventLog events;

    Outlook(StepTable steps, EventLog events) {
        this.steps = steps;
        this.events = events;
    }

    SessionView.Progress of(SessionView session) {
        List<String> platforms = session.order().platforms();
        List<String> done = events.completedPlatforms(session.id());
        int total = platforms.size();
        if (session.status() == SessionStatus.COMPLETED) {
            return new SessionView.Progress(null, done.size(), total, 100, null);
        }
        List<String> names =
                MainJob.steps(session.order().assistance()).stream()
                        .map(MainJob.Place::step)
                        .toList();
        Map<String, Double> usual = steps.usual(names);
        Map<String, Double> finished = steps.finished(session.id());
        double all = 0;
        double left = 0;
        for (String step : names) {
            double seconds = usual.getOrDefault(step, USUAL_SECONDS);
            all += seconds;
            if (!finished.containsKey(step)) {
                left += step.equals("render") ? seconds * (total - done.size()) / total : seconds;
            }
        }
        String current =
                finished.containsKey("understand")
                        ? platforms.stream()
                                .filter(platform -> !done.contains(platform))
                                .findFirst()
                                .orElse(null)
                        : null;
        int percentage = (int) Math.min(99, Math.round(100 * (all - left) / all));
        return new SessionView.Progress(
                session.status().ended() ? null : current,
                done.size(),
                total,
                percentage,
                session.status().ended() ? null : (long) Math.ceil(left));
    }
}
