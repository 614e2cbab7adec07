package dev.vitrine.session.step;

import dev.vitrine.problem.VitrineException;
import dev.vitrine.session.job.SessionState;
import dev.vitrine.session.job.Step;
import dev.vitrine.session.job.Workbench;
import dev.vitrine.session.result.Tier;
import dev.vitrine.sight.SightReport;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/// Looks at the picture.
final class Understand implements Step<@Nullable SightReport> {
    /// Faces of a group are still found at this size, and looking at it takes a tenth of a second.
    private static final int LONGEST_EDGE = 640;

    @Override
    public String name() {
        return "understand";
    }

    @Override
    public List<String> after() {
        return List.of("ingest");
    }

    @Override
    public Input input(SessionState state) {
        return new Input(state.ingested().sha256(), LONGEST_EDGE);
    }

    @Override
    public TypeReference<@Nullable SightReport> output() {
        return new TypeReference<>() {};
    }

    @Override
    public Done<@Nullable SightReport> run(SessionState state, Workbench workbench) {
        try {
            SightReport report = workbench.eyes().look(workbench.source().preview(LONGEST_EDGE));
            return new Done<>(report, Tier.TEMPLATE, note(report));
        } catch (VitrineException failure) {
            return new Done<>(
                    null, Tier.BASIC, "Nothing could be seen: " + failure.problem().message());
        }
    }

    @Override
    public SessionState add(SessionState state, @Nullable SightReport output) {
        return state.with(output);
    }

    private static String note(SightReport report) {
        int faces = report.focus().faces().size();
        return String.format(
                Locale.ROOT,
                "%s, product likelihood %.2f, brightness %.2f",
                faces == 0 ? "no face" : faces == 1 ? "1 face" : faces + " faces",
                report.product().score(),
                report.brightness());
    }

    /// The picture by its content, and how closely it is looked at.
    record Input(String sha256, int longestEdge) {}
}
