package dev.vitrine.ai.catalogue;

import dev.vitrine.picture.Size;
import java.util.Comparator;
import java.util.List;

/// Which sizes of pictures a model makes.
public sealed interface Sizes {
    /// The size to ask for when another is wanted: as near to its shape as the model comes, and no
    /// smaller than needed where the model has any that large.
    Size nearest(Size wanted);

    /// Some, and no others.
    record Some(List<Size> sizes) implements Sizes {
        public Some {
            sizes = List.copyOf(sizes);
            if (sizes.isEmpty()) {
                throw new IllegalArgumentException("A model makes pictures of some size");
            }
        }

        @Override
        public Size nearest(Size wanted) {
            return sizes.stream()
                    .min(
                            Comparator.comparingDouble(
                                            (Size size) -> rounded(distance(size, wanted)))
                                    .thenComparing(size -> !covers(size, wanted))
                                    .thenComparingLong(
                                            size ->
                                                    covers(size, wanted)
                                                            ? size.pixels()
                                                            : -size.pixels()))
                    .orElseThrow();
        }

        /// Shapes that nobody can tell apart are the same: 1344×768 is a 16:9.
        private static double rounded(double distance) {
            return Math.round(distance * 50) / 50.0;
        }

        private static double distance(Size size, Size wanted) {
            return Math.abs(Math.log(size.ratio() / wanted.ratio()));
        }

        private static boolean covers(Size size, Size wanted) {
            return size.width() >= wanted.width() && size.height() >= wanted.height();
        }
    }

    /// All whose edges are multiples of a number, within bounds.
    ///
    /// @param multiple of which both edges are
    /// @param mostRatio of the longer to the shorter edge
    record Any(int multiple, double mostRatio, int mostEdge, long leastPixels, long mostPixels)
            implements Sizes {
        public Any {
            if (multiple < 1
                    || mostRatio < 1
                    || mostEdge < multiple
                    || leastPixels > mostPixels
                    || leastPixels < 1) {
                throw new IllegalArgumentException("There is no size between these bounds");
            }
        }

        @Override
        public Size nearest(Size wanted) {
            double ratio = Math.clamp(wanted.ratio(), 1 / mostRatio, mostRatio);
            double pixels = Math.clamp(wanted.pixels(), leastPixels, mostPixels);
            double width = Math.sqrt(pixels * ratio);
            double height = width / ratio;
            double shrink = Math.min(1, mostEdge / Math.max(width, height));
            return stepped(width * shrink, height * shrink);
        }

        /// Up to the next step; down where that would be too much.
        private Size stepped(double width, double height) {
            int wide = Math.min(mostEdge / multiple * multiple, up(width));
            int high = Math.min(mostEdge / multiple * multiple, up(height));
            while ((long) wide * high > mostPixels || (double) wide / high > mostRatio) {
                wide -= multiple;
            }
            while ((double) high / wide > mostRatio) {
                high -= multiple;
            }
            return new Size(wide, high);
        }

        private int up(double edge) {
            return (int) Math.ceil(edge / multiple - 1e-9) * multiple;
        }
    }
}
