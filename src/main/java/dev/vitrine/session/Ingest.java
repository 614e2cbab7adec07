package dev.vitrine.session;

import dev.vitrine.render.Source;
import dev.vitrine.session.result.Tier;

/// Checks the picture that came in and decodes it.
final class Ingest implements Step<Source> {
    @Override
    public String name() {
        return "ingest";
    }

    @Override
    public Input input(SessionState state) {
        return new Input(state.request().photo().toString());
    }

    @Override
    public Done<Source> run(SessionState state, Workbench workbench) {
        Source source = workbench.source().source();
        String note =
                "%s, %s, %s".formatted(source.format().name(), source.size(), source.colours());
        return new Done<>(source, Tier.TEMPLATE, note);
    }

    @Override
    public SessionState add(SessionState state, Source output) {
        return state.with(output);
    }

    /// The file; what is in it is not known yet.
    record Input(String photo) {}
}
