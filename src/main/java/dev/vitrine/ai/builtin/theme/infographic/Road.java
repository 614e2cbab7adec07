package dev.vitrine.ai.builtin.theme.infographic;

import dev.vitrine.ai.builtin.colour.Gradient;
import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.shape.Outlines;
import dev.vitrine.ai.builtin.shape.Stroke;
import dev.vitrine.ai.builtin.sketch.Dresser;
import dev.vitrine.ai.builtin.sketch.Sketch;
import dev.vitrine.ai.builtin.theme.infographic.Chart.Box;
import java.awt.geom.Path2D;
import java.util.List;

/// A road of steps that leads to the motif.
final class Road extends Report {
    Road(Sketch sketch) {
        super(sketch);
    }

    @Override
    protected void compose() {
        plain();
        boolean wide = frame.right() >= frame.bottom();
        int steps = frame.longer() > 1.7 ? 6 : 4;
        double swing = chance.between(0.12, 0.18) * chance.sign();
        double[] line = new double[2 * (steps + 2)];
        for (int step = 0; step < steps + 2; step++) {
            double share = (step - 0.6) / (steps - 0.2);
            double off = swing * (step % 2 == 0 ? 1 : -1);
            double x = wide ? frame.x(0.04 + 0.78 * share) : frame.x(0.5) + off * 1.25;
            double y =
                    wide ? frame.y(0.74 - 0.4 * share) + off * 0.75 : frame.y(0.98 - 0.74 * share);
            line[2 * step] = x;
            line[2 * step + 1] = y;
        }
        Path2D path = Outlines.smooth(false, line);
        picture.paint(
                Stroke.of(path, 0.075),
                Inks.flat(dark ? ground.lighter(0.1) : scheme.main().light(0.8).stronger(0.5)));
        picture.paint(Stroke.of(path, 0.05), Inks.flat(sheet));
        dashes(line);
        for (int step = 1; step < steps + 1; step++) {
            double x = line[2 * step];
            double y = line[2 * step + 1];
            Oklab colour = List.of(outfit.main(), outfit.second(), outfit.accent()).get(step % 3);
            pin(x, y, 0.062, colour, step);
        }
        double endX = Math.clamp(line[2 * steps + 2], 0.26, frame.right() - 0.26);
        double endY = Math.clamp(line[2 * steps + 3], 0.26, frame.bottom() - 0.26);
        Path2D disc = Outlines.circle(endX, endY, 0.22);
        Dresser.shadow(picture, disc, 0, 0.016, 0.04, Dresser.shade(ground, 0.7));
        picture.paint(
                disc,
                Inks.linear(
                        Gradient.of(scheme.main().lighter(0.05), scheme.main().lighter(-0.06)),
                        endX,
                        endY - 0.22,
                        endX,
                        endY + 0.22));
        picture.paint(Outlines.circle(endX, endY, 0.188), Inks.flat(sheet));
        figure(endX, endY, 0.25, sheet);
    }

    private void dashes(double[] line) {
        int points = line.length / 2;
        for (int step = 0; step + 1 < points; step++) {
            double x = (line[2 * step] + line[2 * step + 2]) / 2;
            double y = (line[2 * step + 1] + line[2 * step + 3]) / 2;
            picture.paint(Outlines.circle(x, y, 0.009), Inks.flat(outfit.main()).thin(0.6));
        }
    }

    private void pin(double x, double y, double radius, Oklab colour, int index) {
        double up = y - radius * 2.1;
        Path2D pin = Outlines.circle(x, up, radius);
        pin.append(
                Outlines.polygon(
                        x - radius * 0.86,
                        up + radius * 0.52,
                        x + radius * 0.86,
                        up + radius * 0.52,
                        x,
                        y),
                false);
        picture.soft(
                Outlines.ellipse(x, y + 0.004, radius * 0.6, radius * 0.18),
                0.012,
                Dresser.shade(ground, 0.9),
                dev.vitrine.ai.builtin.paint.Blend.SHADE);
        picture.paint(pin, Inks.flat(colour));
        picture.paint(Outlines.circle(x, up, radius * 0.72), Inks.flat(sheet));
        double side = radius * 0.86;
        Box box = new Box(x - side / 2, up - side / 2, side, side);
        switch (index % 3) {
            case 0 -> chart.bars(box, 3, chance);
            case 1 -> chart.gauge(x, up, radius * 0.5, radius * 0.3, 0.25 + 0.15 * index, index);
            default ->
                    picture.paint(
                            Outlines.star(x, up, radius * 0.46, radius * 0.2, 5, -0.25),
                            Inks.flat(colour));
        }
    }
}
