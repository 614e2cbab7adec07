package dev.vitrine.render.encode;

import dev.vitrine.picture.Colour;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Size;
import dev.vitrine.render.vips.Loader;
import dev.vitrine.render.vips.VipsImage;
import dev.vitrine.render.vips.VipsScope;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Finds the smallest file of a picture that reaches the quality goal and keeps to a byte limit.
public final class Encoder {
    /// Missing the goal by less is grain that nobody misses, and not worth a word.
    private static final double NOTICEABLE = 0.01;

    /// Below this quality a photo is visibly broken: a byte limit that needs less is not met.
    static final int LOWEST_QUALITY = 40;

    private final VipsScope scope;
    private final VipsImage image;
    private final Size size;
    private byte @Nullable [] luma;

    /// An encoder for one picture, 8-bit sRGB in memory; its own work happens in the scope.
    public Encoder(VipsScope scope, VipsImage image) {
        this.scope = scope;
        this.image = image;
        this.size = image.size();
    }

    /// Encodes as one format.
    ///
    /// @param maxBytes absent when there is no limit
    /// @throws ByteLimitException when even the lowest acceptable quality is too large
    public Encoded encode(PictureFormat format, QualityGoal goal, @Nullable Long maxBytes) {
        Codec codec = Codec.of(format);
        Draft draft = draft(codec, goal);
        byte[] bytes =
                goal.fixed() ? draft.bytes() : codec.finish(image, draft.quality(), draft.bytes());
        if (maxBytes != null && bytes.length > maxBytes) {
            return withinLimit(codec, format, draft.quality(), maxBytes);
        }
        String note =
                draft.ssim() < goal.minSsim() - NOTICEABLE
                        ? String.format(
                                Locale.ROOT,
                                "Fine detail: even quality %d gives SSIM %.3f, below the goal of %.3f",
                                draft.quality(),
                                draft.ssim(),
                                goal.minSsim())
                        : "";
        return new Encoded(bytes, format, draft.quality(), draft.ssim(), note);
    }

    /// Encodes at one quality, fast: nothing is measured.
    ///
    /// @param progressive whether a JPEG appears coarse first
    public static byte[] encodeFast(
            VipsImage image, PictureFormat format, int quality, boolean progressive) {
        return Codec.of(format).fast(image, quality, progressive);
    }

    /// Encodes as PNG.
    ///
    /// @param compression 0 (none) to 9 (slow)
    public static byte[] encodePng(VipsImage image, int compression) {
        return image.saver("pngsave_buffer").with("compression", compression).bytes();
    }

    /// Whether the picture looks like a drawing rather than a photo.
    public boolean isDrawing() {
        return Flatness.of(luma(), size.width()) >= Flatness.DRAWING;
    }

    /// Encodes a photo as JPEG and a drawing as whichever of JPEG and PNG is smaller.
    public Encoded encodeFlatAsPng(QualityGoal goal, @Nullable Long maxBytes) {
        Encoded jpeg = encode(PictureFormat.JPEG, goal, maxBytes);
        if (!isDrawing()) {
            return jpeg;
        }
        byte[] png = Codec.PNG.draft(image, 100);
        if (png.length >= jpeg.bytes().length) {
            return jpeg;
        }
        String note =
                String.format(
                        Locale.ROOT,
                        "A drawing: PNG is lossless and smaller than JPEG (%,d against %,d bytes)",
                        png.length,
                        jpeg.bytes().length);
        return new Encoded(png, PictureFormat.PNG, 100, 1, note);
    }

    /// A trial of one quality.
    private record Draft(int quality, byte[] bytes, double ssim) {}

    private Draft draft(Codec codec, QualityGoal goal) {
        if (codec.lossless()) {
            return new Draft(100, codec.draft(image, 100), 1);
        }
        if (goal.fixed()) {
            int quality = goal.maxQuality();
            return new Draft(quality, codec.draft(image, quality), Double.NaN);
        }
        return lowestReaching(codec, goal);
    }

    private Draft lowestReaching(Codec codec, QualityGoal goal) {
        @Nullable Draft best = null;
        int reaching = goal.maxQuality();
        int failing = goal.minQuality() - 1;
        while (reaching - failing > codec.step()) {
            Draft draft = measured(codec, (reaching + failing) / 2);
            if (draft.ssim() >= goal.minSsim()) {
                best = draft;
                reaching = draft.quality();
            } else {
                failing = draft.quality();
            }
        }
        return best != null ? best : measured(codec, goal.maxQuality());
    }

    private Draft measured(Codec codec, int quality) {
        byte[] bytes = codec.draft(image, quality);
        return new Draft(quality, bytes, ssim(codec, bytes));
    }

    private Encoded withinLimit(Codec codec, PictureFormat format, int quality, long maxBytes) {
        int fitting = LOWEST_QUALITY - 1;
        byte[] best = null;
        int failing = quality + 1;
        while (!codec.lossless() && failing - fitting > codec.step()) {
            int middle = (fitting + failing) / 2;
            byte[] bytes = codec.squeeze(image, middle);
            if (bytes.length <= maxBytes) {
                fitting = middle;
                best = bytes;
            } else {
                failing = middle;
            }
        }
        if (best == null) {
            throw new ByteLimitException(format, size, maxBytes);
        }
        String note =
                String.format(
                        Locale.ROOT,
                        "Quality lowered from %d to %d to stay within %,d bytes",
                        quality,
                        fitting,
                        maxBytes);
        return new Encoded(best, format, fitting, ssim(codec, best), note);
    }

    private double ssim(Codec codec, byte[] encoded) {
        if (codec.lossless()) {
            return 1;
        }
        try (VipsScope probe = VipsScope.open(scope)) {
            return Ssim.of(
                    luma(),
                    luma(new Loader(probe).own(encoded, codec.loader())),
                    size.width(),
                    size.height());
        }
    }

    private byte[] luma() {
        if (luma == null) {
            luma = luma(image);
        }
        return luma;
    }

    private static byte[] luma(VipsImage image) {
        VipsImage opaque = image.flattened(Colour.WHITE);
        return Ssim.luma(opaque.samples(), opaque.bands());
    }
}
