package dev.vitrine.ai.builtin.theme.vintage;

import dev.vitrine.ai.builtin.chance.Noise;
import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.figure.Figure;
import dev.vitrine.ai.builtin.figure.Part;
import dev.vitrine.ai.builtin.figure.Tone;
import dev.vitrine.ai.builtin.paint.Amount;
import dev.vitrine.ai.builtin.paint.Dab;
import dev.vitrine.ai.builtin.paint.Ink;
import dev.vitrine.ai.builtin.print.Finish;
import dev.vitrine.ai.builtin.shape.Outlines;
import dev.vitrine.ai.builtin.shape.Stroke;
import dev.vitrine.ai.builtin.sketch.Dresser;
import dev.vitrine.ai.builtin.sketch.Outfit;
import dev.vitrine.ai.builtin.sketch.Scene;
import dev.vitrine.ai.builtin.sketch.Sketch;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/// A printing press: faded inks, halftone dots, colours a little beside their lines, worn paper.
abstract class Press extends Scene {
    static final double MARGIN = 0.05;
    final Oklab paper;
    final Oklab ink;
    final Outfit faded;

    Press(Sketch sketch) {
        super(sketch);
        paper =
                scheme.light().lightness() > 0.9 && scheme.light().chroma() > 0.02
                        ? scheme.light()
                        : Oklab.lch(0.93, 0.038, 85);
        ink = scheme.dark().light(0.27).mix(Oklab.lch(0.27, 0.03, 50), 0.6);
        faded =
                new Outfit(
                        fade(scheme.main()),
                        fade(scheme.second()),
                        fade(scheme.accent()),
                        paper,
                        ink);
    }

    /// What the sun has done to a colour.
    static Oklab fade(Oklab colour) {
        Oklab warm = colour.mix(Oklab.lch(colour.lightness(), 0.09, 70), 0.16);
        return warm.strong(Math.min(0.135, warm.chroma() * 0.85))
                .light(Math.clamp(warm.lightness(), 0.36, 0.83));
    }

    /// The figure as it comes from the press: colours a little beside their lines, shades of dots.
    void print(Figure figure, Oklab ground) {
        Outfit outfit = faded.on(ground, 0.2);
        AffineTransform beside = AffineTransform.getTranslateInstance(0.0045, 0.0035);
        for (Part part : figure.parts()) {
            Path2D moved = new Path2D.Double(part.outline(), beside);
            Oklab colour = outfit.of(part);
            picture.paint(moved, Inks.flat(colour));
            picture.paint(
                    moved,
                    halftone(
                            colour.lighter(-0.13),
                            Dresser.across(moved.getBounds2D(), 0.35, 0.3, 1.1, 1.1),
                            part.tone() == Tone.LIGHT ? 0.5 : 0.85));
            if (part.shade() == 0) {
                picture.paint(Stroke.of(part.outline(), 0.0042), Inks.flat(ink).thin(0.9));
            }
        }
    }

    void border() {
        double right = frame.right();
        double bottom = frame.bottom();
        Path2D outside = Outlines.polygon(0, 0, right, 0, right, bottom, 0, bottom);
        outside.append(
                Outlines.polygon(
                        MARGIN,
                        MARGIN,
                        MARGIN,
                        bottom - MARGIN,
                        right - MARGIN,
                        bottom - MARGIN,
                        right - MARGIN,
                        MARGIN),
                false);
        picture.paint(outside, Inks.flat(paper));
        picture.paint(
                Stroke.of(
                        Outlines.box(
                                MARGIN - 0.012,
                                MARGIN - 0.012,
                                right - 2 * MARGIN + 0.024,
                                bottom - 2 * MARGIN + 0.024,
                                0.004),
                        0.0035),
                Inks.flat(ink).thin(0.85));
    }

    static Amount radial(double x, double y, double from, double to) {
        return (px, py) -> {
            double awayX = px - x;
            double awayY = py - y;
            return (Math.sqrt(awayX * awayX + awayY * awayY) - from) / (to - from);
        };
    }

    /// Dots in slanting rows, as large as the amount wants them.
    Ink halftone(Oklab colour, Amount amount, double most) {
        Ink flat = Inks.flat(colour);
        double pitch = 0.0105;
        double blur = 0.9 / frame.unit() / pitch;
        return (x, y, dab) -> {
            double alongX = (0.866 * x + 0.5 * y) / pitch;
            double alongY = (-0.5 * x + 0.866 * y) / pitch;
            double awayX = alongX - Math.rint(alongX);
            double awayY = alongY - Math.rint(alongY);
            double dense = Math.min(1, Math.max(0, amount.at(x, y))) * most;
            double radius = 0.72 * Math.sqrt(dense);
            double away = Math.sqrt(awayX * awayX + awayY * awayY);
            flat.at(x, y, dab);
            dab.veil(dense <= 0.01 ? 0 : Amount.step(radius + blur, radius - blur, away));
        };
    }

    /// Fibres, stains, worn ink.
    void age() {
        Noise noise = new Noise(chance.branch("age").seed());
        Dab sheet = new Dab();
        paper.onto(sheet);
        double red = sheet.red();
        double green = sheet.green();
        double blue = sheet.blue();
        picture.fill(
                (x, y, dab) -> {
                    double worn = noise.clouds(x * 7, y * 7, 4);
                    double speck =
                            noise.at(x * 260, y * 260) * 0.5 + noise.at(x * 120 + 9, y * 120);
                    double scratch = Amount.step(0.42, 0.75, speck * 0.62 + worn * 0.75);
                    dab.blend(red, green, blue, 0.6 * scratch + 0.035);
                    double stain =
                            1 - 0.1 * Amount.step(0.1, 0.7, noise.clouds(x * 1.7 + 5, y * 1.7, 2));
                    double fibre = 1 + 0.03 * noise.at(x * 75, y * 210);
                    dab.filter(
                            fibre * stain,
                            fibre * (0.5 + 0.5 * stain) * stain,
                            fibre * stain * stain);
                });
    }

    @Override
    protected Finish finish() {
        return finish(3.2, 0.16, 1);
    }

    /// What lies over everything.
    void last() {
        age();
    }
}
