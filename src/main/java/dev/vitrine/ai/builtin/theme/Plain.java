package dev.vitrine.ai.builtin.theme;

import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.figure.Figure;
import dev.vitrine.ai.builtin.paint.Composition;
import dev.vitrine.ai.builtin.paint.Frame;
import dev.vitrine.ai.builtin.print.Finish;

/// The figure before flowing colours.
public final class Plain {
    private Plain() {}

    public static Picture of(Sketch sketch) {
        Frame frame = sketch.frame();
        Oklab ground = sketch.scheme().main().light(0.85).stronger(0.5);
        Inks.Mesh mesh = new Inks.Mesh();
        for (int spot = 0; spot < 5; spot++) {
            mesh.add(
                    sketch.scheme().turn(spot).mix(ground, 0.6),
                    frame.x(sketch.take().next()),
                    frame.y(sketch.take().next()),
                    0.4);
        }
        Composition picture = new Composition().fill(mesh.on(frame));
        Figure figure = sketch.figure().placed(frame.x(0.5), frame.y(0.5), 0.6);
        Outfit outfit = Outfit.of(sketch.scheme()).on(ground, 0.2);
        figure.parts().forEach(part -> picture.paint(part.outline(), Inks.flat(outfit.of(part))));
        return Picture.of(picture, new Finish(1, 0, 1, sketch.take().seed()));
    }
}
