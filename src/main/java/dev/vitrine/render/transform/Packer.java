package dev.vitrine.render.transform;

import dev.vitrine.picture.Area;
import dev.vitrine.picture.Colour;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Size;
import dev.vitrine.render.encode.Encoded;
import dev.vitrine.render.encode.Encoder;
import dev.vitrine.render.encode.QualityGoal;
import dev.vitrine.render.vips.VipsImage;
import dev.vitrine.render.vips.VipsScope;
import dev.vitrine.transformation.Delivery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Chooses format and quality, and encodes.
///
/// What has to be tried is tried on a sample: four windows of 160×160 from the quarters of the
/// picture; what it chooses is then encoded once. With AVIF among the formats that takes 0.3 to 0.8
/// s, without it less than 0.1 s.
record Packer(VipsScope scope, Set<PictureFormat> accepted, PictureFormat source) {
    /// AVIF takes a second for two megapixels: larger ones are not made unasked.
    static final long MOST_AVIF_PIXELS = 2_000_000;

    private static final int USUAL_QUALITY = 80;
    private static final int TILE = 160;

    /// Blocks of the encoders stay whole.
    private static final int ALIGNED = 16;

    private static final int LEAST_EDGE = 16;

    /// AVIF's scale is another one: this much of a JPEG's quality looks about the same.
    private static final double AVIF_QUALITY = 0.65;

    /// The finished picture.
    ///
    /// @param picture read once, unless something has to be tried
    Transformed pack(VipsImage picture, Delivery delivery) {
        List<String> notes = new ArrayList<>();
        boolean tries =
                delivery.format() instanceof Delivery.Format.Auto
                        || delivery.quality() instanceof Delivery.Quality.Auto;
        VipsImage pixels = tries ? picture.inMemory().withoutIdleAlpha() : picture;
        Choice choice =
                switch (delivery.format()) {
                    case Delivery.Format.Auto _ -> smallest(pixels, delivery, notes);
                    case Delivery.Format.Fixed(PictureFormat format) ->
                            chosen(pixels, format, delivery);
                    case null -> chosen(pixels, usual(pixels), delivery);
                };
        VipsImage ready = flattened(pixels, choice.format(), notes);
        Size size = ready.size();
        byte[] bytes =
                Encoder.encodeFast(
                        ready, choice.format(), choice.quality(), delivery.progressive());
        return new Transformed(bytes, choice.format(), size, choice.quality(), notes);
    }

    /// @param bytes of the sample
    private record Choice(PictureFormat format, int quality, long bytes) {}

    private PictureFormat usual(VipsImage pixels) {
        if (source.writable()) {
            return source;
        }
        return pixels.hasAlpha() ? PictureFormat.PNG : PictureFormat.JPEG;
    }

    private Choice smallest(VipsImage pixels, Delivery delivery, List<String> notes) {
        List<PictureFormat> candidates = new ArrayList<>(candidates(pixels));
        VipsImage sample = sample(pixels);
        boolean drawing = isComparable(sample) && encoder(sample, PictureFormat.JPEG).isDrawing();
        if (!drawing && candidates.size() > 1) {
            candidates.remove(PictureFormat.PNG);
        }
        if (candidates.isEmpty()) {
            notes.add("None of the accepted formats shows transparency, so it is PNG");
            return new Choice(PictureFormat.PNG, 100, 0);
        }
        return candidates.stream()
                .map(format -> chosen(sample, format, delivery))
                .min(Comparator.comparingLong(Choice::bytes))
                .orElseThrow();
    }

    private List<PictureFormat> candidates(VipsImage pixels) {
        boolean small = pixels.size().pixels() <= MOST_AVIF_PIXELS;
        boolean alpha = pixels.hasAlpha();
        List<PictureFormat> writable =
                accepted.stream()
                        .filter(PictureFormat::writable)
                        .filter(format -> !alpha || format.transparent())
                        .sorted()
                        .toList();
        List<PictureFormat> quick =
                writable.stream().filter(format -> small || format != PictureFormat.AVIF).toList();
        if (!quick.isEmpty() || alpha) {
            return quick.isEmpty() ? writable : quick;
        }
        return List.of(PictureFormat.JPEG);
    }

