package dev.vitrine.session;

import dev.vitrine.picture.Focus;
import dev.vitrine.picture.Region;
import dev.vitrine.render.Rendition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody should look at before a picture is posted, whatever the network says of it.
final class Shortcomings {
    /// A photo enlarged further than this looks soft beside its neighbours in a feed.
    private static final double SOFT = 1.5;

    /// A picture that keeps less of the subject than this may have lost what it was taken for.
    private static final double LITTLE = 0.9;

    private Shortcomings() {}

    /// The same words for every picture with the same fault, so that they can be told once.
    ///
    /// @param seen absent when nobody looked at the photo
    static List<String> of(Rendition rendition, @Nullable Focus seen) {
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
}
