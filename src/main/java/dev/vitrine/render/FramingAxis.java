package dev.vitrine.render;

import dev.vitrine.picture.AttentionMap;
import dev.vitrine.picture.Focus;
import dev.vitrine.picture.Point;
import dev.vitrine.picture.Region;
import dev.vitrine.picture.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The one axis along which a window of the target's shape can slide; across it the window spans
/// the whole source. What matters is seen as its shadow on this axis.
final class FramingAxis {
    /// Positions that keep this little less than the best are equally good; composition decides.
    private static final double EQUALLY_GOOD = 0.005;

    /// Where eyes rest in an upright portrait: the middle of the face a little above the middle of
    /// the frame, close to the upper third.
    private static final double FACE_HEIGHT = 0.4;

    /// The space beside what should not be cut, on each side, as a share of a crop.
    private static final double AIR = 0.02;

    /// A picture that takes less of its frame than a sixth is a sliver.
    private static final double MOST_PADDING = 6;

    /// To hold somebody's arms and legs a picture may get this much smaller, no more: the face
    /// counts.
    private static final double MOST_PADDING_FOR_LIMBS = 1.5;

    private final boolean horizontal;
    private final Size source;
    private final Focus focus;
    private final List<FramingShadow> faces = new ArrayList<>();
    private final @Nullable FramingShadow uncut;
    private final double[] massBefore;
    private final boolean nothingIsKnown;

    private FramingAxis(boolean horizontal, Size source, Focus focus) {
        this.horizontal = horizontal;
        this.source = source;
        this.focus = focus;
        for (Region face : focus.faces()) {
            faces.add(shadow(face));
        }
        uncut = focus.uncut() == null ? null : shadow(focus.uncut());
        double[] mass = massAlong(focus.attention());
        massBefore = new double[mass.length + 1];
        for (int index = 0; index < mass.length; index++) {
            massBefore[index + 1] = massBefore[index] + mass[index];
        }
        nothingIsKnown = faces.isEmpty() && isEven(mass) && focus.subject().equals(Region.WHOLE);
    }

    /// The axis that a window of the target's shape leaves free.
    static FramingAxis free(Size source, Focus focus, Size target) {
        return new FramingAxis(source.ratio() >= target.ratio(), source, focus);
    }

    /// The length of the largest window of the target's shape.
    int windowLength(Size target) {
        double exact =
                horizontal ? source.height() * target.ratio() : source.width() / target.ratio();
        return Math.clamp(Math.round(exact), 1, length());
    }

    /// The best place for a window of this length.
    FramingSpan best(int window) {
        Point chosen = focus.chosen();
        if (chosen != null) {
            return around((horizontal ? chosen.x() : chosen.y()) * length(), window);
        }
        List<FramingSpan> places =
                IntStream.rangeClosed(0, length() - window)
                        .mapToObj(start -> new FramingSpan(start, window))
                        .toList();
        places = keepHighest(places, this::faceScore, 1e-9);
        places = keepHighest(places, this::roomForTheUncut, 0);
        FramingShadow subject = shadow(focus.subject());
        places = keepHighest(places, place -> subject.isInside(place) ? 1 : 0, 0);
        places = keepHighest(places, this::kept, EQUALLY_GOOD);
        double ideal = idealStart(window, subject);
        return keepHighest(places, place -> -Math.abs(place.start() - ideal), 0).getFirst();
    }

