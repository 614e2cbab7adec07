package dev.vitrine.ai.builtin.scenery;

import dev.vitrine.ai.builtin.chance.Chance;
import dev.vitrine.ai.builtin.chance.Noise;
import dev.vitrine.ai.builtin.colour.Gradient;
import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.paint.Amount;
import dev.vitrine.ai.builtin.paint.Blend;
import dev.vitrine.ai.builtin.paint.Composition;
import dev.vitrine.ai.builtin.paint.Dab;
import dev.vitrine.ai.builtin.paint.Frame;
import dev.vitrine.ai.builtin.paint.Ink;
import dev.vitrine.ai.builtin.paint.Plate;
import dev.vitrine.ai.builtin.shape.Outlines;

/// A sky with its sun or moon, stars and clouds, above a horizon.
///
/// @param frame the measures
/// @param light the light
/// @param horizon where it ends, in lengths from the top
public record Sky(Frame frame, Daylight light, double horizon) {
    private static final double DISC = 0.034;

    /// Covers the picture.
    public void on(Composition picture) {
        picture.fill(Plate.of(frame, 360, clear()));
    }

    /// The sky without clouds; below the horizon as in a mirror.
    private Ink clear() {
        Gradient gradient =
                Gradient.at(
                        new double[] {0, 0.12, 0.45, 1},
                        light.horizon(),
                        light.horizon().mix(light.middle(), 0.45),
                        light.middle(),
                        light.zenith());
        Ink glow = Inks.flat(light.glow());
        double sunX = sunX();
        double sunY = sunY();
        boolean low = light.hour() != Hour.DAY;
        return (x, y, dab) -> {
            double up = Math.abs(horizon - y) / Math.max(0.3, horizon);
            gradient.onto(dab, up);
            double red = dab.red();
            double green = dab.green();
            double blue = dab.blue();
            double awayX = (x - sunX) / frame.mean();
            double awayY = (y - sunY) / frame.mean() * (low ? 1.7 : 1.1);
            double away = awayX * awayX + awayY * awayY;
            double near = 0.62 / (1 + away * 9) + 0.38 / (1 + away * 90);
            glow.at(x, y, dab);
            double share = Math.min(1, near * (light.hour() == Hour.NIGHT ? 0.4 : 0.8));
            dab.blend(red, green, blue, 1 - share);
        };
    }

    /// Where the sun is, from the left.
    public double sunX() {
        return frame.x(light.sunX());
    }

    /// Where the sun is, from the top.
    public double sunY() {
        return horizon - frame.y(light.sunUp());
    }

    /// The sun, or the moon at night.
    public void sun(Composition picture) {
        double radius = DISC * frame.mean() * (light.hour() == Hour.NIGHT ? 0.95 : 1.1);
        double x = sunX();
        double y = sunY();
        Oklab white = light.sun().lighter(0.03);
        picture.fill(Inks.glow(light.glow(), x, y, radius * 9).thin(0.42), Blend.SCREEN);
        picture.fill(Inks.glow(white, x, y, radius * 3).thin(0.55), Blend.SCREEN);
        if (light.hour() == Hour.NIGHT) {
            Noise noise = new Noise(77);
            Ink face = Inks.flat(white);
            picture.paint(
                    Outlines.circle(x, y, radius),
                    (px, py, dab) -> {
                        face.at(px, py, dab);
                        double grey =
                                noise.clouds((px - x) / radius * 1.7, (py - y) / radius * 1.7, 4);
                        dab.dim(0.88 + 0.35 * Math.min(0.12, grey));
                    });
        } else {
            picture.soft(
                    Outlines.circle(x, y, radius), radius * 0.18, Inks.flat(white), Blend.COVER);
        }
    }

    /// Stars, and the band of the galaxy.
    public void stars(Composition picture, Chance chance, int count) {
        Noise noise = new Noise(chance.seed());
        double slope = chance.between(-0.9, 0.9);
        double offset = chance.between(0.2, 0.6);
        Ink dust = Inks.flat(light.glow().mix(light.zenith().lighter(0.3), 0.5));
        picture.fill(
                Plate.of(
                        frame,
                        420,
                        (x, y, dab) -> {
                            double across = y - frame.y(offset) - slope * (x - frame.x(0.5));
                            double band = StrictMath.exp(-across * across * 14);
                            double cloud = 0.5 + noise.clouds(x * 3, y * 3, 5);
                            double hole =
                                    1
                                            - 0.75
                                                    * Amount.step(
                                                            0.05,
                                                            0.4,
                                                            noise.clouds(x * 4 + 9, y * 4, 4))
                                                    * band;
                            dust.at(x, y, dab);
                            dab.dim(
                                    0.3
                                            * band
                                            * cloud
                                            * hole
                                            * Amount.step(horizon, horizon * 0.4, y));
                        }),
                Blend.LIGHT);
        for (int star = 0; star < count * frame.longer(); star++) {
            double x = frame.x(chance.next());
            double y = horizon * chance.next();
            double bright = chance.next();
            double size = 0.0009 + 0.0024 * StrictMath.pow(bright, 8);
            Oklab colour = Oklab.lch(0.97, 0.03, chance.odds(0.6) ? 250 : 70);
            double seen = (0.2 + 0.8 * bright) * Amount.step(horizon, horizon * 0.6, y);
            picture.paint(Outlines.circle(x, y, size), Inks.flat(colour).thin(seen), Blend.LIGHT);
        }
    }

    /// Clouds.
    ///
    /// @param cover how much of the sky they take, from 0 to 1
    public void clouds(Composition picture, Chance chance, double cover) {
        Noise noise = new Noise(chance.seed());
        double drift = chance.between(0, 40);
        Dab lit =
                dab(
                        light.hour() == Hour.DAY
                                ? Oklab.lch(0.985, 0.008, 90)
                                : light.sun().mix(light.glow(), 0.5));
        Dab dark =
                dab(
                        light.shade()
                                .mix(light.middle(), 0.5)
                                .lighter(light.hour() == Hour.DAY ? 0.12 : -0.02));
        double sunX = sunX();
        Ink layer =
                (x, y, dab) -> {
                    double up = (horizon - y) / frame.mean() + 0.05;
                    if (up <= 0.045) {
                        dab.put(0, 0, 0);
                        dab.veil(0);
                        return;
                    }
                    double far = 0.34 / up;
                    double u = (x - frame.x(0.5)) * far * 1.35 + drift;
                    double v = far * 2.6;
                    double bend = noise.clouds(u * 0.6, v * 0.6, 3);
                    double thick = noise.clouds(u + bend * 0.8, v + bend * 0.8, 6);
                    double side = 0.16 * Math.clamp((sunX - x) * 3, -1, 1);
                    double behind =
                            noise.clouds(
                                    u + bend * 0.8 + side * far, v + bend * 0.8 + 0.22 * far, 4);
                    double edge = 0.34 - 0.62 * cover;
                    double dense = Amount.step(edge, edge + 0.34, thick);
                    double bright = Math.clamp(0.62 + 1.5 * (thick - behind) - 0.25 * dense, 0, 1);
                    dab.put(
                            dark.red() + (lit.red() - dark.red()) * bright,
                            dark.green() + (lit.green() - dark.green()) * bright,
                            dark.blue() + (lit.blue() - dark.blue()) * bright);
                    dab.veil(dense * Amount.step(0.05, 0.16, up) * 0.92);
                };
        Veil.of(frame, 640, layer).on(picture);
    }

    private static Dab dab(Oklab colour) {
        Dab dab = new Dab();
        colour.onto(dab);
        return dab;
    }
}
