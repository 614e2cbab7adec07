package dev.vitrine.sight.face;

import dev.vitrine.picture.Region;
import dev.vitrine.sight.opencv.View;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;

/// Finds faces with OpenCV's cascades. One cascade alone sees faces in fur and foliage, so it only
/// proposes; a proposal is enlarged and shown to every cascade again, and all must see it many
/// times over.
///
/// The limits come from seventeen photos and drawings with two unhidden faces: well-placed
/// proposals of those got 58 to 131 hits from each frontal cascade, mistaken ones up to 50 from one
/// cascade but at most 18 from the second best. The profile's limit rests on a single turned head
/// (138 hits, mistakes up to 11).
public final class FaceFinder {
    private static final int FRONTAL_EDGE = 400;
    private static final int PROFILE_EDGE = 240;

    /// Proposals with fewer pixels across are too small to judge.
    private static final int SMALLEST = 22;

    private static final int MOST_PROPOSALS = 12;
    private static final int FRONTAL_HITS = 25;
    private static final int PROFILE_HITS = 50;
    private static final double LEAST_SKIN = 0.25;

    private final Cascade proposing;
    private final List<Cascade> frontal;
    private final Cascade profile;

    /// Takes the cascades out of the folder of the native libraries, which must be loaded.
    public FaceFinder(Path folder) {
        proposing = new Cascade(folder, "haarcascade_frontalface_alt2.xml");
        frontal =
                List.of(
                        proposing,
                        new Cascade(folder, "haarcascade_frontalface_alt.xml"),
                        new Cascade(folder, "haarcascade_frontalface_default.xml"));
        profile = new Cascade(folder, "haarcascade_profileface.xml");
    }

    /// Every face, with room for hair and chin, largest first. One thread at a time: a cascade
    /// keeps its place while it searches.
    public synchronized List<Region> find(View view) {
        List<Rect> faces = faces(view, frontal, FRONTAL_EDGE, FRONTAL_HITS, false);
        if (faces.isEmpty()) {
            faces = faces(view, List.of(profile), PROFILE_EDGE, PROFILE_HITS, false);
            faces.addAll(faces(view, List.of(profile), PROFILE_EDGE, PROFILE_HITS, true));
        }
        faces.sort((one, other) -> Integer.compare(other.width(), one.width()));
        List<Rect> distinct = new ArrayList<>();
        for (Rect face : faces) {
            if (distinct.stream().noneMatch(other -> overlap(face, other))) {
                distinct.add(face);
            }
        }
        return distinct.stream().map(face -> withHairAndChin(face, view)).toList();
    }

    /// The faces that all cascades agree on, in the view's own pixels.
    private List<Rect> faces(
            View view, List<Cascade> cascades, int edge, int hits, boolean mirrored) {
        Mat grey = view.grey();
        if (mirrored) {
            Mat flipped = new Mat();
            opencv_core.flip(grey, flipped, 1);
            grey = flipped;
        }
        Mat small = View.within(grey, edge);
        opencv_imgproc.equalizeHist(small, small);
        double scale = (double) grey.cols() / small.cols();
        List<Rect> found = new ArrayList<>();
        for (Rect proposal : cascades.getFirst().propose(small, SMALLEST, MOST_PROPOSALS)) {
            Rect face =
                    new Rect(
                            (int) (proposal.x() * scale),
                            (int) (proposal.y() * scale),
                            (int) (proposal.width() * scale),
                            (int) (proposal.height() * scale));
            // Colour is judged first: it costs nothing, and fur and foliage end here.
            Rect seen = mirrored ? flipped(face, grey.cols()) : face;
            if (Skin.share(view.rgb(), seen) >= LEAST_SKIN
                    && agreed(cascades, Cascade.near(grey, face), hits)) {
                found.add(seen);
            }
        }
        return found;
    }

    private static boolean agreed(List<Cascade> cascades, Mat near, int hits) {
        return cascades.stream().allMatch(cascade -> cascade.hits(near) >= hits);
    }

    private static Rect flipped(Rect face, int width) {
        return new Rect(width - face.x() - face.width(), face.y(), face.width(), face.height());
    }

    private static boolean overlap(Rect one, Rect other) {
        int width =
                Math.min(one.x() + one.width(), other.x() + other.width())
                        - Math.max(one.x(), other.x());
        int height =
                Math.min(one.y() + one.height(), other.y() + other.height())
                        - Math.max(one.y(), other.y());
        int smaller = Math.min(one.width() * one.height(), other.width() * other.height());
        return width > 0 && height > 0 && width * height > 0.3 * smaller;
    }

    /// A cascade's square reaches from the brows to the mouth.
    private static Region withHairAndChin(Rect face, View view) {
        double left = Math.max(0, face.x() - 0.2 * face.width());
        double top = Math.max(0, face.y() - 0.4 * face.height());
        double right = Math.min(view.size().width(), face.x() + 1.2 * face.width());
        double bottom = Math.min(view.size().height(), face.y() + 1.25 * face.height());
        return new Region(
                left / view.size().width(),
                top / view.size().height(),
                (right - left) / view.size().width(),
                (bottom - top) / view.size().height());
    }
}