    /// The best place of the shortest window, not shorter than `least`, that keeps this share and
    /// cuts no face; if there is none, of the longest that is no sliver.
    FramingSpan shortest(int least, double share) {
        int low = least;
        int high = longest(least);
        while (low < high) {
            int middle = (low + high) >>> 1;
            FramingSpan place = best(middle);
            if (kept(place) >= share && facesIn(place) == faces()) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return best(low);
    }

    /// The span itself unless it cuts what should not be cut; then the shortest one that holds that
    /// with some air around it, if that is not too long.
    ///
    /// @param least the length of the largest window of the target's shape
    FramingSpan aroundUncut(FramingSpan span, int least) {
        if (uncut == null || !cutsTheUncut(span)) {
            return span;
        }
        int window = (int) Math.ceil(Math.min(length(), uncut.size() + 2 * AIR * span.length()));
        double most = faces.isEmpty() ? longest(least) : MOST_PADDING_FOR_LIMBS * span.length();
        return window > most ? span : around(uncut.middle(), window);
    }

    /// The span itself unless it cuts the subject; then the shortest one that holds both with some
    /// air, if that is no sliver: where there is a background anyway, nothing need be cut.
    FramingSpan aroundSubject(FramingSpan span, int least) {
        FramingShadow subject = shadow(focus.subject());
        if (subject.isCutOnlyBySource(span, length())) {
            return span;
        }
        FramingShadow roomy = subject.withAir(AIR * span.length(), length());
        double from = Math.min(span.start(), roomy.start());
        int window = (int) Math.ceil(Math.max(span.end(), roomy.end()) - from);
        return window > longest(least) ? span : around(from + window / 2.0, window);
    }

    /// Whether a span cuts what should not be cut, where the source has not cut it already.
    boolean cutsTheUncut(FramingSpan span) {
        return uncut != null && !uncut.isCutOnlyBySource(span, length());
    }

    /// Whether there is something that should not be cut and a span holds it.
    boolean holdsTheUncut(FramingSpan span) {
        return uncut != null && !cutsTheUncut(span);
    }

    /// 2 when what should not be cut is held with some air, 1 when it is held, 0 when it is cut.
    private double roomForTheUncut(FramingSpan span) {
        if (uncut == null || cutsTheUncut(span)) {
            return 0;
        }
        FramingShadow roomy = uncut.withAir(AIR * span.length(), length());
        return roomy.isCutOnlyBySource(span, length()) ? 2 : 1;
    }

    /// The longest window that is no sliver in a frame where this one fits exactly.
    private int longest(int least) {
        return (int) Math.min(length(), MOST_PADDING * least);
    }

    /// The share of what matters inside a span, 0 to 1.
    double kept(FramingSpan span) {
        double all = massBefore[massBefore.length - 1];
        return all == 0
                ? (double) span.length() / length()
                : (massBeforePixel(span.end()) - massBeforePixel(span.start())) / all;
    }

    int faces() {
        return faces.size();
    }

    /// How many faces are wholly inside.
    int facesIn(FramingSpan span) {
        return (int) faces.stream().filter(face -> face.isInside(span)).count();
    }

    /// How many faces are partly inside.
    int facesCutBy(FramingSpan span) {
        return (int) faces.stream().filter(face -> face.isCutBy(span)).count();
    }

    boolean nothingIsKnown() {
        return nothingIsKnown;
    }

    int length() {
        return horizontal ? source.width() : source.height();
    }

    String name() {
        return horizontal ? "width" : "height";
    }

    Region region(FramingSpan span) {
        double from = (double) span.start() / length();
        double size = (double) span.length() / length();
        return horizontal ? new Region(from, 0, size, 1) : new Region(0, from, 1, size);
    }

    FramingSpan along(Region region) {
        double from = horizontal ? region.left() : region.top();
        double size = horizontal ? region.width() : region.height();
        return new FramingSpan(
                (int) Math.round(from * length()), (int) Math.round(size * length()));
    }

    private double faceScore(FramingSpan place) {
        double score = 0;
        for (FramingShadow face : faces) {
            if (face.isInside(place)) {
                score += face.size();
            } else if (face.size() > place.length()) {
                // No window holds it: a part of a face is better than somebody without a head.
                score += face.within(place);
            } else if (face.isCutBy(place)) {
                score -= face.size() / 2;
            }
        }
        return score;
    }

    private double idealStart(int window, FramingShadow subject) {
        if (!horizontal && !faces.isEmpty()) {
            double middle =
                    faces.stream().mapToDouble(FramingShadow::middle).average().orElseThrow();
            return middle - FACE_HEIGHT * window;
        }
        if (subject.size() <= window && subject.size() < length()) {
            return subject.middle() - window / 2.0;
        }
        return middleOfMass() - window / 2.0;
    }

    private FramingSpan around(double middle, int window) {
        long start = Math.round(middle - window / 2.0);
        return new FramingSpan(Math.clamp(start, 0, length() - window), window);
    }

    private double middleOfMass() {
        double all = massBefore[massBefore.length - 1];
        if (all == 0) {
            return length() / 2.0;
        }
        int cells = massBefore.length - 1;
        double moment = 0;
        for (int cell = 0; cell < cells; cell++) {
            moment += (cell + 0.5) / cells * (massBefore[cell + 1] - massBefore[cell]);
        }
        return moment / all * length();
    }

    private double massBeforePixel(int pixel) {
        double cell = (double) pixel / length() * (massBefore.length - 1);
        int whole = Math.min((int) cell, massBefore.length - 2);
        return massBefore[whole] + (cell - whole) * (massBefore[whole + 1] - massBefore[whole]);
    }

    private double[] massAlong(AttentionMap map) {
        double[] mass = new double[horizontal ? map.columns() : map.rows()];
        for (int row = 0; row < map.rows(); row++) {
            for (int column = 0; column < map.columns(); column++) {
                mass[horizontal ? column : row] += map.at(column, row);
            }
        }
        return mass;
    }

    private static boolean isEven(double[] mass) {
        for (double each : mass) {
            if (each != mass[0]) {
                return false;
            }
        }
        return true;
    }

    private FramingShadow shadow(Region region) {
        return horizontal
                ? new FramingShadow(region.left() * length(), region.width() * length())
                : new FramingShadow(region.top() * length(), region.height() * length());
    }

    private static List<FramingSpan> keepHighest(
            List<FramingSpan> places, ToDoubleFunction<FramingSpan> score, double tolerance) {
        double[] scores = places.stream().mapToDouble(score).toArray();
        double highest = Double.NEGATIVE_INFINITY;
        for (double each : scores) {
            highest = Math.max(highest, each);
        }
        List<FramingSpan> kept = new ArrayList<>();
        for (int index = 0; index < scores.length; index++) {
            if (scores[index] >= highest - tolerance) {
                kept.add(places.get(index));
            }
        }
        return kept;
    }
}
