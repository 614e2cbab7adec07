package dev.vitrine.session.step;

import dev.vitrine.caption.Hashtag;
import dev.vitrine.caption.PostCopy;
import dev.vitrine.network.Network;
import dev.vitrine.network.Pack;
import dev.vitrine.network.Post;
import dev.vitrine.network.Violation;
import dev.vitrine.picture.Focus;
import dev.vitrine.picture.Region;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.render.Rendition;
import dev.vitrine.session.job.MadeRendition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is to be said of a finished post before anybody sends it.
///
/// @param warnings the network's advice that is not followed, and where the picture falls short
/// @param problem why the network would refuse it; absent when it would not
record Verdict(List<String> warnings, @Nullable Problem problem) {
    /// A photo enlarged further than this looks soft beside its neighbours in a feed.
    private static final double SOFT = 1.5;

    /// A picture that keeps less of the subject than this may have lost what it was taken for.
    private static final double LITTLE = 0.95;

    /// @param seen what was found in the photo; absent when nobody looked
    /// @param hint what would make the words better; absent when they are good
    static Verdict on(
            MadeRendition made,
            Rendition rendition,
            Network network,
            @Nullable PostCopy copy,
            Pack pack,
            @Nullable Focus seen,
            @Nullable String hint) {
        List<Violation> violations = network.check(post(made, rendition, copy, pack));
        List<String> warnings = new ArrayList<>();
        violations.stream()
                .filter(violation -> !violation.hard())
                .map(Violation::sentence)
                .forEach(warnings::add);
        warnings.addAll(shortcomings(rendition, seen));
        if (hint != null) {
            warnings.add(hint);
        }
        return new Verdict(
                warnings,
                violations.stream()
                        .filter(Violation::hard)
                        .map(Verdict::problem)
                        .findFirst()
                        .orElse(null));
    }

    /// The same words for every picture with the same fault, so that they can be told once.
    static List<String> shortcomings(Rendition rendition, @Nullable Focus seen) {
        List<String> shortcomings = new ArrayList<>();
        if (rendition.scale() > SOFT) {
            shortcomings.add(
                    "The photo is too small for this post and looks soft: use a larger one");
        }
        boolean chosen = seen != null && seen.chosen() != null;
        if (seen != null && standsOut(seen) && !chosen && rendition.frame().kept() < LITTLE) {
            shortcomings.add(
                    "A part of the subject is left out: if it matters, choose a focal point");
        }
        return shortcomings;
    }

    private static boolean standsOut(Focus seen) {
        return !seen.faces().isEmpty() || !seen.subject().equals(Region.WHOLE);
    }

    private static Post post(
            MadeRendition made, Rendition rendition, @Nullable PostCopy copy, Pack pack) {
        if (copy == null || made.placement().pictureOnly()) {
            return new Post(
                    made.placement(),
                    List.of(picture(rendition, null)),
                    null,
                    "",
                    List.of(),
                    null,
                    pack);
        }
        return new Post(
                made.placement(),
                List.of(picture(rendition, copy.altText().isBlank() ? null : copy.altText())),
                copy.title(),
                copy.caption(),
                copy.hashtags().stream().map(Hashtag::tag).toList(),
                copy.firstComment(),
                pack);
    }

    private static Post.Picture picture(Rendition rendition, @Nullable String altText) {
        return new Post.Picture(rendition.format(), rendition.size(), rendition.bytes(), altText);
    }

    private static Problem problem(Violation violation) {
        String repair =
                violation.repair() == null ? "Change the post" : violation.repair().sentence();
        return Problem.of(ErrorCode.RULE_NOT_MET, violation.sentence(), repair);
    }
}
