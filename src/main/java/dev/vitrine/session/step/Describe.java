package dev.vitrine.session.step;

import dev.vitrine.ai.Answer;
import dev.vitrine.ai.port.Reference;
import dev.vitrine.caption.author.Depiction;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Size;
import dev.vitrine.session.job.Assistance;
import dev.vitrine.session.job.Assistants;
import dev.vitrine.session.job.SessionState;
import dev.vitrine.session.job.Step;
import dev.vitrine.session.job.Workbench;
import dev.vitrine.session.result.Tier;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/// Has a model look at the picture.
final class Describe implements Step<@Nullable Depiction> {
    /// Writing in a picture can be read at this size; every further pixel only costs.
    private static final int LONGEST_EDGE = 1024;

    @Override
    public String name() {
        return "describe";
    }

    @Override
    public List<String> after() {
        return List.of("ingest");
    }

    @Override
    public boolean applies(Assistance assistance) {
        return assistance.models();
    }

    @Override
    public Input input(SessionState state) {
        return new Input(state.ingested().sha256(), state.request().description(), LONGEST_EDGE);
    }

    @Override
    public TypeReference<@Nullable Depiction> output() {
        return new TypeReference<>() {};
    }

    @Override
    public Done<@Nullable Depiction> run(SessionState state, Workbench workbench) {
        Assistants assistants = workbench.assistants();
        if (assistants == null) {
            return new Done<>(null, Tier.TEMPLATE, Helped.NOBODY);
        }
        var answer =
                assistants
                        .describer()
                        .describe(
                                reference(state, workbench),
                                state.request().description(),
                                workbench.wish("vision"));
        return switch (answer) {
            case Answer.None<Depiction>(var problem, _) ->
                    new Done<>(null, Tier.TEMPLATE, "No model has looked: " + problem.message());
            case Answer.Given<Depiction> given ->
                    new Done<>(
                            given.value(),
                            Tier.FULL,
                            Helped.note(given.value().description(), given),
                            Helped.spent(given));
        };
    }

    @Override
    public SessionState add(SessionState state, @Nullable Depiction output) {
        return state.with(output);
    }

    private static Reference reference(SessionState state, Workbench workbench) {
        Size whole = state.ingested().size();
        double scale = Math.min(1, (double) LONGEST_EDGE / Math.max(whole.width(), whole.height()));
        return new Reference(
                PictureFormat.JPEG,
                new Size(
                        (int) Math.max(1, Math.round(whole.width() * scale)),
                        (int) Math.max(1, Math.round(whole.height() * scale))),
                workbench.source().thumbnail(LONGEST_EDGE));
    }

    /// The picture by its content, what was said of it, and how closely it is looked at.
    record Input(String sha256, @Nullable String description, int longestEdge) {}
}
