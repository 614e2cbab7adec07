package dev.vitrine.ai.builtin.theme.realism;

import dev.vitrine.ai.builtin.colour.Gradient;
import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.paint.Blend;
import dev.vitrine.ai.builtin.paint.Bloom;
import dev.vitrine.ai.builtin.paint.Plate;
import dev.vitrine.ai.builtin.scenery.Bokeh;
import dev.vitrine.ai.builtin.shape.Outlines;
import dev.vitrine.ai.builtin.sketch.Showpiece;
import dev.vitrine.ai.builtin.sketch.Sketch;
import dev.vitrine.ai.builtin.solid.Ground;
import dev.vitrine.ai.builtin.solid.Lighting;
import dev.vitrine.ai.builtin.solid.Studio;
import java.util.List;

/// Before lights out of focus, on a polished counter.
final class BeforeLights extends Still {
    BeforeLights(Sketch sketch) {
        super(sketch);
    }

    @Override
    protected void compose() {
        Oklab dark = scheme.main().light(0.2).strong(Math.min(0.06, scheme.main().chroma()));
        Oklab warm = scheme.branded() ? scheme.second() : Oklab.lch(0.6, 0.11, 55);
        picture.fill(
                Inks.radial(
                        Gradient.of(warm.light(0.42), dark.lighter(0.04), dark.lighter(-0.05)),
                        frame.x(0.5 + side * 0.2),
                        frame.y(0.35),
                        frame.longer() * 0.8));
        List<Oklab> lamps =
                List.of(
                        Oklab.lch(0.86, 0.12, 80),
                        Oklab.lch(0.8, 0.14, 60),
                        scheme.accent().light(0.78),
                        scheme.second().light(0.72),
                        scheme.main().light(0.7));
        Bokeh.on(
                picture,
                frame,
                chance.branch("far"),
                lamps,
                sketch.many(46),
                -0.05,
                frame.y(0.72),
                0.045,
                0.5);
        Bokeh.on(
                picture,
                frame,
                chance.branch("near"),
                lamps,
                sketch.many(16),
                -0.1,
                frame.y(0.7),
                0.11,
                0.38);
        Showpiece piece = Showpiece.of(sketch, this::glazed, 0.52, 0.25, 0);
        double edge = horizon(piece, -1.1);
        Plate mirror = Plate.of(frame, 240, picture.layers()).blur(0.08);
        picture.soft(
                Outlines.box(-0.2, edge, frame.right() + 0.4, frame.bottom(), 0),
                0.035,
                (x, y, dab) -> {
                    mirror.at(x, Math.max(0, 2 * edge - y), dab);
                    dab.dim(0.62);
                    dab.add(0.012, 0.011, 0.01);
                },
                Blend.COVER);
        picture.add(
                new Studio(
                        piece.bodies(),
                        piece.camera(),
                        new Lighting(
                                -side * 0.8,
                                0.9,
                                0.7,
                                1.05,
                                0.3,
                                0.36,
                                1.4,
                                Oklab.lch(0.96, 0.05, 75),
                                warm.light(0.66),
                                dark.lighter(0.15)),
                        new Ground(0.85, 0.3)));
        steam(piece);
        Bloom.over(picture, frame, 0.55, 0.05, 0.3);
    }
}
