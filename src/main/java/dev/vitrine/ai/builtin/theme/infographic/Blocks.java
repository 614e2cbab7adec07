package dev.vitrine.ai.builtin.theme.infographic;

import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.figure.Part;
import dev.vitrine.ai.builtin.sketch.Outfit;
import dev.vitrine.ai.builtin.sketch.Sketch;
import dev.vitrine.ai.builtin.solid.Body;
import dev.vitrine.ai.builtin.solid.Camera;
import dev.vitrine.ai.builtin.solid.Ground;
import dev.vitrine.ai.builtin.solid.Lighting;
import dev.vitrine.ai.builtin.solid.Material;
import dev.vitrine.ai.builtin.solid.Solids;
import dev.vitrine.ai.builtin.solid.Statue;
import dev.vitrine.ai.builtin.solid.Studio;
import java.util.ArrayList;
import java.util.List;

/// Solid bars that grow, and the motif on the last of them.
final class Blocks extends Report {
    Blocks(Sketch sketch) {
        super(sketch);
    }

    @Override
    protected void compose() {
        plain();
        double side = 1;
        int count = frame.ratio() > 1.5 ? 7 : frame.ratio() < 0.7 ? 4 : 5;
        double pitch = 0.34;
        double high = frame.ratio() < 0.7 ? 1.25 : 0.7;
        List<Body> bodies = new ArrayList<>();
        double tall = 0;
        double x = 0;
        for (int bar = 0; bar < count; bar++) {
            double share = (bar + 0.7) / count;
            tall = 0.14 + high * share * share + 0.03 * chance.bell();
            x = side * (bar - (count - 1) / 2.0) * pitch;
            Oklab colour = bar % 2 == 0 ? scheme.main() : scheme.second();
            double half = pitch * (bar == count - 1 ? 0.47 : 0.4);
            bodies.add(
                    new Body(
                            Solids.box(x, tall / 2, 0, half, tall / 2, pitch * 0.42, 0.025),
                            Material.satin(bar == count - 1 ? scheme.main() : colour)));
        }
        bodies.addAll(Statue.of(sketch.figure(), x, tall, 0, 0.52, this::material));
        double wide = count * pitch + 0.35;
        double span = Math.max(wide / frame.right(), (tall + 0.62) / frame.bottom()) * 1.2;
        Camera camera =
                new Camera(
                        5,
                        chance.between(1, 1.7),
                        -side * chance.between(0.03, 0.07),
                        (tall + 0.45) / 2,
                        span,
                        0,
                        0);
        Oklab floor = dark ? ground.lighter(0.1) : ground.lighter(0.03);
        picture.add(
                new Studio(
                        bodies,
                        camera,
                        new Lighting(
                                -side * 0.7,
                                1.2,
                                0.9,
                                1.1,
                                0.25,
                                dark ? 0.5 : 0.65,
                                0.6,
                                Oklab.lch(1, 0.004, 90),
                                floor.light(0.97),
                                floor),
                        new Ground(dark ? 0.8 : 0.55, dark ? 0.18 : 0.06)));
    }

    private Material material(Part part) {
        return Material.satin(Outfit.of(scheme).of(part));
    }
}
