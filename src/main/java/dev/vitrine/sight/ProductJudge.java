package dev.vitrine.sight;

import dev.vitrine.sight.subject.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Judges whether a picture shows one product on a calm ground: the product of five marks, so that
/// one clear "no" decides.
final class ProductJudge {
    /// From this score on a picture is worth photographing anew.
    private static final double SUITABLE = 0.5;

    private final List<String> reasons = new ArrayList<>();
    private double score = 1;

    private ProductJudge() {}

    static ProductLikelihood judge(Subject subject, int faces) {
        ProductJudge judge = new ProductJudge();
        judge.mark(
                falling(subject.unrest(), 12, 45),
                "The ground is %s: its colours spread by %.0f (calm is below 12, restless above"
                        + " 45)",
                subject.unrest() < 25 ? "calm" : "restless",
                subject.unrest());
        judge.mark(
                rising(subject.area(), 0.01, 0.06) * falling(subject.area(), 0.6, 0.85),
                "The subject covers %s %.0f %% (6 to 60 %% is usual)",
                "about",
                100 * subject.area());
        judge.mark(
                falling(subject.touching(), 0.03, 0.3),
                "The subject %s: it covers %.0f %% of the border",
                subject.touching() < 0.05 ? "stands free" : "leaves the picture",
                100 * subject.touching());
        judge.mark(
                rising(subject.separation(), 5, 22),
                "Subject and ground are %s: %.0f apart in CIELAB (22 is clear)",
                subject.separation() < 12 ? "alike" : "distinct",
                subject.separation());
        judge.mark(
                faces == 0 ? 1 : 0.2,
                "It shows %s: %.0f faces",
                faces == 0 ? "no person" : "a person",
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
