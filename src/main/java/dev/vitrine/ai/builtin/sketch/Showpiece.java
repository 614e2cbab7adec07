package dev.vitrine.ai.builtin.sketch;

import dev.vitrine.ai.builtin.chance.Chance;
import dev.vitrine.ai.builtin.figure.Figure;
import dev.vitrine.ai.builtin.figure.Part;
import dev.vitrine.ai.builtin.paint.Frame;
import dev.vitrine.ai.builtin.solid.Body;
import dev.vitrine.ai.builtin.solid.Camera;
import dev.vitrine.ai.builtin.solid.Material;
import dev.vitrine.ai.builtin.solid.Statue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The motif as a solid thing, one unit high, on the floor of a studio.
///
/// @param bodies what it is made of
/// @param camera from where it is seen
public record Showpiece(List<Body> bodies, Camera camera) {
    /// The figure of a sketch.
    ///
    /// @param share how much of the shorter edge it takes
    /// @param down by how much of the height its foot lies below the middle
    /// @param base how high it stands above the floor
    public static Showpiece of(
            Sketch sketch,
            Function<Part, Material> material,
            double share,
            double down,
            double base) {
        Frame frame = sketch.frame();
        Chance chance = sketch.take().branch("showpiece");
        Figure figure = sketch.figure();
        List<Body> bodies = new ArrayList<>(Statue.of(figure, 0, base, 0, 1, material));
        double turns = chance.sign() * chance.between(0.045, 0.095);
        double height = chance.between(0.5, 1.25);
        double room = Math.max(0, frame.right() - 1) * 0.5;
        double shiftX = room * chance.between(-0.42, 0.42);
        double large = share * sketch.bold();
        double span = 1 / large;
        double middle = base + 0.45;
        double shiftY = down * frame.bottom() - 0.45 * large;
        return new Showpiece(bodies, new Camera(4.6, height, turns, middle, span, shiftX, shiftY));
    }

    /// The same with further things.
    public Showpiece with(List<Body> more) {
        List<Body> all = new ArrayList<>(more);
        all.addAll(bodies);
        return new Showpiece(all, camera);
    }
}