    private Choice chosen(VipsImage pixels, PictureFormat format, Delivery delivery) {
        if (format == PictureFormat.PNG) {
            long bytes =
                    delivery.format() instanceof Delivery.Format.Auto
                            ? Encoder.encodeFast(pixels, format, 100, false).length
                            : 0;
            return new Choice(format, 100, bytes);
        }
        int fixed =
                switch (delivery.quality()) {
                    case Delivery.Quality.Fixed(int value) -> value;
                    case Delivery.Quality.Auto _ -> 0;
                    case null -> USUAL_QUALITY;
                };
        boolean auto = delivery.format() instanceof Delivery.Format.Auto;
        if (fixed > 0 && format == PictureFormat.AVIF && (auto || delivery.quality() == null)) {
            fixed = (int) Math.max(1, Math.round(fixed * AVIF_QUALITY));
        }
        if (fixed > 0) {
            long bytes =
                    auto
                            ? Encoder.encodeFast(flat(pixels, format), format, fixed, false).length
                            : 0;
            return new Choice(format, fixed, bytes);
        }
        Delivery.Level level =
                delivery.quality() instanceof Delivery.Quality.Auto(Delivery.Level asked)
                        ? asked
                        : Delivery.Level.GOOD;
        VipsImage sample = sample(pixels);
        if (!isComparable(sample)) {
            return new Choice(format, USUAL_QUALITY, 0);
        }
        Encoded found = encoder(sample, format).encode(format, goal(level, format), null);
        return new Choice(format, found.quality(), found.bytes().length);
    }

    private Encoder encoder(VipsImage sample, PictureFormat format) {
        return new Encoder(scope, flat(sample, format).inMemory());
    }

    /// What each level keeps, as likeness (SSIM) of the sample, and between which qualities.
    ///
    /// Measured as JPEG on six photos made 640 pixels wide: low 31 KB on average (quality 35 to
    /// 52), eco 41 KB (45 to 72), good 55 KB (58 to 83), best 88 KB (70 to 92); quality 80
    /// throughout takes 67 KB. The search adds some 20 ms.
    private static QualityGoal goal(Delivery.Level level, PictureFormat format) {
        boolean avif = format == PictureFormat.AVIF;
        return switch (level) {
            case LOW -> new QualityGoal(0.93, avif ? 25 : 35, avif ? 60 : 75);
            case ECO -> new QualityGoal(0.955, avif ? 30 : 45, avif ? 65 : 82);
            case GOOD -> new QualityGoal(0.972, avif ? 38 : 58, avif ? 75 : 88);
            case BEST -> new QualityGoal(0.985, avif ? 45 : 70, avif ? 88 : 94);
        };
    }

    private static boolean isComparable(VipsImage sample) {
        return Math.min(sample.size().width(), sample.size().height()) >= LEAST_EDGE;
    }

    /// A picture of few pixels that is as hard to encode as the whole.
    private static VipsImage sample(VipsImage pixels) {
        Size size = pixels.size();
        if (size.width() < 2 * TILE || size.height() < 2 * TILE) {
            return size.pixels() > 4L * TILE * TILE ? middle(pixels) : pixels;
        }
        VipsImage sample = null;
        for (int i = 0; i < 4; i++) {
            int x = i % 2;
            int y = i / 2;
            int left = (size.width() * (2 * x + 1) / 4 - TILE / 2) / ALIGNED * ALIGNED;
            int top = (size.height() * (2 * y + 1) / 4 - TILE / 2) / ALIGNED * ALIGNED;
            VipsImage tile = pixels.window(new Area(left, top, TILE, TILE));
            sample =
                    sample == null
                            ? tile.placed(0, 0, new Size(2 * TILE, 2 * TILE))
                            : sample.withInserted(tile, x * TILE, y * TILE);
        }
        return sample == null ? pixels : sample;
    }

    /// For long and narrow ones.
    private static VipsImage middle(VipsImage pixels) {
        Size size = pixels.size();
        int width = Math.min(size.width(), 2 * TILE);
        int height = Math.min(size.height(), 2 * TILE);
        return pixels.window(
                new Area((size.width() - width) / 2, (size.height() - height) / 2, width, height));
    }

    private static VipsImage flat(VipsImage pixels, PictureFormat format) {
        return format.transparent() ? pixels : pixels.flattened(Colour.WHITE);
    }

    private static VipsImage flattened(VipsImage pixels, PictureFormat format, List<String> notes) {
        if (pixels.hasAlpha() && !format.transparent()) {
            notes.add("Transparency put onto white, since " + format.name() + " has none");
        }
        return flat(pixels, format);
    }
}
