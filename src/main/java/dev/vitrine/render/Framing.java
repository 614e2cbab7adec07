package dev.vitrine.render;

import dev.vitrine.picture.Focus;
import dev.vitrine.picture.Region;
import dev.vitrine.picture.Size;
import java.util.Locale;

/// Fits a source into a target of another shape: the largest window of the target's shape, placed
/// where it keeps most of what matters; or, when even the best window would lose too much or cut
/// into a product, a larger part of the source on a background.
public final class Framing {
    /// A crop that keeps less of the subject than this is not worth making.
    public static final double LEAST_KEPT = 0.85;

    /// When nothing is known about the picture, only losing half of it is too much.
    public static final double LEAST_KEPT_OF_THE_UNKNOWN = 0.5;

    /// What a padded frame must hold of the subject before it may leave the rest of the picture
    /// out.
    private static final double ENOUGH = 0.98;

    /// A window that covers this much of the source is not worth cutting: the whole is taken. A
    /// tenth more background costs less than the shoes of somebody who walks.
    private static final double NEARLY_WHOLE = 0.85;

    private static final String WITHOUT_BARS = "; the black bars are left out";

    private Framing() {}

    /// A crop when it keeps enough of what matters and cuts nothing that should not be cut,
    /// otherwise the least padding that does. Black bars are left out in any case.
    public static Frame frame(Size source, Focus focus, Size target) {
        Region inside = focus.inside();
        if (inside.equals(Region.WHOLE)) {
            return frameBetweenBars(source, focus, target);
        }
        return switch (frameBetweenBars(between(source, inside), focus.betweenBars(), target)) {
            case Frame.Crop(Region window, double kept, String reason) ->
                    new Frame.Crop(inside.outwards(window), kept, reason + WITHOUT_BARS);
            case Frame.Pad(
                            Region window,
                            Size inner,
                            double kept,
                            double wouldKeep,
                            String reason) ->
                    new Frame.Pad(
                            inside.outwards(window), inner, kept, wouldKeep, reason + WITHOUT_BARS);
        };
    }

    /// The best crop between the black bars, however much it loses.
    public static Frame.Crop crop(Size source, Focus focus, Size target) {
        Region inside = focus.inside();
        Frame.Crop crop = cropBetweenBars(between(source, inside), focus.betweenBars(), target);
        return new Frame.Crop(inside.outwards(crop.window()), crop.kept(), crop.reason());
    }

    private static Size between(Size source, Region inside) {
        return new Size(
                (int) Math.max(1, Math.round(source.width() * inside.width())),
                (int) Math.max(1, Math.round(source.height() * inside.height())));
    }

    private static Frame frameBetweenBars(Size source, Focus focus, Size target) {
        Frame.Crop crop = cropBetweenBars(source, focus, target);
        if (focus.chosen() != null) {
            return crop;
        }
        FramingAxis axis = FramingAxis.free(source, focus, target);
        FramingSpan window = axis.along(crop.window());
        double least = axis.nothingIsKnown() ? LEAST_KEPT_OF_THE_UNKNOWN : LEAST_KEPT;
        // Hips that the photo itself cuts may be cut higher up for the sake of raised hands.
        boolean loses = crop.kept() < least && !axis.holdsTheUncut(window);
        boolean cuts = axis.facesCutBy(window) > 0 || axis.facesIn(window) < axis.faces();
        if (loses || cuts) {
            return pad(source, axis, crop, target, least);
        }
        FramingSpan uncut = axis.aroundUncut(window, window.length());
        return uncut.equals(window) ? crop : padAround(source, axis, uncut, crop, target);
    }

    private static Frame.Crop cropBetweenBars(Size source, Focus focus, Size target) {
        FramingAxis axis = FramingAxis.free(source, focus, target);
        FramingSpan window = axis.best(axis.windowLength(target));
        double kept = axis.kept(window);
        return new Frame.Crop(axis.region(window), kept, reasonToCrop(axis, window, kept, focus));
    }

