package dev.vitrine.ai.builtin.theme.realism;

import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.paint.Blend;
import dev.vitrine.ai.builtin.paint.Bloom;
import dev.vitrine.ai.builtin.scenery.Bokeh;
import dev.vitrine.ai.builtin.shape.Outlines;
import dev.vitrine.ai.builtin.sketch.Showpiece;
import dev.vitrine.ai.builtin.sketch.Sketch;
import dev.vitrine.ai.builtin.solid.Ground;
import dev.vitrine.ai.builtin.solid.Lighting;
import dev.vitrine.ai.builtin.solid.Studio;
import dev.vitrine.ai.builtin.texture.Wood;
import java.awt.geom.Path2D;
import java.util.List;

/// Among leaves out of focus.
final class AmongLeaves extends Still {
    AmongLeaves(Sketch sketch) {
        super(sketch);
    }

    @Override
    protected void compose() {
        Oklab green =
                Oklab.lch(0.5, 0.11, 132)
                        .mix(scheme.main().light(0.5), scheme.branded() ? 0.65 : 0.2);
        Inks.Mesh mesh = new Inks.Mesh();
        for (int spot = 0; spot < 7; spot++) {
            mesh.add(
                    green.lighter(chance.between(-0.28, 0.22)).turned(chance.between(-14, 18)),
                    frame.x(chance.next()),
                    frame.y(chance.next()),
                    0.3 * frame.mean());
        }
        picture.fill(mesh.on(frame));
        for (int leaf = 0; leaf < 16; leaf++) {
            double x = frame.x(chance.next());
            double y = frame.y(chance.next() * 0.9);
            double angle = 2 * Math.PI * chance.next();
            double reach = chance.between(0.2, 0.42) * frame.mean();
            Oklab colour =
                    green.lighter(chance.between(-0.2, 0.16)).turned(chance.between(-12, 12));
            picture.soft(
                    Outlines.leaf(
                            x,
                            y,
                            x + reach * StrictMath.cos(angle),
                            y + reach * StrictMath.sin(angle),
                            0.3),
                    0.13,
                    Inks.flat(colour).thin(0.7),
                    Blend.COVER);
        }
        Bokeh.on(
                picture,
                frame,
                chance.branch("drops"),
                List.of(
                        green.light(0.88).strong(0.08),
                        Oklab.lch(0.95, 0.06, 105),
                        scheme.accent().light(0.85)),
                sketch.many(26),
                -0.05,
                frame.y(0.8),
                0.075,
                0.42);
        Showpiece piece = Showpiece.of(sketch, this::glazed, 0.58, 0.3, 0);
        double edge = horizon(piece, -0.7);
        Wood wood = new Wood(chance.branch("wood").seed(), woodColour());
        Path2D top =
                Outlines.polygon(
                        -0.1,
                        edge,
                        frame.right() + 0.1,
                        edge,
                        frame.right() + 0.1,
                        frame.bottom() + 0.1,
                        -0.1,
                        frame.bottom() + 0.1);
        picture.paint(top, wood.receding(frame, edge, piece.camera().place(frame, 0, 0, 0)[1]));
        picture.add(
                new Studio(
                        piece.bodies(),
                        piece.camera(),
                        new Lighting(
                                -side * 0.8,
                                1.1,
                                0.5,
                                1.25,
                                0.3,
                                0.5,
                                0.8,
                                Oklab.lch(0.98, 0.045, 95),
                                green.light(0.85),
                                woodColour().lighter(0.1)),
                        new Ground(0.8, 0.05)));
        Bloom.over(picture, frame, 0.8, 0.05, 0.35);
    }
}
