package dev.vitrine.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What should stay in the frame when a picture is cropped.
///
/// @param faces every face found, each with room for hair and chin; empty when there is none
/// @param subject the smallest region that holds the main subject
/// @param attention how much each part of the picture matters
/// @param uncut what should not be cut where the photo has not cut it already: the people whose
///   faces are seen, or one product that stands free on a calm ground; absent when a cut may be
///   worth it
/// @param inside the picture between the black bars that a film or a player has left; all of it
///   when there are none
/// @param chosen the focal point a person has given; it wins over everything else
public record Focus(
        List<Region> faces,
        Region subject,
        AttentionMap attention,
        @Nullable Region uncut,
        Region inside,
        @Nullable Point chosen) {
    public Focus {
        faces = List.copyOf(faces);
    }

    /// What should stay of a picture without bars where a cut may be worth it.
    public Focus(
            List<Region> faces, Region subject, AttentionMap attention, @Nullable Point chosen) {
        this(faces, subject, attention, null, Region.WHOLE, chosen);
    }

    /// Nothing is known: the whole picture matters the same.
    public static Focus unknown() {
        return new Focus(List.of(), Region.WHOLE, AttentionMap.even(), null);
    }

    /// The same focus with a focal point given by a person.
    public Focus withChosen(Point point) {
        return new Focus(faces, subject, attention, uncut, inside, point);
    }

    /// The same focus, where the subject should not be cut.
    public Focus withSubjectUncut() {
        return new Focus(faces, subject, attention, subject, inside, chosen);
    }

    /// The same focus as seen in the picture between the bars alone.
    public Focus betweenBars() {
        return within(inside);
    }

    /// The same focus as seen in a part of the picture alone; what lies outside of it is gone.
    public Focus within(Region part) {
        return new Focus(
                faces.stream().filter(part::overlaps).map(face -> face.within(part)).toList(),
                subject.within(part),
                attention.part(part),
                uncut == null ? null : uncut.within(part),
                inside.within(part),
                chosen == null ? null : chosen.within(part));
    }
}
