package dev.vitrine.ai.builtin.texture;

import dev.vitrine.ai.builtin.paint.Amount;
import dev.vitrine.ai.builtin.paint.Dab;
import dev.vitrine.ai.builtin.paint.Frame;
import dev.vitrine.ai.builtin.paint.Ink;

/// A material without end, seen straight from above.
@FunctionalInterface
public interface Surface {
    /// Its colour at a place.
    ///
    /// @param fine how much of its finest detail is seen, from 0 to 1
    void at(double x, double y, double fine, Dab dab);

    /// Seen from above.
    ///
    /// @param scale how large its pattern is
    /// @param turns by how much it is turned
    default Ink flat(double scale, double turns) {
        double cos = StrictMath.cos(2 * Math.PI * turns) / scale;
        double sin = StrictMath.sin(2 * Math.PI * turns) / scale;
        return (x, y, dab) -> at(cos * x + sin * y + 3, -sin * x + cos * y + 5, 1, dab);
    }

    /// A table top that goes away from the camera: sharp at one height, out of focus before and
    /// behind.
    ///
    /// @param edge where it ends, in lengths from the top
    /// @param sharp where it is sharp
    default Ink receding(Frame frame, double edge, double sharp) {
        double near = 0.3 + sharp - edge;
        return (x, y, dab) -> {
            double depth = near / (0.3 + y - edge) * 1.25;
            double blur = Math.abs(y - sharp) / Math.max(0.12, sharp - edge);
            double fine = Amount.step(1.25, 0.15, blur);
            at((x - frame.right() / 2) * depth + 3, depth * 2.4 + 5, fine, dab);
        };
    }
}
