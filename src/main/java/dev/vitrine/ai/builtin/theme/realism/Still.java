package dev.vitrine.ai.builtin.theme.realism;

import dev.vitrine.ai.builtin.chance.Chance;
import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.figure.Build;
import dev.vitrine.ai.builtin.figure.Part;
import dev.vitrine.ai.builtin.figure.Tone;
import dev.vitrine.ai.builtin.paint.Blend;
import dev.vitrine.ai.builtin.print.Finish;
import dev.vitrine.ai.builtin.shape.Outlines;
import dev.vitrine.ai.builtin.sketch.Outfit;
import dev.vitrine.ai.builtin.sketch.Scene;
import dev.vitrine.ai.builtin.sketch.Showpiece;
import dev.vitrine.ai.builtin.sketch.Sketch;
import dev.vitrine.ai.builtin.solid.Material;
import java.awt.geom.Path2D;
import java.util.List;

/// The motif as a thing before the camera.
abstract class Still extends Scene {
    final double side;

    Still(Sketch sketch) {
        super(sketch);
        side = chance.sign();
    }

    /// The colours of nature for what has some, unless a brand has its own.
    Outfit outfit() {
        List<Oklab> natural = sketch.motif().natural().stream().map(Oklab::of).toList();
        Outfit own = Outfit.of(scheme);
        return scheme.branded() || natural.isEmpty()
                ? own
                : new Outfit(
                        natural.get(0), natural.get(1), natural.get(2), own.light(), own.dark());
    }

    Material glazed(Part part) {
        Oklab colour = outfit().of(part);
        Oklab calm = colour.stronger(0.92);
        return switch (part.tone()) {
            case ACCENT -> Material.lacquer(calm);
            case DARK -> Material.satin(calm.lighter(0.03));
            default -> Material.satin(calm);
        };
    }

    Oklab woodColour() {
        Chance own = sketch.family().branch("wood");
        return Oklab.lch(own.between(0.36, 0.62), 0.06, own.between(48, 66));
    }

    /// The parts of the figure that are air, over a piece that has been laid.
    void steam(Showpiece piece) {
        double foot = 0;
        for (Part part : sketch.figure().parts()) {
            foot = Math.max(foot, part.outline().getBounds2D().getMaxY());
        }
        double[] origin = piece.camera().place(frame, 0, 0, 0);
        double[] unit = piece.camera().place(frame, 0, 1, 0);
        double scale = origin[1] - unit[1];
        for (Part part : sketch.figure().parts()) {
            if (part.build() == Build.AIR && part.tone() == Tone.LIGHT) {
                Path2D wisp =
                        Outlines.placed(
                                part.outline(),
                                scale,
                                origin[0] - scale / 2,
                                origin[1] - scale * foot);
                picture.soft(wisp, 0.03, Inks.flat(scheme.light()).thin(0.5), Blend.SCREEN);
            }
        }
    }

    double horizon(Showpiece piece, double z) {
        return piece.camera().place(frame, 0, 0, z)[1];
    }

    @Override
    protected Finish finish() {
        return finish(1.8, 0.2, 0.8);
    }
}
