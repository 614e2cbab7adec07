package dev.vitrine.session.job;

import dev.vitrine.caption.Brief;
import dev.vitrine.caption.Copy;
import dev.vitrine.problem.VitrineException;
import dev.vitrine.session.result.Tier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/// Writes the words for every network.
final class Write implements Step<@Nullable Copy> {
    @Override
    public String name() {
        return "write";
    }

    @Override
    public Brief input(SessionState state) {
        SessionRequest request = state.request();
        return new Brief(
                request.description(),
                request.photo().name(),
                state.sight(),
                request.networks(),
                request.pack());
    }

    @Override
    public TypeReference<@Nullable Copy> output() {
        return new TypeReference<>() {};
    }

    @Override
    public Done<@Nullable Copy> run(SessionState state, Workbench workbench) {
        try {
            Copy copy = workbench.writer().write(input(state));
            String about =
                    copy.niches().isEmpty()
                            ? "no niche is certain"
                            : String.join(", ", copy.niches());
            String hint = hint(state.request(), copy);
            return new Done<>(copy, Tier.TEMPLATE, hint == null ? about : about + "; " + hint);
        } catch (VitrineException failure) {
            return new Done<>(null, Tier.BASIC, "No words: " + failure.problem().message());
        }
    }

    /// What would make the words better; absent when they are good enough.
    static @Nullable String hint(SessionRequest request, Copy copy) {
        if (copy.hint() != null) {
            return copy.hint();
        }
        return request.description() == null
                ? "the words come from the file name and the picture alone: a description would make them fit"
                : null;
    }

    @Override
    public SessionState add(SessionState state, @Nullable Copy output) {
        return state.with(output);
    }
}
