package dev.vitrine.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What should stay in the frame when a picture is cropped.
///
/// @param faces every face found, each with room for hair and chin; empty when there is none
/// @param subject the smallest region that holds the main subject
/// @param attention how much each part of the picture matters
/// @param uncut what should not be cut at all: one product that stands free on a calm ground;
///   absent when a cut may be worth it
/// @param chosen the focal point a person has given; it wins over everything else
public record Focus(
        List<Region> faces,
        Region subject,
        AttentionMap attention,
        @Nullable Region uncut,
        @Nullable Point chosen) {
    public Focus {
        faces = List.copyOf(faces);
    }

    /// What should stay where a cut may be worth it.
    public Focus(
            List<Region> faces, Region subject, AttentionMap attention, @Nullable Point chosen) {
        this(faces, subject, attention, null, chosen);
    }

    /// Nothing is known: the whole picture matters the same.
    public static Focus unknown() {
        return new Focus(List.of(), Region.WHOLE, AttentionMap.even(), null);
    }

    /// The same focus with a focal point given by a person.
    public Focus withChosen(Point point) {
        return new Focus(faces, subject, attention, uncut, point);
    }
}
