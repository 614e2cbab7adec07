package dev.vitrine.session;

import dev.vitrine.caption.Hashtag;
import dev.vitrine.caption.PostCopy;
import dev.vitrine.network.Network;
import dev.vitrine.network.Pack;
import dev.vitrine.network.Post;
import dev.vitrine.network.Violation;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.render.Rendition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a network says of a finished post, before anybody sends it.
///
/// @param warnings advice that is not followed
/// @param problem why the network would refuse it; absent when it would not
record Verdict(List<String> warnings, @Nullable Problem problem) {
    static Verdict on(
            MadeRendition made,
            Rendition rendition,
            Network network,
            @Nullable PostCopy copy,
            Pack pack) {
        List<Violation> violations = network.check(post(made, rendition, copy, pack));
        return new Verdict(
                violations.stream()
                        .filter(violation -> !violation.hard())
                        .map(Violation::sentence)
                        .toList(),
                violations.stream()
                        .filter(Violation::hard)
                        .map(Verdict::problem)
                        .findFirst()
                        .orElse(null));
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
