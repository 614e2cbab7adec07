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
    public static final double LEAST_KEPT = 0.7;

    /// When nothing is known about the picture, only losing half of it is too much.
    public static final double LEAST_KEPT_OF_THE_UNKNOWN = 0.5;

    /// What a padded frame must hold of the subject before it may leave the rest of the picture
    /// out.
    private static final double ENOUGH = 0.98;

    /// A window that covers this much of the source is not worth cutting: the whole is taken. A
    /// tenth more background costs less than the shoes of somebody who walks.
    private static final double NEARLY_WHOLE = 0.85;

    private Framing() {}

    /// A crop when it keeps enough of what matters and cuts nothing that should not be cut,
    /// otherwise the least padding that does.
    public static Frame frame(Size source, Focus focus, Size target) {
        Frame.Crop crop = crop(source, focus, target);
        if (focus.chosen() != null) {
            return crop;
        }
        FramingAxis axis = FramingAxis.free(source, focus, target);
        FramingSpan window = axis.along(crop.window());
        double least = axis.nothingIsKnown() ? LEAST_KEPT_OF_THE_UNKNOWN : LEAST_KEPT;
        boolean loses = crop.kept() < least;
        boolean cuts = axis.facesCutBy(window) > 0 || axis.facesIn(window) < axis.faces();
        if (loses || cuts) {
            return pad(axis, crop, target, least);
        }
        FramingSpan uncut = axis.aroundUncut(window);
        return uncut.equals(window) ? crop : padAround(axis, uncut, crop, target);
    }

    /// The best crop, however much it loses.
    public static Frame.Crop crop(Size source, Focus focus, Size target) {
        FramingAxis axis = FramingAxis.free(source, focus, target);
        FramingSpan window = axis.best(axis.windowLength(target));
        double kept = axis.kept(window);
        return new Frame.Crop(axis.region(window), kept, reasonToCrop(axis, window, kept, focus));
    }

    private static Frame pad(FramingAxis axis, Frame.Crop crop, Size target, double least) {
        FramingSpan window = axis.aroundUncut(axis.shortest(axis.windowLength(target), ENOUGH));
        if (window.length() >= NEARLY_WHOLE * axis.length()) {
            window = new FramingSpan(0, axis.length());
        }
        Region region = axis.region(window);
        double kept = axis.kept(window);
        return new Frame.Pad(
                region,
                axis.innerSize(window, target),
                kept,
                crop.kept(),
                reasonToPad(axis, crop, kept, least, window));
    }

    private static Frame padAround(
            FramingAxis axis, FramingSpan window, Frame.Crop crop, Size target) {
        return new Frame.Pad(
                axis.region(window),
                axis.innerSize(window, target),
                axis.kept(window),
                crop.kept(),
                String.format(
                        Locale.ROOT,
                        "Padded: the best crop would cut into the product; %.0f %% of the %s holds"
                                + " all of it and stands on a background",
                        100.0 * window.length() / axis.length(),
                        axis.name()));
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
            return used + " around the chosen point " + focus.chosen();
        }
        if (axis.nothingIsKnown()) {
            return used + " in the middle: nothing stands out";
        }
        String subject = String.format(Locale.ROOT, ", keeping %.0f %% of the subject", 100 * kept);
        if (axis.faces() == 0) {
            return used + subject;
        }
        return used + subject + " and " + inside(axis.facesIn(window), axis.faces());
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
                                100 * crop.kept(),
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
                                100 * kept);
        return "Padded: the best crop " + loss + "; " + instead;
    }

    private static String inside(int some, int faces) {
        if (some == faces) {
            return faces == 1 ? "the face" : "all " + faces + " faces";
        }
        return faces == 1 ? "no face" : some + " of " + faces + " faces";
    }
}
