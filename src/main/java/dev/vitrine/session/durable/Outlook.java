package dev.vitrine.session.durable;

import dev.vitrine.ai.Forecast;
import dev.vitrine.ai.catalogue.ModelCard;
import dev.vitrine.network.Networks;
import dev.vitrine.session.job.Assistants;
import dev.vitrine.session.job.Payer;
import dev.vitrine.session.job.SessionRequest;
import dev.vitrine.session.kept.EventLog;
import dev.vitrine.session.kept.SessionStatus;
import dev.vitrine.session.kept.SessionView;
import dev.vitrine.session.kept.StepTable;
import dev.vitrine.session.step.MainJob;
import dev.vitrine.spend.Money;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// How far a session is and how long it will still take, as long as steps took lately.
final class Outlook {
    /// Before anything was learned.
    private static final double USUAL_SECONDS = 1;

    private final StepTable steps;
    private final EventLog events;
    private final Networks networks;
    private final @Nullable Assistants assistants;

    /// @param assistants who ask models; absent when there are none
    Outlook(StepTable steps, EventLog events, Networks networks, @Nullable Assistants assistants) {
        this.steps = steps;
        this.events = events;
        this.networks = networks;
        this.assistants = assistants;
    }

    /// What models are going to cost; absent when none can be asked.
    SessionView.@Nullable Cost cost(SessionView session) {
        if (assistants == null) {
            return null;
        }
        Payer payer = assistants.payer(session.workspace(), session.id().value(), null);
        SessionRequest request =
                session.order().request(networks, Path.of(session.order().sourceName()), null);
        List<Forecast> calls = assistants.forecast(request, payer);
        return calls.isEmpty()
                ? null
                : new SessionView.Cost(
                        calls.stream().map(call -> call.model().toString()).toList(),
                        sum(calls, ModelCard.Estimate::likely),
                        sum(calls, ModelCard.Estimate::most));
    }

    private static BigDecimal sum(
            List<Forecast> calls, Function<ModelCard.Estimate, Money> amount) {
        return calls.stream()
                .map(call -> amount.apply(call.estimate()))
                .reduce(Money.ZERO, Money::plus)
                .dollars();
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
