package dev.vitrine.session.sheet;

import dev.vitrine.picture.Focus;
import dev.vitrine.picture.Point;
import dev.vitrine.picture.Region;
import dev.vitrine.picture.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A drawing over a picture: what matters in it, or which part of it was used. Lengths are in units
/// of the drawing, whose longer side is 100.
///
/// @param width of the drawing
/// @param height of the drawing
/// @param box both, as SVG wants them
/// @param subject the main subject; absent when it is the whole picture
/// @param faces every face found
/// @param window the part that was used; absent when nothing was cut
/// @param focus the point that must stay; absent when nothing is known
record Diagram(
        String width,
        String height,
        String box,
        @Nullable Box subject,
        List<Box> faces,
        @Nullable Box window,
        @Nullable Spot focus) {
    /// A rectangle of the drawing.
    record Box(String left, String top, String width, String height) {}

    /// A place in the drawing.
    record Spot(String x, String y) {}

    static Diagram of(Size size, @Nullable Focus focus, @Nullable Region window) {
        double unit = 100.0 / Math.max(size.width(), size.height());
        double width = size.width() * unit;
        double height = size.height() * unit;
        Spot spot = null;
        if (focus != null) {
            Point point = focus.chosen() == null ? focus.subject().centre() : focus.chosen();
            spot = new Spot(number(point.x() * width), number(point.y() * height));
        }
        return new Diagram(
                number(width),
                number(height),
                "0 0 " + number(width) + " " + number(height),
                focus == null || focus.subject().equals(Region.WHOLE)
                        ? null
                        : box(focus.subject(), width, height),
                focus == null
                        ? List.of()
                        : focus.faces().stream().map(face -> box(face, width, height)).toList(),
                window == null ? null : box(window, width, height),
                spot);
    }

    private static Box box(Region region, double width, double height) {
        return new Box(
                number(region.left() * width),
                number(region.top() * height),
                number(region.width() * width),
                number(region.height() * height));
    }

    private static String number(double value) {
        return Figures.fixed(value, 1);
    }
}
