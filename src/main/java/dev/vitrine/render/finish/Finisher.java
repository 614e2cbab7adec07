package dev.vitrine.render.finish;

import dev.vitrine.picture.Area;
import dev.vitrine.picture.Colour;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Region;
import dev.vitrine.picture.Size;
import dev.vitrine.render.decode.Decoder;
import dev.vitrine.render.decode.Header;
import dev.vitrine.render.decode.UnusableImageException;
import dev.vitrine.render.encode.Encoded;
import dev.vitrine.render.encode.Encoder;
import dev.vitrine.render.encode.QualityGoal;
import dev.vitrine.render.encode.Xmp;
import dev.vitrine.render.limit.MemoryGate;
import dev.vitrine.render.limit.Watchdog;
import dev.vitrine.render.transform.Cropping;
import dev.vitrine.render.vips.Libvips;
import dev.vitrine.render.vips.VipsImage;
import dev.vitrine.render.vips.VipsScope;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Finishes pictures, each on the thread that asks. Safe for use from any thread.
public final class Finisher {
    private static final int SAMPLES_PER_PIXEL = 4;

    /// The pixels wanted, resampled and once more as they are encoded.
    private static final int COPIES = 2;

    private final Libvips vips;
    private final Decoder decoder;
    private final MemoryGate memory;
    private final Watchdog watchdog;
    private final Cropping cropping;
    private final QualityGoal goal;

    /// @param goal how good a picture must look whose quality nobody has chosen
    public Finisher(
            Libvips vips,
            Decoder decoder,
            MemoryGate memory,
            Watchdog watchdog,
            Cropping cropping,
            QualityGoal goal) {
        this.vips = vips;
        this.decoder = decoder;
        this.memory = memory;
        this.watchdog = watchdog;
        this.cropping = cropping;
        this.goal = goal;
    }

    /// Makes the file.
    ///
    /// @throws dev.vitrine.problem.VitrineException when the picture cannot be used, or it takes
    ///   too long
    public Finished finish(Path file, Finish finish) {
        Header header = decoder.inspect(file);
        long bytes =
                header.heldBytes()
                        + SAMPLES_PER_PIXEL
                                * (header.stored().pixels() + COPIES * finish.size().pixels());
        if (!memory.canHold(bytes)) {
            throw UnusableImageException.beyondMemory(file, bytes, memory.capacity());
        }
        try (MemoryGate.Pass _ = memory.admit(bytes);
                VipsScope scope = VipsScope.open(vips)) {
            return watchdog.watch(
                    scope,
                    "Finishing " + file.getFileName(),
                    () -> finished(scope, file, header, finish));
        }
    }

    private Finished finished(VipsScope scope, Path file, Header header, Finish finish) {
        List<String> notes = new ArrayList<>();
        Size size = header.upright();
        Region window = cropping.window(size, finish.focus(), finish.size());
        double scale = finish.size().width() / (window.width() * size.width());
        VipsImage whole = decoder.decode(scope, file, header, scale);
        VipsImage pixels = resized(whole.window(Area.of(window, whole.size())), finish.size());
        VipsImage ready = Xmp.on(flattened(pixels, finish.format(), notes), finish.provenance());
        return new Finished(
                encoded(scope, ready.inMemory(), finish, notes), ready.hasAlpha(), scale, notes);
    }

    private byte[] encoded(VipsScope scope, VipsImage pixels, Finish finish, List<String> notes) {
        Integer compression = finish.compression();
        if (finish.format() == PictureFormat.PNG && compression != null) {
            return Encoder.encodePng(pixels, compression);
        }
        Integer quality = finish.quality();
        Encoded encoded =
                new Encoder(scope, pixels)
                        .encode(
                                finish.format(),
                                quality == null ? goal : QualityGoal.exactly(quality),
                                null);
        if (!encoded.note().isEmpty()) {
            notes.add(encoded.note());
        }
        return encoded.bytes();
    }

    private static VipsImage flattened(VipsImage pixels, PictureFormat format, List<String> notes) {
        if (!pixels.hasAlpha() || format.transparent()) {
            return pixels;
        }
        notes.add("Transparency put onto white, since " + format.name() + " has none");
        return pixels.flattened(Colour.WHITE);
    }

    /// Transparent pixels carry any colour, so they are weighted by their alpha.
    private static VipsImage resized(VipsImage pixels, Size size) {
        return pixels.hasAlpha() && !pixels.size().equals(size)
                ? pixels.premultiplied().resized(size).unpremultiplied()
                : pixels.resized(size);
    }
}
