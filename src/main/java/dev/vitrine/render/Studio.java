package dev.vitrine.render;

import dev.vitrine.picture.Colour;
import dev.vitrine.picture.Focus;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Raster;
import dev.vitrine.picture.Region;
import dev.vitrine.picture.Size;
import dev.vitrine.render.encode.Encoded;
import dev.vitrine.render.encode.Encoder;
import dev.vitrine.render.encode.QualityGoal;
import dev.vitrine.render.encode.Xmp;
import dev.vitrine.render.limit.Watchdog;
import dev.vitrine.render.logo.LogoPainter;
import dev.vitrine.render.logo.Surroundings;
import dev.vitrine.render.vips.VipsImage;
import dev.vitrine.render.vips.VipsScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Makes the renditions of one opened source. Safe for use from any thread.
record Studio(Composer composer, Watchdog watchdog, QualityGoal goal) {

    private static final int THUMBNAIL_QUALITY = 80;

    /// An encoded rendition.
    record Made(Encoded encoded, Frame frame, double scale, List<String> notes) {
        Rendition named(String fileName, Size size) {
            return new Rendition(
                    fileName,
                    size,
                    encoded.bytes().length,
                    encoded.format(),
                    encoded.quality(),
                    encoded.ssim(),
                    scale,
                    frame,
                    notes);
        }
    }

    Raster preview(VipsScope parent, int longestEdge) {
        try (VipsScope scope = VipsScope.open(parent)) {
            VipsImage overview = composer.overview(scope, longestEdge);
            return new Raster(overview.size(), overview.samples());
        }
    }

    byte[] thumbnail(VipsScope parent, int longestEdge) {
        try (VipsScope scope = VipsScope.open(parent)) {
            return new Encoder(scope, composer.overview(scope, longestEdge).inMemory())
                    .encode(PictureFormat.JPEG, QualityGoal.exactly(THUMBNAIL_QUALITY), null)
                    .bytes();
        }
    }

    Made make(
            VipsScope parent,
            RenditionOrder order,
            RenditionStyle style,
            @Nullable LogoPainter logo) {
        try (VipsScope scope = VipsScope.open(parent)) {
            return watchdog.watch(
                    scope,
                    "Rendering " + order.stem(),
                    () -> make(scope, order, style, logo, new ArrayList<>()));
        }
    }

    private Made make(
            VipsScope scope,
            RenditionOrder order,
            RenditionStyle style,
            @Nullable LogoPainter logo,
            List<String> notes) {
        Frame frame = Framing.frame(composer.source(), style.focus(), order.size());
        double scale = composer.scale(frame, order.size());
        noteScale(scale, notes);
        VipsImage pixels = composer.compose(scope, frame, order.size(), style.background());
        if (logo != null) {
            LogoPainter.Painted painted =
                    logo.paint(scope, pixels, surroundings(frame, style.focus(), order.size()));
            pixels = painted.picture();
            notes.add(painted.note());
        }
        Encoded encoded = encode(scope, pixels, order, style, notes);
        if (!encoded.note().isEmpty()) {
            notes.add(encoded.note());
        }
        return new Made(encoded, frame, scale, notes);
    }

    /// Whether a picture made for another order of the same size is the one that this order would
    /// get.
    boolean serves(Made made, RenditionOrder order, RenditionStyle style) {
        Encoded encoded = made.encoded();
        PictureFormat format = format(order, style);
        boolean same =
                encoded.format() == format
                        || (mayBePng(order, style) && encoded.format() == PictureFormat.PNG);
        boolean asAsked = style.format() == null || style.format() == format;
        return same
                && asAsked
                && (order.maxBytes() == null || encoded.bytes().length <= order.maxBytes());
    }

    private Encoded encode(
            VipsScope scope,
            VipsImage pixels,
            RenditionOrder order,
            RenditionStyle style,
            List<String> notes) {
        QualityGoal wanted = style.quality() == null ? goal : QualityGoal.exactly(style.quality());
        PictureFormat format = format(order, style);
        if (style.format() != null && style.format() != format) {
            notes.add(
                    "%s is not accepted here, so it is %s instead"
                            .formatted(style.format().name(), format.name()));
        }
        VipsImage flat = flattenedFor(format, pixels, style.ground(), notes);
        var encoder = new Encoder(scope, Xmp.on(flat, style.provenance()));
        return mayBePng(order, style)
                ? encoder.encodeFlatAsPng(wanted, order.maxBytes())
                : encoder.encode(format, wanted, order.maxBytes());
    }

    private static PictureFormat format(RenditionOrder order, RenditionStyle style) {
        return style.format() != null && order.accepted().contains(style.format())
                ? style.format()
                : order.accepted().stream()
                        .filter(PictureFormat::writable)
                        .findFirst()
                        .orElseThrow();
    }

    private static boolean mayBePng(RenditionOrder order, RenditionStyle style) {
        return style.format() == null
                && format(order, style) == PictureFormat.JPEG
                && order.accepted().contains(PictureFormat.PNG);
    }

    private static VipsImage flattenedFor(
            PictureFormat format, VipsImage pixels, Colour ground, List<String> notes) {
        if (!pixels.hasAlpha() || format.transparent()) {
            return pixels;
        }
        notes.add("Transparency put onto " + ground);
        return pixels.flattened(ground).inMemory();
    }

    private static void noteScale(double scale, List<String> notes) {
        if (scale > 1.05) {
            notes.add(String.format(Locale.ROOT, "Enlarged %.1f times", scale));
        }
    }

    private static Surroundings surroundings(Frame frame, Focus focus, Size target) {
        Focus shown = focus.within(frame.window());
        return switch (frame) {
            case Frame.Crop _ -> new Surroundings(shown, Region.WHOLE);
            case Frame.Pad(_, Size inner, _, _, _) -> {
                double width = (double) inner.width() / target.width();
                double height = (double) inner.height() / target.height();
                var photo = new Region((1 - width) / 2, (1 - height) / 2, width, height);
                yield new Surroundings(shown, photo);
            }
        };
    }
}
