package dev.vitrine.sight.face;

import dev.vitrine.picture.Region;
import dev.vitrine.sight.opencv.NeuralNet;
import dev.vitrine.sight.opencv.View;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds faces with MediaPipe's full-range BlazeFace net, which sees them from about a twentieth of
/// the longer edge up to a close-up, with hats and sunglasses, turned and tilted.
///
/// The net answers for each cell of a 48 by 48 grid: how sure it is of a face there, and where.
public final class FaceFinder {
    private static final String NET = "face_detection_full_range.tflite";
    private static final int EDGE = 192;
    private static final int CELLS = 48;

    /// Values for each cell: the box's middle, its width and height, then six features of a face
    /// that nobody here asks for.
    private static final int VALUES = 16;

    /// MediaPipe's own limit for this net is 0.6. Of eleven photos and drawings, and close-ups and
    /// distant copies of the two with a face, unhidden faces got 0.59 to 0.95, everything else less
    /// than 0.3.
    private static final double SURE = 0.55;

    private final NeuralNet net;

    /// Takes the net out of the folder of the native libraries, which must be loaded.
    public FaceFinder(Path folder) {
        net = new NeuralNet(folder, NET, EDGE, -1);
    }

    /// Every face, with room for hair and chin, largest first.
    public List<Region> find(View view) {
        List<float[]> answer = net.ask(view);
        Region inside = net.place(view.size());
        float[] sureness = answer.getFirst();
        float[] boxes = answer.getLast();
        List<Found> candidates = new ArrayList<>();
        for (int cell = 0; cell < CELLS * CELLS; cell++) {
            double sure = 1 / (1 + Math.exp(-sureness[cell]));
            if (sure >= SURE) {
                candidates.add(new Found(sure, box(boxes, cell)));
            }
        }
        candidates.sort(Comparator.comparingDouble(Found::sure).reversed());
        List<Found> distinct = new ArrayList<>();
        for (Found candidate : candidates) {
            if (distinct.stream().noneMatch(other -> candidate.box().overlaps(other.box()))) {
                distinct.add(candidate);
            }
        }
        return distinct.stream()
                .map(found -> found.box().withHairAndChin())
                .filter(box -> box.overlaps(Box.of(inside)))
                .map(box -> box.within(inside))
                .sorted(Comparator.comparingDouble(Region::width).reversed())
                .toList();
    }

    private static Box box(float[] boxes, int cell) {
        int first = cell * VALUES;
        double x = boxes[first] / EDGE + (cell % CELLS + 0.5) / CELLS;
        double y = boxes[first + 1] / EDGE + (Math.floorDiv(cell, CELLS) + 0.5) / CELLS;
        double width = boxes[first + 2] / EDGE;
        double height = boxes[first + 3] / EDGE;
        return new Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2);
    }

    private record Found(double sure, Box box) {}

    /// In fractions of the net's square.
    private record Box(double left, double top, double right, double bottom) {

        static Box of(Region region) {
            return new Box(
                    region.left(),
                    region.top(),
                    region.left() + region.width(),
                    region.top() + region.height());
        }

        /// The net's box reaches from the brows to the chin and from ear to ear.
        Box withHairAndChin() {
            double width = right - left;
            double height = bottom - top;
            return new Box(
                    left - 0.15 * width,
                    top - 0.45 * height,
                    right + 0.15 * width,
                    bottom + 0.15 * height);
        }

        boolean overlaps(Box other) {
            double width = Math.min(right, other.right) - Math.max(left, other.left);
            double height = Math.min(bottom, other.bottom) - Math.max(top, other.top);
            return width > 0 && height > 0 && width * height > 0.3 * Math.min(area(), other.area());
        }

        private double area() {
            return (right - left) * (bottom - top);
        }

        /// The part on the picture that lies at this place of the square, as fractions of it.
        Region within(Region place) {
            double x = Math.clamp((left - place.left()) / place.width(), 0, 1);
            double y = Math.clamp((top - place.top()) / place.height(), 0, 1);
            double toX = Math.clamp((right - place.left()) / place.width(), 0, 1);
            double toY = Math.clamp((bottom - place.top()) / place.height(), 0, 1);
            return new Region(x, y, toX - x, toY - y);
        }
    }
}
