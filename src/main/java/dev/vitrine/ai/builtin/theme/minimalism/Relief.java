package dev.vitrine.ai.builtin.theme.minimalism;

import dev.vitrine.ai.builtin.chance.Noise;
import dev.vitrine.ai.builtin.colour.Gradient;
import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.figure.Part;
import dev.vitrine.ai.builtin.figure.Tone;
import dev.vitrine.ai.builtin.paint.Blend;
import dev.vitrine.ai.builtin.paint.Mask;
import dev.vitrine.ai.builtin.sketch.Dresser;
import dev.vitrine.ai.builtin.sketch.Sketch;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/// The figure pressed into thick paper.
final class Relief extends Quiet {
    Relief(Sketch sketch) {
        super(sketch);
    }

    @Override
    protected void compose() {
        Noise fibre = new Noise(chance.seed());
        picture.fill(
                Inks.linear(
                        Gradient.of(ground.lighter(0.03), ground.lighter(-0.03)),
                        0,
                        0,
                        frame.x(1),
                        frame.y(1)));
        picture.fill(
                (x, y, dab) -> dab.dim(1 + 0.018 * fibre.clouds(x * 90, y * 90, 2)), Blend.COVER);
        double x = frame.x(0.5) + chance.between(-0.2, 0.2) * (frame.right() - 0.9);
        double y = frame.y(0.5) + chance.between(-0.15, 0.15) * (frame.bottom() - 0.9);
        double tilt = sketch.motif().name().equals("growth") ? 0 : chance.between(-0.02, 0.02);
        double up = chance.sign() * 0.007;
        for (Part part : sketch.figure().placed(x, y, 0.5 * sketch.bold(), tilt).parts()) {
            if (part.shade() != 0 && part.tone() != Tone.ACCENT) {
                continue;
            }
            boolean accent = part.tone() == Tone.ACCENT;
            press(part.outline(), up, accent ? quiet.accent() : tint(part));
        }
    }

    private Oklab tint(Part part) {
        return switch (part.tone()) {
            case LIGHT -> ground.lighter(0.045);
            case DARK -> ground.lighter(-0.2);
            case SECOND -> ground.lighter(-0.1).stronger(1.25);
            default -> ground.lighter(-0.055).stronger(1.25);
        };
    }

    private void press(Path2D outline, double side, Oklab colour) {
        picture.soft(
                moved(outline, side * 1.6, 0.017), 0.028, Dresser.shade(ground, 0.85), Blend.SHADE);
        picture.soft(
                moved(outline, -side, -0.008),
                0.014,
                Inks.flat(ground.lighter(0.1)).thin(0.75),
                Blend.COVER);
        picture.paint(outline, Inks.flat(colour));
        picture.add(
                canvas ->
                        canvas.paint(
                                Mask.of(canvas, outline)
                                        .without(
                                                Mask.soft(
                                                        canvas,
                                                        moved(outline, -side * 0.7, -0.007),
                                                        0.012)),
                                Inks.flat(colour.lighter(-0.07)).thin(0.6),
                                Blend.COVER));
        picture.add(
                canvas ->
                        canvas.paint(
                                Mask.of(canvas, outline)
                                        .without(
                                                Mask.soft(
                                                        canvas,
                                                        moved(outline, side * 0.7, 0.006),
                                                        0.01)),
                                Inks.flat(colour.lighter(0.08)).thin(0.8),
                                Blend.COVER));
    }

    private static Path2D moved(Path2D path, double right, double down) {
        return new Path2D.Double(path, AffineTransform.getTranslateInstance(right, down));
    }
}
