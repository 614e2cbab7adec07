package dev.vitrine.ai.builtin.theme.profession;

import dev.vitrine.ai.builtin.chance.Noise;
import dev.vitrine.ai.builtin.colour.Gradient;
import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.paint.Amount;
import dev.vitrine.ai.builtin.paint.Blend;
import dev.vitrine.ai.builtin.paint.Ink;
import dev.vitrine.ai.builtin.shape.Outlines;
import dev.vitrine.ai.builtin.shape.Stroke;
import dev.vitrine.ai.builtin.sketch.Sketch;
import java.awt.geom.Path2D;

/// A tower of glass that runs up to the sky.
final class Tower extends Office {
    Tower(Sketch sketch) {
        super(sketch);
    }

    @Override
    protected void compose() {
        double side = chance.sign();
        Oklab high = scheme.main().light(0.62).strong(Math.min(0.13, scheme.main().chroma()));
        Oklab low = scheme.second().light(0.93).strong(Math.min(0.05, scheme.second().chroma()));
        picture.fill(
                Inks.linear(
                        Gradient.of(high, high.mix(low, 0.6), low),
                        0,
                        0,
                        frame.x(side * 0.2),
                        frame.y(1)));
        picture.fill(
                Inks.glow(
                                Oklab.lch(1, 0.02, 80),
                                frame.x(0.5 + side * 0.3),
                                frame.y(0.25),
                                0.9 * frame.mean())
                        .thin(0.4),
                Blend.SCREEN);
        facade(side, 0.52, scheme.main(), 0);
        facade(-side, 0.3, scheme.second().mix(scheme.main(), 0.5), 1);
        double x = frame.x(0.5) + side * 0.25 * (frame.right() - 0.8);
        card(x, frame.y(0.56), 0.25, false);
    }

    private void facade(double side, double reach, Oklab tint, int index) {
        double edge = side > 0 ? 0 : frame.right();
        double vanishX = frame.x(0.5) + side * 0.12;
        double vanishY = -frame.bottom() * (0.55 + 0.3 * index);
        double near = frame.x(reach) * chance.between(0.85, 1.1);
        double corner = side > 0 ? near : frame.right() - near;
        Oklab glass = tint.light(0.42).strong(Math.min(0.12, tint.chroma()));
        Gradient tone =
                Gradient.of(
                        glass.lighter(-0.16),
                        glass,
                        glass.lighter(0.22),
                        scheme.light().mix(tint, 0.25));
        Oklab line = scheme.light();
        Ink frames = Inks.flat(line);
        Path2D wall =
                Outlines.polygon(
                        edge - side * 0.3,
                        frame.bottom() + 0.1,
                        corner,
                        frame.bottom() + 0.1,
                        corner + (vanishX - corner) * 0.72,
                        frame.bottom() + (vanishY - frame.bottom()) * 0.72,
                        edge - side * 0.3,
                        -0.2);
        double columns = 5 + chance.below(3);
        double pixel = 1 / frame.unit();
        Noise noise = new Noise(chance.seed());
        picture.paint(
                wall,
                (px, py, dab) -> {
                    double depth = (py - vanishY) / (frame.bottom() - vanishY);
                    double foot = vanishX + (px - vanishX) / depth;
                    double across = (foot - corner) / (edge - corner) * columns;
                    double up = 5.5 / depth + across * 0.3;
                    double cellX = across - Math.floor(across);
                    double cellY = up * 1.5 - Math.floor(up * 1.5);
                    double pane =
                            noise.speck((int) Math.floor(across) + 100, (int) Math.floor(up * 1.5));
                    double sky =
                            0.22
                                    + 0.5 * noise.clouds(across * 0.22, up * 0.5, 3)
                                    + 0.32 * (1 - depth)
                                    + 0.22 * (pane - 0.5)
                                    + 0.16 * cellY;
                    tone.onto(dab, sky + 0.2);
                    double wide = 0.035 + columns * pixel / depth;
                    double mullion =
                            Math.max(
                                    Amount.step(wide, wide * 0.4, Math.min(cellX, 1 - cellX)),
                                    Amount.step(0.07, 0.03, Math.min(cellY, 1 - cellY)));
                    double red = dab.red();
                    double green = dab.green();
                    double blue = dab.blue();
                    frames.at(px, py, dab);
                    dab.blend(red, green, blue, 1 - 0.32 * mullion);
                });
        picture.paint(
                Stroke.tapering(
                        0.006,
                        0.002,
                        corner,
                        frame.bottom(),
                        corner + (vanishX - corner) * 0.72,
                        frame.bottom() + (vanishY - frame.bottom()) * 0.72),
                Inks.flat(line).thin(0.7));
    }
}
