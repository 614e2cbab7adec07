package dev.vitrine.ai.builtin.theme.infographic;

import dev.vitrine.ai.builtin.chance.Chance;
import dev.vitrine.ai.builtin.chance.Noise;
import dev.vitrine.ai.builtin.colour.Gradient;
import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.paint.Composition;
import dev.vitrine.ai.builtin.shape.Outlines;
import dev.vitrine.ai.builtin.shape.Stroke;
import java.awt.geom.Path2D;
import java.util.List;

/// Charts without words, each in a box.
///
/// @param picture where they are drawn
/// @param colours of their parts in turn
/// @param quiet the colour of axes and of what is not reached
/// @param rising from -1 for falling numbers to 1 for rising ones
record Chart(Composition picture, List<Oklab> colours, Oklab quiet, double rising) {
    /// Where a chart is drawn.
    record Box(double x, double y, double wide, double high) {
        Box inset(double by) {
            return new Box(x + by, y + by, wide - 2 * by, high - 2 * by);
        }
    }

    private Oklab colour(int index) {
        return colours.get(Math.floorMod(index, colours.size()));
    }

    /// Upright bars.
    void bars(Box box, int count, Chance chance) {
        double pitch = box.wide() / count;
        for (int bar = 0; bar < count; bar++) {
            double trend = 0.5 + 0.42 * rising * (2.0 * bar / Math.max(1, count - 1) - 1);
            double share = Math.clamp(trend + chance.between(-0.12, 0.12), 0.12, 1);
            double x = box.x() + bar * pitch + pitch * 0.18;
            double wide = pitch * 0.64;
            double tall = box.high() * share;
            double round = Math.min(wide * 0.3, 0.012);
            picture.paint(
                    Outlines.box(x, box.y(), wide, box.high(), round), Inks.flat(quiet).thin(0.5));
            Oklab colour = bar == count - 1 ? colour(1) : colour(0);
            picture.paint(
                    Outlines.box(x, box.y() + box.high() - tall, wide, tall, round),
                    Inks.linear(
                            Gradient.of(colour.lighter(0.05), colour.lighter(-0.03)),
                            0,
                            box.y() + box.high() - tall,
                            0,
                            box.y() + box.high()));
        }
    }

    /// Lying bars, the parts reached in colour.
    void meters(Box box, int count, Chance chance) {
        double pitch = box.high() / count;
        for (int bar = 0; bar < count; bar++) {
            double tall = pitch * 0.42;
            double y = box.y() + bar * pitch + (pitch - tall) / 2;
            picture.paint(Outlines.box(box.x(), y, box.wide(), tall, tall), Inks.flat(quiet));
            double share = chance.between(0.35, 0.95);
            picture.paint(
                    Outlines.box(box.x(), y, Math.max(tall, box.wide() * share), tall, tall),
                    Inks.flat(colour(bar)));
        }
    }

    /// A line with what lies below it.
    void area(Box box, Chance chance) {
        int points = 7;
        double[] line = new double[2 * points];
        for (int point = 0; point < points; point++) {
            double trend = 0.5 + 0.34 * rising * (2.0 * point / (points - 1) - 1);
            double share = Math.clamp(trend + chance.between(-0.14, 0.14), 0.06, 0.94);
            line[2 * point] = box.x() + box.wide() * point / (points - 1.0);
            line[2 * point + 1] = box.y() + box.high() * (1 - share);
        }
        for (int row = 0; row <= 3; row++) {
            double y = box.y() + box.high() * row / 3;
            picture.paint(
                    Stroke.tapering(0.0018, 0.0018, box.x(), y, box.x() + box.wide(), y),
                    Inks.flat(quiet));
        }
        Path2D curve = Outlines.smooth(false, line);
        Path2D below = new Path2D.Double(curve);
        below.lineTo(box.x() + box.wide(), box.y() + box.high());
        below.lineTo(box.x(), box.y() + box.high());
        below.closePath();
        Gradient fade = Gradient.of(colour(0), colour(0).lighter(0.1));
        picture.paint(
                below,
                (x, y, dab) -> {
                    double down = (y - box.y()) / box.high();
                    fade.onto(dab, down);
                    dab.veil(Math.max(0, 0.5 - 0.5 * down));
                });
        double width = Math.min(0.009, box.high() * 0.035);
        picture.paint(Stroke.of(curve, width), Inks.flat(colour(0)));
        for (int point = 2; point < points; point += 2) {
            double x = line[2 * point];
            double y = line[2 * point + 1];
            picture.paint(Outlines.circle(x, y, width * 1.7), Inks.flat(colour(1)));
            picture.paint(Outlines.circle(x, y, width * 0.8), Inks.flat(Oklab.lch(1, 0, 0)));
        }
    }

