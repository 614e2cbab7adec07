package dev.vitrine.render.logo;

import dev.vitrine.picture.AttentionMap;
import dev.vitrine.picture.Focus;
import dev.vitrine.picture.Region;

/// What a logo should not cover.
///
/// @param focus as seen in the part of the photo that is shown
/// @param photo where that part lies on the rendition, as fractions; the rest is background
public record Surroundings(Focus focus, Region photo) {
    /// Whether a place on the rendition covers a part of a face.
    boolean isOnFace(Region place) {
        return focus.faces().stream().anyMatch(face -> overlap(photo.outwards(face), place) > 0);
    }

    /// Whether a place lies half on the photo and half beside it.
    boolean isAcrossEdge(Region place) {
        double shared = overlap(photo, place) / (place.width() * place.height());
        return shared > 0.02 && shared < 0.98;
    }

    /// How much what lies under a place matters, 0 to 1.
    double attentionAt(Region place) {
        double shared = overlap(photo, place) / (place.width() * place.height());
        if (shared == 0) {
            return 0;
        }
        AttentionMap under = focus.attention().part(place.within(photo));
        long sum = 0;
        for (byte weight : under.weights()) {
            sum += weight & 0xff;
        }
        return shared * sum / (255.0 * under.weights().length);
    }

    private static double overlap(Region one, Region other) {
        double width =
                Math.min(one.left() + one.width(), other.left() + other.width())
                        - Math.max(one.left(), other.left());
        double height =
                Math.min(one.top() + one.height(), other.top() + other.height())
                        - Math.max(one.top(), other.top());
        return Math.max(0, width) * Math.max(0, height);
    }
}
