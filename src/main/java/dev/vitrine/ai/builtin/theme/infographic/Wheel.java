package dev.vitrine.ai.builtin.theme.infographic;

import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.shape.Outlines;
import dev.vitrine.ai.builtin.shape.Stroke;
import dev.vitrine.ai.builtin.sketch.Dresser;
import dev.vitrine.ai.builtin.sketch.Sketch;
import dev.vitrine.ai.builtin.theme.infographic.Chart.Box;
import java.awt.geom.Path2D;
import java.util.List;

/// The motif in the middle of a wheel of shares, with charts around.
final class Wheel extends Report {
    Wheel(Sketch sketch) {
        super(sketch);
    }

    @Override
    protected void compose() {
        plain();
        double x = frame.x(0.5);
        double y = frame.y(0.5);
        int spokes = 5 + chance.below(3);
        double start = chance.next();
        double reachX = Math.max(0.36, frame.right() / 2 - 0.14);
        double reachY = Math.max(0.36, frame.bottom() / 2 - 0.14);
        for (int spoke = 0; spoke < spokes; spoke++) {
            double angle = 2 * Math.PI * (start + (double) spoke / spokes);
            double atX = x + reachX * StrictMath.cos(angle);
            double atY = y + reachY * StrictMath.sin(angle);
            picture.paint(
                    Stroke.tapering(0.0035, 0.0035, x, y, atX, atY),
                    Inks.flat(outfit.main()).thin(0.4));
        }
        for (int spoke = 0; spoke < spokes; spoke++) {
            double angle = 2 * Math.PI * (start + (double) spoke / spokes);
            double atX = x + reachX * StrictMath.cos(angle);
            double atY = y + reachY * StrictMath.sin(angle);
            node(atX, atY, chance.between(0.075, 0.1), spoke);
        }
        Dresser.shadow(
                picture, Outlines.circle(x, y, 0.3), 0, 0.016, 0.05, Dresser.shade(ground, 0.7));
        picture.paint(Outlines.circle(x, y, 0.3), Inks.flat(sheet));
        double from = chance.next();
        int parts = 5;
        for (int part = 0; part < parts; part++) {
            double over = 1.0 / parts;
            double far = 0.285 + 0.02 * (part % 3);
            Oklab colour =
                    List.of(outfit.main(), outfit.second(), outfit.accent())
                            .get(part % 3)
                            .lighter(part > 2 ? 0.07 : 0);
            picture.paint(
                    Outlines.arc(x, y, far, 0.238, from + part * over + 0.004, over - 0.008),
                    Inks.flat(colour));
        }
        picture.paint(Outlines.circle(x, y, 0.222), Inks.flat(sheet));
        figure(x, y, 0.27, sheet);
    }

    private void node(double x, double y, double radius, int index) {
        Path2D card = Outlines.circle(x, y, radius);
        Dresser.shadow(picture, card, 0, 0.01, 0.025, Dresser.shade(ground, 0.6));
        picture.paint(card, Inks.flat(sheet));
        double side = radius * 1.1;
        Box box = new Box(x - side / 2, y - side / 2, side, side);
        switch (index % 4) {
            case 0 -> chart.bars(box, 4, chance);
            case 1 ->
                    chart.gauge(x, y, radius * 0.72, radius * 0.5, chance.between(0.4, 0.9), index);
            case 2 -> chart.ring(x, y, radius * 0.68, radius * 0.38, chance);
            default -> chart.dots(box, 4, 4, chance);
        }
    }
}
