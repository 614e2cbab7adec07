package dev.vitrine.ai.builtin.figure;

import dev.vitrine.ai.builtin.chance.Chance;
import dev.vitrine.ai.builtin.shape.Outlines;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/// A motif for words that call for none: shapes in balance, the same ones for the same words.
final class Unnamed {
    private static final AffineTransform BOX = AffineTransform.getScaleInstance(0.01, 0.01);
    private static final List<Setting> SETTINGS =
            List.of(Setting.STUDIO, Setting.GLOW, Setting.BOKEH, Setting.STUDIO, Setting.SKY);

    private Unnamed() {}

    static Motif motif(long hash) {
        Chance chance = Chance.of(hash);
        List<Figure> figures =
                List.of(arches(chance), orbits(chance), tower(chance), bloom(chance));
        int first = chance.below(figures.size());
        List<Figure> turned = new ArrayList<>(figures.subList(first, figures.size()));
        turned.addAll(figures.subList(0, first));
        return new Motif(
                "shapes",
                List.of(),
                chance.pick(SETTINGS),
                chance.pick(List.of(Gesture.values())),
                List.of(),
                turned);
    }

    private static Figure arches(Chance chance) {
        List<Part> parts = new ArrayList<>();
        List<Tone> tones = List.of(Tone.MAIN, Tone.LIGHT, Tone.SECOND, Tone.ACCENT, Tone.DARK);
        int rings = 3 + chance.below(3);
        double outer = 44;
        double step = outer / (rings + 0.6);
        for (int ring = 0; ring < rings; ring++) {
            double radius = outer - ring * step;
            Path2D arch = Outlines.arch(50, 92, radius, 52 - radius);
            add(parts, tones.get(ring % tones.size()), ring % 2 == 0 ? 0 : -1, arch);
        }
        double side = chance.sign();
        add(parts, Tone.ACCENT, 0, Outlines.circle(50 + side * 34, 82, 11));
        add(parts, Tone.ACCENT, 1, Outlines.circle(47 + side * 34, 79, 4));
        return new Figure(parts);
    }

    private static Figure orbits(Chance chance) {
        List<Part> parts = new ArrayList<>();
        add(parts, Tone.SECOND, 0, Outlines.arc(50, 50, 47, 44, 0, 1));
        add(parts, Tone.MAIN, -1, Outlines.circle(51, 51, 27));
        add(parts, Tone.MAIN, 0, Outlines.circle(50, 50, 27));
        double start = chance.next();
        add(parts, Tone.MAIN, 1, Outlines.arc(50, 50, 27, 0, start, 0.5));
        add(parts, Tone.SECOND, -1, Outlines.arc(50, 50, 37, 33, start + 0.1, 0.6));
        for (int moon = 0; moon < 3; moon++) {
            double angle = 2 * Math.PI * (start + moon * chance.between(0.26, 0.4));
            double x = 50 + 45.5 * StrictMath.cos(angle);
            double y = 50 + 45.5 * StrictMath.sin(angle);
            double radius = chance.between(4, 9);
            add(parts, moon == 1 ? Tone.LIGHT : Tone.ACCENT, 0, Outlines.circle(x, y, radius));
        }
        return new Figure(parts);
    }

    private static Figure tower(Chance chance) {
        List<Part> parts = new ArrayList<>();
        double y = 94;
        List<Tone> tones = List.of(Tone.MAIN, Tone.SECOND, Tone.ACCENT, Tone.LIGHT);
        for (int level = 0; level < 4; level++) {
            double tall = chance.between(16, 24);
            double wide = chance.between(36, 84 - 14 * level);
            double left = 50 - wide / 2 + chance.between(-5, 5);
            Tone tone = tones.get((level + chance.below(2)) % tones.size());
            boolean arch = chance.odds(0.4);
            Path2D block =
                    arch
                            ? Outlines.arc(left + wide / 2, y, wide / 2, 0, 0.5, 0.5)
                            : Outlines.box(left, y - tall, wide, tall, chance.between(1, 9));
            add(parts, tone, 0, block);
            if (!arch) {
                add(
                        parts,
                        tone,
                        -1,
                        Outlines.box(left + wide * 0.62, y - tall, wide * 0.38, tall, 2));
            }
            y -= arch ? wide / 2 : tall;
        }
        double radius = Math.max(5, Math.min(12, y / 2));
        add(parts, Tone.ACCENT, 0, Outlines.circle(50, y - radius, radius));
        return new Figure(parts);
    }

    private static Figure bloom(Chance chance) {
        List<Part> parts = new ArrayList<>();
        int petals = 5 + chance.below(5);
        for (int petal = 0; petal < petals; petal++) {
            double angle = 2 * Math.PI * (0.75 + (double) petal / petals);
            double x = 50 + 46 * StrictMath.cos(angle);
            double y = 50 + 46 * StrictMath.sin(angle);
            add(
                    parts,
                    petal % 2 == 0 ? Tone.MAIN : Tone.SECOND,
                    petal % 3 - 1,
                    Outlines.leaf(50, 50, x, y, 0.42));
        }
        add(parts, Tone.LIGHT, 0, Outlines.circle(50, 50, 15));
        add(parts, Tone.ACCENT, 0, Outlines.circle(50, 50, 10));
        return new Figure(parts);
    }

    private static void add(List<Part> parts, Tone tone, int shade, Path2D outline) {
        parts.add(new Part(tone, shade, new Path2D.Double(outline, BOX), Build.BOARD));
    }
}
