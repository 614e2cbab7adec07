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
    /// Below this quality a photo is visibly broken: a byte limit that needs less is not met.
    static final int LOWEST_QUALITY = 40;

    private final VipsScope scope;
    private final VipsImage image;
    private final Size size;
    private final byte[] luma;

    /// An encoder for one picture, 8-bit sRGB in memory; its own work happens in the scope.
    public Encoder(VipsScope scope, VipsImage image) {
        this.scope = scope;
        this.image = image;
        this.size = image.size();
        this.luma = luma(image);
    }

    /// Encodes as one format.
    ///
    /// @param maxBytes absent when there is no limit
    /// @throws ByteLimitException when even the lowest acceptable quality is too large
    public Encoded encode(PictureFormat format, QualityGoal goal, @Nullable Long maxBytes) {
        Codec codec = Codec.of(format);
        int quality = codec.lossless() ? 100 : lowestReaching(codec, goal);
        byte[] bytes = codec.encode(image, quality);
        if (maxBytes != null && bytes.length > maxBytes) {
            return withinLimit(codec, format, quality, maxBytes);
        }
        double ssim = ssim(codec, bytes);
        String note =
                ssim >= goal.minSsim()
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "Fine detail: even quality %d gives SSIM %.3f, below the goal of %.3f",
                                quality,
                                ssim,
                                goal.minSsim());
        return new Encoded(bytes, format, quality, ssim, note);
    }

    /// Encodes a photo as JPEG and a drawing as whichever of JPEG and PNG is smaller.
    public Encoded encodeFlatAsPng(QualityGoal goal, @Nullable Long maxBytes) {
        Encoded jpeg = encode(PictureFormat.JPEG, goal, maxBytes);
        if (Flatness.of(luma, size.width()) < Flatness.DRAWING) {
            return jpeg;
        }
        byte[] png = Codec.PNG.encode(image, 100);
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

    private int lowestReaching(Codec codec, QualityGoal goal) {
        int reaching = goal.maxQuality();
        int failing = goal.minQuality() - 1;
        while (reaching - failing > codec.step()) {
            int middle = (reaching + failing) / 2;
            if (ssim(codec, codec.draft(image, middle)) >= goal.minSsim()) {
                reaching = middle;
            } else {
                failing = middle;
            }
        }
        return reaching;
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
                    luma,
                    luma(new Loader(probe).own(encoded, codec.loader())),
                    size.width(),
                    size.height());
        }
    }

    private static byte[] luma(VipsImage image) {
        VipsImage opaque = image.flattened(Colour.WHITE);
        return Ssim.luma(opaque.samples(), opaque.bands());
    }
}