    /// A ring in parts.
    void ring(double x, double y, double outer, double inner, Chance chance) {
        int parts = 3 + chance.below(3);
        double[] shares = new double[parts];
        double total = 0;
        for (int part = 0; part < parts; part++) {
            shares[part] = chance.between(0.4, 1.4);
            total += shares[part];
        }
        double from = -0.25;
        for (int part = 0; part < parts; part++) {
            double over = shares[part] / total;
            double gap = 0.012 / (2 * Math.PI * outer) * 1.2;
            double more = part == 0 ? (outer - inner) * 0.18 : 0;
            picture.paint(
                    Outlines.arc(x, y, outer + more, inner, from + gap, over - 2 * gap),
                    Inks.flat(part == parts - 1 && parts > 3 ? quiet : colour(part)));
            from += over;
        }
    }

    /// How far something has come, as a ring.
    void gauge(double x, double y, double outer, double inner, double share, int colour) {
        double middle = (outer + inner) / 2;
        double thick = outer - inner;
        picture.paint(Outlines.arc(x, y, outer, inner, 0, 1), Inks.flat(quiet));
        double[] line = new double[2 * 65];
        for (int point = 0; point <= 64; point++) {
            double angle = 2 * Math.PI * (-0.25 + share * point / 64);
            line[2 * point] = x + middle * StrictMath.cos(angle);
            line[2 * point + 1] = y + middle * StrictMath.sin(angle);
        }
        picture.paint(Stroke.tapering(thick, thick, line), Inks.flat(colour(colour)));
    }

    /// Rows of dots, some of them in colour.
    void dots(Box box, int across, int down, Chance chance) {
        double pitch = Math.min(box.wide() / across, box.high() / down);
        double left = box.x() + (box.wide() - pitch * across) / 2;
        double top = box.y() + (box.high() - pitch * down) / 2;
        int reached = (int) (across * down * chance.between(0.45, 0.8));
        for (int dot = 0; dot < across * down; dot++) {
            double x = left + pitch * (dot % across + 0.5);
            double y = top + pitch * (Math.floorDiv(dot, across) + 0.5);
            Oklab colour = dot < reached ? dot < reached / 3 ? colour(1) : colour(0) : quiet;
            picture.paint(Outlines.circle(x, y, pitch * 0.33), Inks.flat(colour));
        }
    }

    /// Round places of many sizes.
    void bubbles(Box box, Chance chance) {
        Noise noise = new Noise(chance.seed());
        for (int bubble = 0; bubble < 9; bubble++) {
            double share = (bubble + 0.5) / 9;
            double x = box.x() + box.wide() * share;
            double height = 0.5 + 0.3 * rising * (2 * share - 1) + 0.35 * noise.at(share * 7, 0.5);
            double y = box.y() + box.high() * (1 - Math.clamp(height, 0.1, 0.9));
            double radius = Math.min(box.wide(), box.high()) * chance.between(0.035, 0.12);
            picture.paint(Outlines.circle(x, y, radius), Inks.flat(colour(bubble)).thin(0.82));
        }
    }
}
