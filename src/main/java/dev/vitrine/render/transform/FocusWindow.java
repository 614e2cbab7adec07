package dev.vitrine.render.transform;

import dev.vitrine.picture.Focus;
import dev.vitrine.picture.Region;
import dev.vitrine.picture.Size;
import dev.vitrine.transformation.step.Gravity;
import java.util.Comparator;
import java.util.List;

/// Windows around faces, or around the subject where there are none.
///
/// @param size of the picture
/// @param largest the largest window of the shape wanted, or the only one
/// @param wanted the pixels that come out
record FocusWindow(Size size, Size largest, Size wanted, Focus focus) {
    /// Eyes rest above the middle: the middle of a face stands this far down its frame.
    private static final double FACE_HEIGHT = 0.45;

    /// A face, hair and chin included, takes this share of a close frame's height.
    private static final double FACE_SHARE = 0.62;

    private static final double SUBJECT_SHARE = 0.85;

    /// Closer than this a picture would be enlarged more than twice.
    private static final double MOST_ENLARGED = 2;

    boolean hasFaces() {
        return !focus.faces().isEmpty();
    }

    /// The window itself, moved there.
    Region around(Gravity gravity) {
        return at(target(gravity), largest);
    }

    /// A smaller window that holds little else.
    Region closeAround(Gravity gravity) {
        Region target = target(gravity);
        double share = hasFaces() ? FACE_SHARE : SUBJECT_SHARE;
        double scale =
                Math.max(
                        target.width() * size.width() / (share * largest.width()),
                        target.height() * size.height() / (share * largest.height()));
        double least =
                Math.max(
                        wanted.width() / (MOST_ENLARGED * largest.width()),
                        wanted.height() / (MOST_ENLARGED * largest.height()));
        double close = Math.min(1, Math.max(scale, least));
        return at(
                target,
                new Size(
                        (int) Math.max(1, Math.round(close * largest.width())),
                        (int) Math.max(1, Math.round(close * largest.height()))));
    }

    private Region at(Region target, Size window) {
        double height = hasFaces() ? FACE_HEIGHT : 0.5;
        double left = (target.left() + target.width() / 2) * size.width() - window.width() / 2.0;
        double top =
                (target.top() + target.height() / 2) * size.height() - height * window.height();
        return Geometry.region(size, window, left, top);
    }

    private Region target(Gravity gravity) {
        if (!hasFaces()) {
            return focus.subject();
        }
        return gravity == Gravity.FACE
                ? focus.faces().stream()
                        .max(Comparator.comparingDouble(face -> face.width() * face.height()))
                        .orElseThrow()
                : union(focus.faces());
    }

    private static Region union(List<Region> faces) {
        double left = faces.stream().mapToDouble(Region::left).min().orElseThrow();
        double top = faces.stream().mapToDouble(Region::top).min().orElseThrow();
        double right = faces.stream().mapToDouble(f -> f.left() + f.width()).max().orElseThrow();
        double bottom = faces.stream().mapToDouble(f -> f.top() + f.height()).max().orElseThrow();
        return new Region(left, top, right - left, bottom - top);
    }
}
