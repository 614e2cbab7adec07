package dev.vitrine.ai.builtin.colour;

import dev.vitrine.ai.builtin.paint.Amount;
import dev.vitrine.ai.builtin.paint.Dab;
import dev.vitrine.ai.builtin.paint.Frame;
import dev.vitrine.ai.builtin.paint.Ink;
import dev.vitrine.ai.builtin.paint.Plate;
import java.util.ArrayList;
import java.util.List;

/// Inks made of colours.
public final class Inks {
    private Inks() {}

    /// One colour everywhere.
    public static Ink flat(Oklab colour) {
        Dab dab = new Dab();
        colour.onto(dab);
        double red = Math.max(0, dab.red());
        double green = Math.max(0, dab.green());
        double blue = Math.max(0, dab.blue());
        return (_, _, paint) -> paint.put(red, green, blue);
    }

    /// A gradient that an amount from 0 to 1 chooses from.
    public static Ink by(Gradient gradient, Amount amount) {
        return (x, y, dab) -> gradient.onto(dab, amount.at(x, y));
    }

    /// A gradient along a line.
    public static Ink linear(Gradient gradient, double x0, double y0, double x1, double y1) {
        double length = (x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0);
        double alongX = (x1 - x0) / length;
        double alongY = (y1 - y0) / length;
        return (x, y, dab) -> gradient.onto(dab, (x - x0) * alongX + (y - y0) * alongY);
    }

    /// A gradient from a point outwards.
    public static Ink radial(Gradient gradient, double centreX, double centreY, double radius) {
        return (x, y, dab) -> {
            double awayX = x - centreX;
            double awayY = y - centreY;
            gradient.onto(dab, Math.sqrt(awayX * awayX + awayY * awayY) / radius);
        };
    }

    /// A light that fades outwards to nothing, round and soft.
    public static Ink glow(Oklab colour, double centreX, double centreY, double radius) {
        Ink flat = flat(colour);
        return (x, y, dab) -> {
            double awayX = (x - centreX) / radius;
            double awayY = (y - centreY) / radius;
            double away = awayX * awayX + awayY * awayY;
            flat.at(x, y, dab);
            double share = Math.max(0, 1 - away);
            dab.veil(share * share * share);
        };
    }

    /// Colours that flow into each other from their places.
    public static final class Mesh {
        private final List<double[]> places = new ArrayList<>();
        private final List<Oklab> colours = new ArrayList<>();

        /// Adds a colour at a place, with the length over which it holds.
        public Mesh add(Oklab colour, double x, double y, double reach) {
            places.add(new double[] {x, y, reach});
            colours.add(colour);
            return this;
        }

        /// The mesh as a smooth ink.
        public Ink on(Frame frame) {
            return Plate.of(frame, 144, this::at);
        }

        private void at(double x, double y, Dab dab) {
            double total = 0;
            double lightness = 0;
            double a = 0;
            double b = 0;
            for (int index = 0; index < colours.size(); index++) {
                double[] place = places.get(index);
                double awayX = (x - place[0]) / place[2];
                double awayY = (y - place[1]) / place[2];
                double away = awayX * awayX + awayY * awayY;
                double weight = 1 / ((0.06 + away) * (0.06 + away));
                Oklab colour = colours.get(index);
                total += weight;
                lightness += weight * colour.lightness();
                a += weight * colour.a();
                b += weight * colour.b();
            }
            new Oklab(lightness / total, a / total, b / total).onto(dab);
        }
    }
}
