package dev.vitrine.render;

import dev.vitrine.file.UnwrittenException;
import dev.vitrine.file.WholeFile;
import dev.vitrine.picture.Raster;
import dev.vitrine.picture.Size;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;
import dev.vitrine.render.limit.MemoryGate;
import dev.vitrine.render.logo.LogoPainter;
import dev.vitrine.render.vips.VipsScope;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A decoded source picture, from which renditions are made. Close it to give its memory back, when
/// nothing renders any more.
public final class OpenedSource implements AutoCloseable {
    private final Source source;
    private final VipsScope scope;
    private final MemoryGate.Pass memory;
    private final Studio studio;
    private final ExecutorService workers;

    OpenedSource(
            Source source,
            VipsScope scope,
            MemoryGate.Pass memory,
            Studio studio,
            ExecutorService workers) {
        this.source = source;
        this.scope = scope;
        this.memory = memory;
        this.studio = studio;
        this.workers = workers;
    }

    /// What came in.
    public Source source() {
        return source;
    }

    /// The whole picture in few pixels, to be looked at.
    public Raster preview(int longestEdge) {
        return studio.preview(scope, longestEdge);
    }

    /// The whole picture as a small JPEG.
    public byte[] thumbnail(int longestEdge) {
        return studio.thumbnail(scope, longestEdge);
    }

    /// Makes every rendition and writes it into the folder; equal ones are made once. Each stands
    /// alone: one failing does not fail the others.
    ///
    /// @param done hears of every outcome as soon as it is there, on the thread that made it
    /// @return an outcome per order, in the same order
    /// @throws VitrineException when the logo cannot be used
    public List<Outcome> render(
            Collection<RenditionOrder> orders,
            RenditionStyle style,
            Path folder,
            Consumer<Outcome> done) {
        LogoPainter logo = style.logo() == null ? null : LogoPainter.load(scope, style.logo());
        Map<RenditionOrder, Outcome> outcomes = new ConcurrentHashMap<>();
        Map<Size, List<RenditionOrder>> equals =
                orders.stream()
                        .collect(
                                Collectors.groupingBy(
                                        RenditionOrder::size,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        CompletableFuture<?>[] work =
                equals.values().stream()
                        .map(
                                same ->
                                        CompletableFuture.runAsync(
                                                () ->
                                                        makeOnce(
                                                                same, style, logo, folder, outcomes,
                                                                done),
                                                workers))
                        .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(work).join();
        return orders.stream().map(outcomes::get).toList();
    }

    /// What became of an order.
    public sealed interface Outcome {
        /// The order.
        RenditionOrder order();

        /// It was made and written.
        record Done(RenditionOrder order, Rendition rendition) implements Outcome {}

        /// It could not be made.
        record Failed(RenditionOrder order, Problem problem) implements Outcome {}
    }

    @Override
    public void close() {
        scope.close();
        memory.close();
    }

    private void makeOnce(
            List<RenditionOrder> same,
            RenditionStyle style,
            @Nullable LogoPainter logo,
            Path folder,
            Map<RenditionOrder, Outcome> outcomes,
            Consumer<Outcome> done) {
        List<Studio.Made> made = new ArrayList<>();
        for (RenditionOrder order : same) {
            Outcome outcome;
            try {
                outcome =
                        new Outcome.Done(
                                order, written(once(made, order, style, logo), order, folder));
            } catch (VitrineException failure) {
                outcome = new Outcome.Failed(order, failure.problem());
            }
            outcomes.put(order, outcome);
            done.accept(outcome);
        }
    }

    /// What was made for another order of the same size, when it serves this one too.
    private Studio.Made once(
            List<Studio.Made> made,
            RenditionOrder order,
            RenditionStyle style,
            @Nullable LogoPainter logo) {
        for (Studio.Made earlier : made) {
            if (studio.serves(earlier, order, style)) {
                return earlier;
            }
        }
        Studio.Made fresh = studio.make(scope, order, style, logo);
        made.add(fresh);
        return fresh;
    }

    private static Rendition written(Studio.Made made, RenditionOrder order, Path folder) {
        String name = order.stem() + "." + made.encoded().format().extension();
        try {
            WholeFile.write(folder.resolve(name), made.encoded().bytes());
        } catch (UnwrittenException failure) {
            // What the folder is going to be called, only whoever asked knows.
            throw new UnwrittenException(Path.of(name), failure.reason());
        }
        return made.named(name, order.size());
    }
}
