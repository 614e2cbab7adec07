package dev.vitrine.session.job;

import dev.vitrine.ai.Wish;
import dev.vitrine.caption.Writer;
import dev.vitrine.picture.Size;
import dev.vitrine.render.OpenedSource;
import dev.vitrine.render.Renderer;
import dev.vitrine.sight.Eyes;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What the steps of one running session work with: the rooms, the opened source, the folder that
/// is being filled.
///
/// The source is opened by whichever step needs it first, so that a session can go on in a new
/// process.
public final class Workbench implements AutoCloseable {
    private final Rooms rooms;
    private final SessionRequest request;
    private final Payer payer;
    private final Path folder;
    private final Consumer<SessionEvent> listener;
    private @Nullable OpenedSource opened;

    /// A bench for one session.
    ///
    /// @param payer pays for what models do
    /// @param folder that is filled
    /// @param listener hears what happens, on any thread
    public Workbench(
            Rooms rooms,
            SessionRequest request,
            Payer payer,
            Path folder,
            Consumer<SessionEvent> listener) {
        this.rooms = rooms;
        this.payer = payer;
        this.request = request;
        this.folder = folder;
        this.listener = listener;
    }

    /// The front doors that steps ask.
    ///
    /// @param assistants who ask models; absent when there are none
    public record Rooms(
            Renderer renderer, Eyes eyes, Writer writer, @Nullable Assistants assistants) {
        /// Without any help of models.
        public Rooms(Renderer renderer, Eyes eyes, Writer writer) {
            this(renderer, eyes, writer, null);
        }
    }

    /// The opened source, opened now if nobody did before.
    public synchronized OpenedSource source() {
        if (opened == null) {
            opened = rooms.renderer().open(request.photo().file(), sizes());
        }
        return opened;
    }

    /// Who sees.
    public Eyes eyes() {
        return rooms.eyes();
    }

    /// Who asks models; absent when there is nobody.
    public @Nullable Assistants assistants() {
        return rooms.assistants();
    }

    /// For whom models are asked.
    ///
    /// @param task what they are asked for
    public Wish wish(String task) {
        return Wish.of(payer.purpose(task));
    }

    /// Who writes.
    public Writer writer() {
        return rooms.writer();
    }

    /// The session's folder, not yet under its final name.
    public Path folder() {
        return folder;
    }

    /// Tells whoever listens.
    public void tell(SessionEvent event) {
        listener.accept(event);
    }

    @Override
    public synchronized void close() {
        if (opened != null) {
            opened.close();
            opened = null;
        }
    }

    private List<Size> sizes() {
        return request.networks().stream()
                .flatMap(network -> request.placements(network).stream())
                .map(placement -> placement.size())
                .toList();
    }
}
