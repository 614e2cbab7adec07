package dev.vitrine.session.step;

import dev.vitrine.ai.Answer;
import dev.vitrine.caption.Brief;
import dev.vitrine.caption.Copy;
import dev.vitrine.caption.author.Author;
import dev.vitrine.caption.author.Depiction;
import dev.vitrine.problem.VitrineException;
import dev.vitrine.session.job.Assistants;
import dev.vitrine.session.job.SessionRequest;
import dev.vitrine.session.job.SessionState;
import dev.vitrine.session.job.Step;
import dev.vitrine.session.job.Workbench;
import dev.vitrine.session.result.Tier;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/// Writes the words for every network.
final class Write implements Step<@Nullable Copy> {
    static final String NAME = "write";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> after() {
        return List.of("understand", "describe");
    }

    @Override
    public Input input(SessionState state) {
        SessionRequest request = state.request();
        return new Input(
                new Brief(
                        request.description(),
                        request.photo().name(),
                        state.sight(),
                        request.networks(),
                        request.pack()),
                state.depiction(),
                request.assistance().models());
    }

    @Override
    public TypeReference<@Nullable Copy> output() {
        return new TypeReference<>() {};
    }

    @Override
    public Done<@Nullable Copy> run(SessionState state, Workbench workbench) {
        Assistants assistants = workbench.assistants();
        Input input = input(state);
        try {
            if (!input.models() || assistants == null) {
                return builtIn(state, workbench, "");
            }
            var answer =
                    assistants
                            .author()
                            .write(input.brief(), input.depiction(), workbench.wish("writing"));
            return switch (answer) {
                case Answer.None<Copy>(var problem, _) ->
                        builtIn(state, workbench, "; no model has written: " + problem.message());
                case Answer.Given<Copy> given ->
                        new Done<>(
                                given.value(),
                                Tier.FULL,
                                Helped.note(about(given.value()), given),
                                Helped.spent(given));
            };
        } catch (VitrineException failure) {
            return new Done<>(null, Tier.BASIC, "No words: " + failure.problem().message());
        }
    }

    /// @param why no model has written; empty when none was asked
    private Done<@Nullable Copy> builtIn(SessionState state, Workbench workbench, String why) {
        Input input = input(state);
        Copy copy = workbench.writer().write(Author.withSeen(input.brief(), input.depiction()));
        String hint = hint(state.request(), input.depiction(), copy);
        return new Done<>(
                copy, Tier.TEMPLATE, about(copy) + (hint == null ? "" : "; " + hint) + why);
    }

    private static String about(Copy copy) {
        return copy.niches().isEmpty() ? "no niche is certain" : String.join(", ", copy.niches());
    }

    /// What would make the words better; absent when they are good enough.
    static @Nullable String hint(SessionRequest request, @Nullable Depiction depiction, Copy copy) {
        if (copy.hint() != null) {
            return copy.hint();
        }
        return request.description() == null && depiction == null
                ? "the words come from the file name and the picture alone: a description would make them fit"
                : null;
    }

    @Override
    public SessionState add(SessionState state, @Nullable Copy output) {
        return state.with(output);
    }

    /// What the words are made from.
    ///
    /// @param models whether a model is to write
    record Input(Brief brief, @Nullable Depiction depiction, boolean models) {}
}
