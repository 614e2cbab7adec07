package dev.vitrine.render.transform;

import dev.vitrine.picture.Colour;
import dev.vitrine.picture.Focus;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Size;
import dev.vitrine.render.decode.DecodeLimits;
import dev.vitrine.render.decode.Decoder;
import dev.vitrine.render.decode.Header;
import dev.vitrine.render.decode.PixelStream;
import dev.vitrine.render.decode.UnusableImageException;
import dev.vitrine.render.encode.Encoder;
import dev.vitrine.render.limit.MemoryGate;
import dev.vitrine.render.limit.Watchdog;
import dev.vitrine.render.vips.Libvips;
import dev.vitrine.render.vips.VipsImage;
import dev.vitrine.render.vips.VipsScope;
import dev.vitrine.transformation.step.ResizeMode;
import dev.vitrine.transformation.step.Step;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Carries out transformations, each on the thread that asks. Safe for use from any thread.
public final class Transformer {
    private static final DecodeLimits LIMITS = new DecodeLimits(100L << 20, 100_000_000, 1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int SAMPLES_PER_PIXEL = 4;
    private static final int PLACEHOLDER_WIDTH = 24;
    private static final int PLACEHOLDER_QUALITY = 40;

    private final Libvips vips;
    private final MemoryGate memory;
    private final Watchdog watchdog;
    private final Cropping cropping;
    private final Duration patience;
    private final Decoder decoder;

    /// A transformer that waits a few seconds for memory.
    public Transformer(Libvips vips, MemoryGate memory, Watchdog watchdog, Cropping cropping) {
        this(vips, memory, watchdog, cropping, PATIENCE);
    }

    Transformer(
            Libvips vips,
            MemoryGate memory,
            Watchdog watchdog,
            Cropping cropping,
            Duration patience) {
        this.vips = vips;
        this.memory = memory;
        this.watchdog = watchdog;
        this.cropping = cropping;
        this.patience = patience;
        decoder = new Decoder(vips, LIMITS);
    }

    /// Makes one picture.
    ///
    /// @throws dev.vitrine.problem.VitrineException when the source or a layer cannot be used, the
    ///   result would be too large, it takes too long, or others hold the memory ([BusyException])
    public Transformed transform(TransformRequest request) {
        Path file = request.source();
        Header header = decoder.inspect(file);
        List<Step> steps = request.transformation().steps();
        var focus = new Once(request.focus());
        return within(
                file,
                header,
                bytes(header, steps),
                scope -> {
                    var painter =
                            new Painter(
                                    scope,
                                    decoder.with(request.reductions()),
                                    cropping,
                                    request.layers());
                    VipsImage painted = painter.paint(file, header, steps, focus, null);
                    var packer = new Packer(scope, request.accepted(), header.format());
                    return packer.pack(painted, request.transformation().delivery());
                });
    }

    /// The whole picture at several widths, none larger than it is, from one decode.
    public List<Transformed> responsive(
            Path file, List<Integer> widths, PictureFormat format, int quality) {
        Header header = decoder.inspect(file);
        Size size = header.upright();
        List<Size> sizes =
                widths.stream()
                        .map(width -> Math.min(width, size.width()))
                        .distinct()
                        .sorted((one, other) -> other - one)
                        .map(width -> ofWidth(size, width))
                        .toList();
        return within(
                file,
                header,
                decodedBytes(header, 1),
                scope -> {
                    List<Transformed> made = new ArrayList<>();
                    VipsImage whole =
                            decoder.decode(scope, file, header, scale(sizes.getFirst(), size));
                    for (Size wanted : sizes) {
                        VipsImage picture = Painter.resized(whole, wanted);
                        if (!format.transparent()) {
                            picture = picture.flattened(Colour.WHITE);
                        }
                        byte[] bytes = Encoder.encodeFast(picture, format, quality, false);
                        made.add(new Transformed(bytes, format, wanted, quality, List.of()));
                    }
                    return made;
                });
    }

    /// A few hundred bytes of WebP to show until the picture is there: 24 pixels wide, blurred.
    public Transformed placeholder(Path file) {
        Header header = decoder.inspect(file);
        Size size = header.upright();
        Size small = ofWidth(size, Math.min(PLACEHOLDER_WIDTH, size.width()));
        return within(
                file,
                header,
                decodedBytes(header, scale(small, size)),
                scope -> {
                    VipsImage whole = decoder.decode(scope, file, header, scale(small, size));
                    VipsImage picture = Painter.resized(whole, small).blurred(1);
                    byte[] bytes =
                            Encoder.encodeFast(
                                    picture, PictureFormat.WEBP, PLACEHOLDER_QUALITY, false);
                    return new Transformed(
                            bytes, PictureFormat.WEBP, small, PLACEHOLDER_QUALITY, List.of());
                });
    }

    private <T> T within(Path file, Header header, long bytes, Function<VipsScope, T> work) {
        if (!memory.canHold(bytes)) {
            throw UnusableImageException.beyondMemory(file, bytes, memory.capacity());
        }
        Optional<MemoryGate.Pass> pass = memory.tryAdmit(bytes, patience);
        try (MemoryGate.Pass _ = pass.orElseThrow(() -> new BusyException(patience));
                VipsScope scope = VipsScope.open(vips)) {
            return watchdog.watch(
                    scope,
                    "Transforming " + file.getFileName(),
                    () ->
                            new PixelStream(decoder)
                                    .translated(file, header, () -> work.apply(scope)));
        }
    }

    /// What is held meanwhile: little where it streams, and everything where it does not.
    private long bytes(Header header, List<Step> steps) {
        double scale = 1;
        long pixels = header.stored().pixels();
        if (!steps.isEmpty() && steps.getFirst() instanceof Step.Resize resize) {
            // Where the crop lies does not change how much is decoded.
            Geometry first =
                    Geometry.of(
                            resize, header.upright(), header.upright(), Focus::unknown, cropping);
            // A face can be as small as it likes, so all of its pixels may be needed.
            scale = resize.mode() == ResizeMode.THUMB ? 1 : first.scale(header.upright());
            pixels = first.canvas().pixels();
            if (PixelStream.suits(header) && header.orientation() == 1) {
                return header.heldBytes() + copies(steps) * pixels * SAMPLES_PER_PIXEL;
            }
        }
        return decodedBytes(header, scale) + copies(steps) * pixels * SAMPLES_PER_PIXEL;
    }

    private static long copies(List<Step> steps) {
        return 2L + steps.size();
    }

    private static long decodedBytes(Header header, double scale) {
        double edge = Math.min(1, 2 * scale);
        int copies = header.orientation() == 1 ? 1 : 2;
        return header.heldBytes()
                + (long) (header.stored().pixels() * SAMPLES_PER_PIXEL * copies * edge * edge);
    }

    private static double scale(Size wanted, Size size) {
        return (double) wanted.width() / size.width();
    }

    private static Size ofWidth(Size size, int width) {
        return new Size(width, (int) Math.max(1, Math.round(width / size.ratio())));
    }
}
