package dev.vitrine.ai.builtin.theme.realism;

import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.paint.Bloom;
import dev.vitrine.ai.builtin.scenery.Room;
import dev.vitrine.ai.builtin.shape.Outlines;
import dev.vitrine.ai.builtin.sketch.Showpiece;
import dev.vitrine.ai.builtin.sketch.Sketch;
import dev.vitrine.ai.builtin.solid.Ground;
import dev.vitrine.ai.builtin.solid.Lighting;
import dev.vitrine.ai.builtin.solid.Studio;
import dev.vitrine.ai.builtin.texture.Wood;
import java.awt.geom.Path2D;

/// On a wooden table, a room with a window behind.
final class OnTable extends Still {
    OnTable(Sketch sketch) {
        super(sketch);
    }

    @Override
    protected void compose() {
        Oklab room =
                Oklab.lch(0.72, 0.03, 75)
                        .mix(
                                scheme.second().light(0.7).stronger(0.7),
                                scheme.branded() ? 0.6 : 0.4);
        Room.window(picture, frame, chance.branch("room"), room, scheme, side);
        Showpiece piece = Showpiece.of(sketch, this::glazed, 0.5, 0.22, 0);
        double edge = horizon(piece, -0.75);
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
        double sharp = piece.camera().place(frame, 0, 0, 0)[1];
        picture.paint(top, wood.receding(frame, edge, sharp));
        Room.glance(picture, frame, edge, side, Oklab.lch(0.97, 0.03, 85));
        picture.add(
                new Studio(
                        piece.bodies(),
                        piece.camera(),
                        new Lighting(
                                side * 1.1,
                                0.75,
                                -0.1,
                                1.3,
                                0.32,
                                0.5,
                                0.5,
                                Oklab.lch(0.98, 0.035, 80),
                                room.light(0.9),
                                woodColour().lighter(0.1)),
                        new Ground(0.82, 0.035)));
        steam(piece);
        Bloom.over(picture, frame, 0.8, 0.05, 0.4);
    }
}
