package dev.vitrine.ai.builtin.theme.profession;

import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.flow.Motion;
import dev.vitrine.ai.builtin.flow.Ribbons;
import dev.vitrine.ai.builtin.sketch.Sketch;

/// Fine threads over flowing light, and the motif on glass.
final class Threads extends Office {
    Threads(Sketch sketch) {
        super(sketch);
    }

    @Override
    protected void compose() {
        boolean dark = sketch.family().branch("dark").odds(0.5);
        Motion motion =
                new Motion(
                        frame,
                        scheme,
                        chance.branch("threads"),
                        chance.between(-0.1, 0.02),
                        sketch.detail(),
                        dark);
        Oklab ground = dark ? deep.lighter(-0.04) : pale;
        Inks.Mesh mesh = new Inks.Mesh();
        for (int spot = 0; spot < 5; spot++) {
            Oklab colour =
                    spot % 2 == 0 ? ground : ground.mix(scheme.turn(spot / 2), dark ? 0.4 : 0.26);
            mesh.add(colour, frame.x(chance.next()), frame.y(chance.next()), 0.4 * frame.mean());
        }
        picture.fill(mesh.on(frame));
        Ribbons.over(picture, motion, 2);
        double x = frame.x(0.5) + chance.sign() * 0.25 * (frame.right() - 0.8);
        card(x, frame.y(0.5), 0.3, dark);
    }
}
