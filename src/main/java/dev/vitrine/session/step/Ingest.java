package dev.vitrine.session.step;

import dev.vitrine.render.Source;
import dev.vitrine.session.job.SessionState;
import dev.vitrine.session.job.Step;
import dev.vitrine.session.job.Workbench;
import dev.vitrine.session.result.Tier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.type.TypeReference;

/// Checks the picture that came in and decodes it.
final class Ingest implements Step<Source> {
    @Override
    public String name() {
        return "ingest";
    }

    @Override
    public List<String> after() {
        return List.of();
    }

    @Override
    public Input input(SessionState state) {
        return new Input(state.request().photo().file().toString());
    }

    @Override
    public TypeReference<Source> output() {
        return new TypeReference<>() {};
    }

    @Override
    public Done<Source> run(SessionState state, Workbench workbench) {
        refuseWhatIsNoFile(state.request().photo().file());
        Source source = workbench.source().source();
        String note =
                "%s, %s, %s".formatted(source.format().name(), source.size(), source.colours());
        String more = source.notes().isEmpty() ? "" : ". " + String.join(". ", source.notes());
        return new Done<>(source, Tier.TEMPLATE, note + more);
    }

    @Override
    public SessionState add(SessionState state, Source output) {
        return state.with(output);
    }

    /// A device never ends and a pipe may never begin, so neither is opened. What is not there at
    /// all, the reader says best.
    private static void refuseWhatIsNoFile(Path photo) {
        if (Files.isDirectory(photo)) {
            throw new UnreadablePhotoException(photo, "a folder");
        }
        if (Files.exists(photo) && !Files.isRegularFile(photo)) {
            throw new UnreadablePhotoException(photo, "a device, a pipe or a socket");
        }
    }

    /// The file; what is in it is not known yet.
    record Input(String photo) {}
}
