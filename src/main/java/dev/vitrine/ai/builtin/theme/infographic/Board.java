package dev.vitrine.ai.builtin.theme.infographic;

import dev.vitrine.ai.builtin.colour.Gradient;
import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.shape.Outlines;
import dev.vitrine.ai.builtin.sketch.Dresser;
import dev.vitrine.ai.builtin.sketch.Sketch;
import dev.vitrine.ai.builtin.theme.infographic.Chart.Box;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/// Cards with a chart each, and one with the motif.
final class Board extends Report {
    Board(Sketch sketch) {
        super(sketch);
    }

    @Override
    protected void compose() {
        plain();
        double gap = 0.035;
        List<Box> cells = new ArrayList<>();
        Box all = new Box(gap, gap, frame.right() - 2 * gap, frame.bottom() - 2 * gap);
        split(all, frame.longer() > 1.6 ? 3 : 2, cells, gap);
        int hero = 0;
        for (int cell = 1; cell < cells.size(); cell++) {
            if (score(cells.get(cell)) > score(cells.get(hero))) {
                hero = cell;
            }
        }
        int kind = chance.below(6);
        for (int cell = 0; cell < cells.size(); cell++) {
            Box box = cells.get(cell);
            Path2D card = Outlines.box(box.x(), box.y(), box.wide(), box.high(), 0.03);
            Dresser.shadow(picture, card, 0, 0.012, 0.03, Dresser.shade(ground, 0.6));
            if (cell == hero) {
                hero(card, box);
            } else {
                picture.paint(card, Inks.flat(sheet));
                fill(box, kind++);
            }
        }
    }

    private static double score(Box box) {
        return Math.min(box.wide(), box.high()) * 2 + Math.max(box.wide(), box.high()) * 0.2;
    }

    private void split(Box box, int times, List<Box> cells, double gap) {
        if (times == 0) {
            cells.add(box);
            return;
        }
        double share = chance.odds(0.5) ? chance.between(0.36, 0.45) : chance.between(0.55, 0.64);
        if (box.wide() > box.high() * 1.05) {
            double wide = box.wide() * share - gap / 2;
            split(new Box(box.x(), box.y(), wide, box.high()), times - 1, cells, gap);
            split(
                    new Box(box.x() + wide + gap, box.y(), box.wide() - wide - gap, box.high()),
                    times - 1,
                    cells,
                    gap);
        } else {
            double high = box.high() * share - gap / 2;
            split(new Box(box.x(), box.y(), box.wide(), high), times - 1, cells, gap);
            split(
                    new Box(box.x(), box.y() + high + gap, box.wide(), box.high() - high - gap),
                    times - 1,
                    cells,
                    gap);
        }
    }

    private void hero(Path2D card, Box box) {
        Oklab colour = scheme.main();
        picture.paint(
                card,
                Inks.linear(
                        Gradient.of(colour.lighter(0.06), colour.lighter(-0.06)),
                        box.x(),
                        box.y(),
                        box.x() + box.wide(),
                        box.y() + box.high()));
        double x = box.x() + box.wide() / 2;
        double y = box.y() + box.high() / 2;
        double size = Math.min(box.wide(), box.high());
        Dresser.inside(
                picture,
                card,
                Outlines.circle(x + size * 0.55, y - size * 0.5, size * 0.5),
                Inks.flat(colour.lighter(0.1)).thin(0.6));
        Dresser.inside(
                picture,
                card,
                Outlines.circle(x - size * 0.6, y + size * 0.55, size * 0.42),
                Inks.flat(colour.lighter(-0.09)).thin(0.6));
        Oklab disc = scheme.light();
        picture.paint(Outlines.circle(x, y, size * 0.395), Inks.flat(disc).thin(0.25));
        picture.paint(Outlines.circle(x, y, size * 0.35), Inks.flat(disc));
        figure(x, y, size * 0.46, disc);
    }

    private void fill(Box card, int kind) {
        Box box = card.inset(Math.min(card.wide(), card.high()) * 0.14);
        double x = box.x() + box.wide() / 2;
        double y = box.y() + box.high() / 2;
        double radius = Math.min(box.wide(), box.high()) / 2;
        boolean flat = box.wide() > 1.7 * box.high();
        switch (kind % 6) {
            case 0 -> chart.bars(box, flat ? 9 : 5, chance);
            case 1 -> {
                if (flat) {
                    chart.ring(box.x() + radius, y, radius, radius * 0.6, chance);
                    chart.meters(
                            new Box(
                                    box.x() + radius * 2.5,
                                    box.y(),
                                    box.wide() - radius * 2.5,
                                    box.high()),
                            3,
                            chance);
                } else {
                    chart.ring(x, y, radius * 0.95, radius * 0.58, chance);
                }
            }
            case 2 -> chart.area(box, chance);
            case 3 -> {
                int count = Math.max(1, (int) Math.round(box.wide() / box.high() * 0.8));
                for (int gauge = 0; gauge < count; gauge++) {
                    double at = box.x() + box.wide() * (gauge + 0.5) / count;
                    double size = Math.min(radius, box.wide() / count * 0.42);
                    chart.gauge(at, y, size, size * 0.74, chance.between(0.4, 0.9), gauge);
                }
            }
            case 4 -> {
                if (box.wide() > box.high()) {
                    chart.dots(
                            box,
                            (int) Math.max(6, Math.round(6 * box.wide() / box.high())),
                            6,
                            chance);
                } else {
                    chart.meters(
                            box,
                            (int) Math.max(4, Math.round(4 * box.high() / box.wide())),
                            chance);
                }
            }
            default -> chart.bubbles(box, chance);
        }
    }
}
