package dev.vitrine.sight;

import dev.vitrine.sight.subject.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Judges whether a picture shows one product on a calm ground: the product of six marks, so that
/// one clear "no" decides.
///
/// What a product is, pixels cannot say; how it is photographed, they can: whole, apart from its
/// ground, and on a ground with nothing to look at. The tell-tale is the last: of eleven pictures
/// only the studio photograph has a smooth ground (3 % busy; a portrait before distant hills 14 %,
/// a still life with shadows 43 %, a garden 86 %).
final class ProductJudge {
    /// From this score on a picture is worth photographing anew.
    private static final double SUITABLE = 0.5;

    private final List<String> reasons = new ArrayList<>();
    private double score = 1;

    private ProductJudge() {}

    static ProductLikelihood judge(Subject subject, int faces) {
        ProductJudge judge = new ProductJudge();
        judge.mark(
                falling(subject.busy(), 0.1, 0.6),
                "The ground is %s: the colour changes abruptly on %.0f %% of it (smooth is below"
                        + " 10 %%, busy above 60 %%)",
                subject.busy() < 0.1 ? "smooth" : subject.busy() > 0.6 ? "busy" : "fairly busy",
                100 * subject.busy());
        judge.mark(
                falling(subject.spread(), 12, 45),
                "The ground is %s: its colours spread by %.0f in CIELAB (one is below 12, many"
                        + " above 45)",
                subject.spread() < 12
                        ? "of one kind"
                        : subject.spread() < 45 ? "of several colours" : "of many colours",
                subject.spread());
        judge.mark(
                rising(subject.area(), 0.01, 0.06) * falling(subject.area(), 0.6, 0.85),
                "The subject is %s: it covers %.0f %% of the picture (6 to 60 %% is usual)",
                subject.area() < 0.06 ? "small" : subject.area() > 0.6 ? "large" : "of usual size",
                100 * subject.area());
        judge.mark(
                falling(subject.touching(), 0.02, 0.12),
                "The subject %s: it covers %.0f %% of the border",
                subject.touching() < 0.02
                        ? "stands free"
                        : subject.touching() < 0.12 ? "touches the edge" : "leaves the picture",
                100 * subject.touching());
        judge.mark(
                rising(subject.step(), 3, 12),
                "Its outline is %s: the colour steps by %.0f in CIELAB (12 is clear)",
                subject.step() < 7.5 ? "faint" : "clear",
                subject.step());
        judge.mark(
                faces == 0 ? 1 : 0.2,
                "%s: %.0f found",
                faces == 0 ? "No face" : faces == 1 ? "A face" : "Faces",
                faces);
        return new ProductLikelihood(judge.score, judge.score >= SUITABLE, judge.reasons);
    }

    private void mark(double mark, String reason, String word, double number) {
        score *= mark;
        reasons.add(String.format(Locale.ROOT, reason, word, number));
    }

    private static double rising(double value, double none, double full) {
        return Math.clamp((value - none) / (full - none), 0, 1);
    }

    private static double falling(double value, double full, double none) {
        return Math.clamp((none - value) / (none - full), 0, 1);
    }
}