    private static Frame pad(
            Size source, FramingAxis axis, Frame.Crop crop, Size target, double leastKept) {
        int least = axis.windowLength(target);
        FramingSpan enough = axis.aroundUncut(axis.shortest(least, ENOUGH), least);
        FramingSpan window = axis.aroundSubject(enough, least);
        if (window.length() >= NEARLY_WHOLE * axis.length()) {
            window = new FramingSpan(0, axis.length());
        }
        Region region = axis.region(window);
        double kept = axis.kept(window);
        return new Frame.Pad(
                region,
                innerSize(source, axis.region(window), target),
                kept,
                crop.kept(),
                reasonToPad(axis, crop, kept, leastKept, window));
    }

    private static Frame padAround(
            Size source, FramingAxis axis, FramingSpan window, Frame.Crop crop, Size target) {
        return new Frame.Pad(
                axis.region(window),
                innerSize(source, axis.region(window), target),
                axis.kept(window),
                crop.kept(),
                String.format(
                        Locale.ROOT,
                        "Padded: the best crop would cut into %s; %.0f %% of the %s holds"
                                + " all of it and stands on a background",
                        axis.faces() == 0 ? "the product" : "the figure",
                        100.0 * window.length() / axis.length(),
                        axis.name()));
    }

    /// The pixels that a window, scaled to fit, takes inside the target.
    private static Size innerSize(Size source, Region window, Size target) {
        double width = window.width() * source.width();
        double height = window.height() * source.height();
        double scale = Math.min(target.width() / width, target.height() / height);
        return new Size(
                Math.clamp(Math.round(width * scale), 1, target.width()),
                Math.clamp(Math.round(height * scale), 1, target.height()));
    }

    private static String reasonToCrop(
            FramingAxis axis, FramingSpan window, double kept, Focus focus) {
        if (window.length() == axis.length()) {
            return "The whole picture has the shape asked for";
        }
        String used =
                String.format(
                        Locale.ROOT,
                        "Cropped to %.0f %% of the %s",
                        100.0 * window.length() / axis.length(),
                        axis.name());
        if (focus.chosen() != null) {
            String around = used + " around the chosen point";
            return axis.nothingIsKnown()
                    ? around
                    : around
                            + String.format(
                                    Locale.ROOT, ", keeping %.0f %% of the subject", percent(kept));
        }
        if (axis.nothingIsKnown()) {
            return used + " in the middle: nothing stands out";
        }
        String subject =
                String.format(Locale.ROOT, ", keeping %.0f %% of the subject", percent(kept));
        String limbs = axis.cutsTheUncut(window) ? "; the figure does not fit, so it is cut" : "";
        if (axis.faces() == 0) {
            return used + subject + limbs;
        }
        return used + subject + " and " + inside(axis.facesIn(window), axis.faces()) + limbs;
    }

    private static String reasonToPad(
            FramingAxis axis, Frame.Crop crop, double kept, double least, FramingSpan window) {
        FramingSpan cropped = axis.along(crop.window());
        int lost = axis.faces() - axis.facesIn(cropped);
        String loss =
                crop.kept() < least
                        ? String.format(
                                Locale.ROOT,
                                "would keep %.0f %% of %s (at least %.0f %% is wanted)",
                                percent(crop.kept()),
                                axis.nothingIsKnown() ? "the picture" : "the subject",
                                100 * least)
                        : "would lose or cut " + inside(lost, axis.faces());
        String instead =
                window.length() == axis.length()
                        ? "the whole picture stands on a background"
                        : String.format(
                                Locale.ROOT,
                                "%.0f %% of the %s stands on a background and keeps %.0f %%",
                                100.0 * window.length() / axis.length(),
                                axis.name(),
                                percent(kept));
        return "Padded: the best crop " + loss + "; " + instead;
    }

    /// Rounded down, so that only all of it is called 100 %.
    private static double percent(double share) {
        return Math.floor(100 * share + 0.05);
    }

    private static String inside(int some, int faces) {
        if (some == faces) {
            return faces == 1 ? "the face" : "all " + faces + " faces";
        }
        return faces == 1 ? "no face" : some + " of " + faces + " faces";
    }
}
