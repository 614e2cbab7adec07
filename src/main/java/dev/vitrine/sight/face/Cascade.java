package dev.vitrine.sight.face;

import dev.vitrine.sight.opencv.NativeLibraryMissing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.RectVector;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.CascadeClassifier;
import org.jspecify.annotations.Nullable;

/// One trained cascade of OpenCV's, read when it is first asked: a picture without proposals needs
/// only the ones that propose.
final class Cascade {
    /// A proposal is judged at this width, with half its width around it.
    private static final int JUDGED_AT = 96;

    private static final double MARGIN = 0.5;

    private final Path path;
    private @Nullable CascadeClassifier classifier;

    Cascade(Path folder, String file) {
        path = folder.resolve(file);
        if (!Files.isRegularFile(path)) {
            throw new NativeLibraryMissing(file, folder, null);
        }
    }

    /// Every place that looks like a face at a first, coarse glance; the most hits first.
    List<Rect> propose(Mat grey, int smallest, int most) {
        RectVector places = new RectVector();
        IntPointer hits = new IntPointer();
        classifier()
                .detectMultiScale2(
                        grey, places, hits, 1.2, 2, 0, new Size(smallest, smallest), new Size());
        List<Rect> proposals = new ArrayList<>();
        for (long index = 0; index < Math.min(most, places.size()); index++) {
            proposals.add(places.get(index));
        }
        return proposals;
    }

    /// A place and its surroundings, enlarged, with its light evened out.
    static Mat near(Mat grey, Rect place) {
        int left = Math.max(0, place.x() - (int) (MARGIN * place.width()));
        int top = Math.max(0, place.y() - (int) (MARGIN * place.height()));
        int right = Math.min(grey.cols(), place.x() + (int) ((1 + MARGIN) * place.width()));
        int bottom = Math.min(grey.rows(), place.y() + (int) ((1 + MARGIN) * place.height()));
        double scale = (double) JUDGED_AT / place.width();
        Mat near = new Mat();
        opencv_imgproc.resize(
                new Mat(grey, new Rect(left, top, right - left, bottom - top)),
                near,
                new Size(
                        (int) Math.ceil((right - left) * scale),
                        (int) Math.ceil((bottom - top) * scale)));
        opencv_imgproc.equalizeHist(near, near);
        return near;
    }

    /// How often the cascade sees the face that fills the middle of a picture made by [#near(Mat,
    /// Rect)].
    int hits(Mat near) {
        RectVector places = new RectVector();
        IntPointer hits = new IntPointer();
        classifier()
                .detectMultiScale2(
                        near,
                        places,
                        hits,
                        1.05,
                        2,
                        0,
                        new Size(JUDGED_AT * 3 / 4, JUDGED_AT * 3 / 4),
                        new Size(JUDGED_AT * 7 / 5, JUDGED_AT * 7 / 5));
        int most = 0;
        for (int index = 0; index < places.size(); index++) {
            most = Math.max(most, hits.get(index));
        }
        return most;
    }

    /// Outlives the scope of the view that is being looked at.
    private CascadeClassifier classifier() {
        if (classifier == null) {
            classifier = new CascadeClassifier(path.toString()).retainReference();
        }
        return classifier;
    }
}
