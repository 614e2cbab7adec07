package dev.vitrine.ai.builtin.theme.illustration;

import dev.vitrine.ai.builtin.chance.Noise;
import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.colour.Scheme;
import dev.vitrine.ai.builtin.shape.Outlines;
import dev.vitrine.ai.builtin.shape.Stroke;
import dev.vitrine.ai.builtin.sketch.Dresser;
import dev.vitrine.ai.builtin.sketch.Sketch;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/// A view through an arch, with the motif before it.
final class Window extends World {
    Window(Sketch sketch) {
        super(sketch);
    }

    @Override
    protected void compose() {
        Oklab wall = night ? sky.lighter(0.06) : scheme.light().mix(sky, 0.45);
        picture.fill(Inks.flat(wall));
        picture.fill(
                Dresser.grain(
                        wall.lighter(-0.05),
                        Dresser.across(whole(), 0, 0, 1, 1),
                        0.3,
                        chance.seed()));
        int arches = Math.max(1, (int) Math.floor(frame.right() / 0.95));
        double half = Math.min(0.34, frame.x(0.42 / arches));
        double top = frame.y(0.5) - Math.min(0.4, frame.y(0.42));
        double bottom = frame.y(0.5) + Math.min(0.34, frame.y(0.34));
        int chosen = chance.below(arches);
        double sunX = chance.between(-0.4, 0.4) * half;
        Hill far = new Hill(new Noise(chance.seed()), bottom - half * 0.75, 0.06);
        Hill near = new Hill(new Noise(chance.seed()), bottom - half * 0.35, 0.05);
        for (int index = 0; index < arches; index++) {
            double x = frame.x((index + 0.5) / arches);
            arch(
                    Outlines.arch(x, bottom, half, top),
                    x + sunX,
                    top + half * 0.95,
                    half,
                    index == chosen ? far : near,
                    near);
        }
        double x = frame.x((chosen + 0.5) / arches);
        Oklab table = Scheme.seenOn(wall, scheme.main(), 0.2);
        Path2D desk =
                Outlines.polygon(
                        0,
                        bottom,
                        frame.right(),
                        bottom,
                        frame.right(),
                        frame.bottom(),
                        0,
                        frame.bottom());
        picture.paint(desk, Inks.flat(table));
        picture.paint(desk, shade(table, bottom));
        stand(
                x + chance.sign() * half * 0.35,
                bottom + 0.07,
                Math.min(0.52 * sketch.bold(), frame.y(0.58)),
                table);
        bush(frame.x(0), 1);
        bush(frame.x(1), -1);
    }

    private void arch(Path2D arch, double sunX, double sunY, double half, Hill far, Hill near) {
        Oklab inside = night ? scheme.second().light(0.42) : sky.lighter(-0.07).stronger(1.4);
        Oklab frameColour = inside.lighter(-0.1);
        picture.paint(Stroke.of(arch, 0.026), Inks.flat(frameColour));
        picture.paint(arch, Inks.flat(inside));
        grade(arch, inside);
        Path2D sun = Outlines.circle(sunX, sunY, half * 0.42);
        Dresser.inside(picture, arch, sun, Inks.flat(Scheme.seenOn(inside, scheme.accent(), 0.12)));
        inside(arch, far, hillColour(0));
        inside(arch, near, hillColour(1));
    }

    private void inside(Path2D arch, Hill hill, Oklab colour) {
        Path2D land = hill.land(frame);
        Dresser.inside(picture, arch, land, Inks.flat(colour));
        Dresser.inside(picture, arch, land, shade(colour, hill.height()));
    }

    private Rectangle2D whole() {
        return new Rectangle2D.Double(0, 0, frame.right(), frame.bottom());
    }
}
