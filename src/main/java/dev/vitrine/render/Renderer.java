package dev.vitrine.render;

import dev.vitrine.picture.Focus;
import dev.vitrine.picture.Raster;
import dev.vitrine.picture.Region;
import dev.vitrine.picture.Size;
import dev.vitrine.problem.VitrineException;
import dev.vitrine.render.decode.DecodeLimits;
import dev.vitrine.render.decode.Decoder;
import dev.vitrine.render.decode.Header;
import dev.vitrine.render.decode.UnusableImageException;
import dev.vitrine.render.encode.QualityGoal;
import dev.vitrine.render.finish.Finisher;
import dev.vitrine.render.limit.MemoryGate;
import dev.vitrine.render.limit.Watchdog;
import dev.vitrine.render.transform.Transformer;
import dev.vitrine.render.vips.Libvips;
import dev.vitrine.render.vips.VipsImage;
import dev.vitrine.render.vips.VipsScope;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The front door of the room: opens source pictures. Safe for use from any thread.
public final class Renderer implements AutoCloseable {
    /// The lowest and the highest quality that is chosen by likeness. What networks recompress
    /// should not start lower, and above it files only grow.
    private static final int MIN_QUALITY = 72;

    private static final int MAX_QUALITY = 92;
    private static final int SAMPLES_PER_PIXEL = 4;

    private final RenderSettings settings;
    private final Libvips vips;
    private final Decoder decoder;
    private final Decoder anySize;
    private final MemoryGate memory;
    private final Watchdog watchdog;
    private final ExecutorService workers;

    private Renderer(RenderSettings settings, Libvips vips) {
        this.settings = settings;
        this.vips = vips;
        decoder =
                new Decoder(
                        vips,
                        new DecodeLimits(
                                settings.maxFileBytes(), settings.maxPixels(), settings.minEdge()));
        anySize =
                new Decoder(
                        vips, new DecodeLimits(settings.maxFileBytes(), settings.maxPixels(), 1));
        memory = new MemoryGate(settings.memoryBytes());
        watchdog = new Watchdog(settings.timeLimit());
        workers =
                Executors.newFixedThreadPool(
                        settings.workers(),
                        Thread.ofPlatform().daemon().name("render-", 1).factory());
    }

    /// Loads libvips and makes a renderer.
    ///
    /// @throws dev.vitrine.problem.VitrineException when there is no libvips
    public static Renderer create(RenderSettings settings) {
        Libvips vips = Libvips.load(settings.nativeFolder());
        // Renditions run side by side, so a second thread inside each would only take turns with
        // them.
        vips.useThreads(1);
        return new Renderer(settings, vips);
    }

    /// What carries out transformations, with the same memory and time limit.
    public Transformer transformer() {
        return new Transformer(vips, memory, watchdog, Renderer::window);
    }

    /// What finishes pictures that were made, with the same memory and time limit.
    public Finisher finisher() {
        return new Finisher(vips, anySize, memory, watchdog, Renderer::window, goal());
    }

    private static Region window(Size source, Focus focus, Size target) {
        return Framing.crop(source, focus, target).window();
    }

    private QualityGoal goal() {
        return new QualityGoal(settings.minSsim(), MIN_QUALITY, MAX_QUALITY);
    }

    /// Whether a file begins like a picture of a format that is read.
    public static boolean recognises(Path file) {
        return Decoder.recognises(file);
    }

    /// Looks whether a picture can be used, without decoding it.
    ///
    /// @throws dev.vitrine.problem.VitrineException when its format, size or number of pixels
    ///   cannot
    public void check(Path file) {
        decoder.inspect(file);
    }

    /// What a picture is, whatever its size; nothing is decoded.
    ///
    /// @throws dev.vitrine.problem.VitrineException when it cannot be read, or has too many pixels
    public Source inspect(Path file) {
        return Source.of(file, anySize.inspect(file));
    }

    /// The whole of a picture, whatever its size, in few pixels, opaque.
    ///
    /// @throws dev.vitrine.problem.VitrineException when it cannot be read or takes too long
    public Raster overview(Path file, int longestEdge) {
        Header header = anySize.inspect(file);
        Size size = header.upright();
        double scale = Math.min(1, (double) longestEdge / Math.max(size.width(), size.height()));
        try (OpenedSource source = open(file, header, scale)) {
            return source.preview(longestEdge);
        }
    }

    /// Checks and decodes a picture, just large enough for the targets. Waits until its pixels fit
    /// into memory.
    ///
    /// @param targets sizes that renditions will have; larger ones are enlarged
    /// @throws dev.vitrine.problem.VitrineException when the file cannot be used or takes too long
    public OpenedSource open(Path file, Collection<Size> targets) {
        Header header = decoder.inspect(file);
        return open(file, header, largestScale(header.upright(), targets));
    }

    private OpenedSource open(Path file, Header header, double scale) {
        long bytes = header.heldBytes() + decodedBytes(header, scale);
        if (!memory.canHold(bytes)) {
            throw UnusableImageException.beyondMemory(file, bytes, settings.memoryBytes());
        }
        MemoryGate.Pass pass = memory.admit(bytes);
        VipsScope scope = VipsScope.open(vips);
        try {
            // Hashing the file takes a tenth of the time of decoding it, beside it none.
            var description = CompletableFuture.supplyAsync(() -> Source.of(file, header), workers);
            VipsImage pixels = decoded(scope, file, header, scale);
            pass.keepOnly(pixels.size().pixels() * SAMPLES_PER_PIXEL);
            var composer = new Composer(pixels, header.upright());
            var studio = new Studio(composer, watchdog, goal());
            return new OpenedSource(joined(description), scope, pass, studio, workers);
        } catch (RuntimeException | Error failure) {
            scope.close();
            pass.close();
            throw failure;
        }
    }

    /// The pixels alone: what else decoding took is given back here.
    private VipsImage decoded(VipsScope scope, Path file, Header header, double scale) {
        try (VipsScope work = VipsScope.open(vips)) {
            return watchdog.watch(
                    work,
                    "Decoding " + file,
                    () -> scope.adopt(decoder.decode(work, file, header, scale)));
        }
    }

    /// Which libvips is in use: its version, where it was loaded from, and which formats it cannot
    /// read.
    public List<String> describe() {
        String missing =
                List.of("jpegload", "pngload", "webpload", "tiffload", "gifload", "heifload")
                        .stream()
                        .filter(operation -> !vips.has(operation))
                        .toList()
                        .toString();
        return List.of(vips.version(), vips.origin(), missing.equals("[]") ? "" : missing);
    }

    @Override
    public void close() {
        workers.shutdownNow();
        watchdog.close();
    }

    private static Source joined(CompletableFuture<Source> description) {
        try {
            return description.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof VitrineException problem ? problem : failure;
        }
    }

    private static double largestScale(Size source, Collection<Size> targets) {
        return targets.stream()
                .mapToDouble(
                        target ->
                                Math.max(
                                        (double) target.width() / source.width(),
                                        (double) target.height() / source.height()))
                .max()
                .orElse(1);
    }

    /// Pixels come out at up to twice the scale asked for on each edge, once more while they are
    /// turned.
    private static long decodedBytes(Header header, double scale) {
        double edge = Math.min(1, 2 * scale);
        int copies = header.orientation() == 1 ? 1 : 2;
        return (long) (header.stored().pixels() * SAMPLES_PER_PIXEL * copies * edge * edge);
    }
}
