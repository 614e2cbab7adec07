package dev.vitrine.ai.builtin.solid;

import dev.vitrine.ai.builtin.paint.Amount;
import dev.vitrine.ai.builtin.paint.Dab;
import dev.vitrine.ai.builtin.paint.Frame;

/// Looks along rays. One for each band of a picture: it keeps what it has just found.
final class Tracer {
    /// How many numbers a look gives: red, green and blue to be added, and how much is kept of what
    /// is on the canvas.
    static final int RESULT = 4;

    private static final int STEPS = 90;
    private static final double CLOSE = 0.0006;

    /// How far away the main lamp is.
    private static final double LAMP = 2.6;

    /// How far beyond things their half shadows reach.
    private static final double SHADE = 0.3;

    private final Studio studio;
    private final Room room;
    private final Frame frame;
    private final Shading shading;
    private final double[] ray = new double[6];
    private final double[] span = new double[2];
    private final double[] lamp = new double[4];
    private final double cos;
    private final double sin;

    Tracer(Studio studio, Frame frame) {
        this.studio = studio;
        this.room = studio.room();
        this.frame = frame;
        shading = new Shading(studio, this);
        cos = StrictMath.cos(2 * Math.PI * studio.camera().turns());
        sin = StrictMath.sin(2 * Math.PI * studio.camera().turns());
    }

    /// Looks through a place of the picture; returns which thing is seen, -1 for the floor, -2 for
    /// what is behind.
    int look(double x, double y, double[] result) {
        studio.camera().ray(frame, x, y, cos, sin, ray);
        double at = march(ray[0], ray[1], ray[2], ray[3], ray[4], ray[5]);
        if (at < Room.FAR) {
            double hitX = ray[0] + at * ray[3];
            double hitY = ray[1] + at * ray[4];
            double hitZ = ray[2] + at * ray[5];
            int seen = room.nearest(hitX, hitY, hitZ);
            Dab light = shading.of(seen, hitX, hitY, hitZ, ray[3], ray[4], ray[5]);
            result[0] = light.red();
            result[1] = light.green();
            result[2] = light.blue();
            result[3] = 0;
            return seen;
        }
        result[0] = 0;
        result[1] = 0;
        result[2] = 0;
        result[3] = 1;
        if (studio.ground().shadow() > 0 && ray[4] < -1e-4) {
            floor(-ray[1] / ray[4], result);
            return -1;
        }
        return -2;
    }

    private void floor(double at, double[] result) {
        double x = ray[0] + at * ray[3];
        double z = ray[2] + at * ray[5];
        Ground ground = studio.ground();
        double[] way = lamp(x, 0, z);
        double lit = lit(x, 0.002, z, way[0], way[1], way[2]);
        double open = open(x, 0, z, 0, 1, 0);
        double dark = ground.shadow() * (0.72 * (1 - lit) + 0.5 * (1 - open));
        result[3] = Math.max(0.04, 1 - dark);
        if (ground.gloss() > 0) {
            double mirrored = march(x, 0.004, z, ray[3], -ray[4], ray[5]);
            if (mirrored < Room.FAR) {
                double hitX = x + mirrored * ray[3];
                double hitY = 0.004 - mirrored * ray[4];
                double hitZ = z + mirrored * ray[5];
                int seen = room.nearest(hitX, hitY, hitZ);
                Dab light = shading.of(seen, hitX, hitY, hitZ, ray[3], -ray[4], ray[5]);
                double share = ground.gloss() * Amount.step(1.1, 0, hitY);
                result[0] = light.red() * share;
                result[1] = light.green() * share;
                result[2] = light.blue() * share;
                result[3] *= 1 - share;
            }
        }
    }

    /// How far along a ray something is met.
    private double march(double x, double y, double z, double goX, double goY, double goZ) {
        if (!enters(x, y, z, goX, goY, goZ, 0)) {
            return Room.FAR;
        }
        double at = Math.max(0, span[0]);
        double end = span[1];
        double near = room.cell() * 1.2;
        for (int step = 0; step < STEPS && at < end; step++) {
            double px = x + at * goX;
            double py = y + at * goY;
            double pz = z + at * goZ;
            double away = room.about(px, py, pz) - near;
            if (away < near * 0.5) {
                away = room.away(px, py, pz) * 0.96;
                if (away < CLOSE) {
                    return at;
                }
            }
            at += away;
        }
        return Room.FAR;
    }

    /// The way from a point to the main lamp, and how strongly it shines there.
    double[] lamp(double x, double y, double z) {
        Lighting light = studio.light();
        double toX = LAMP * light.keyX() - x;
        double toY = LAMP * light.keyY() + 0.4 - y;
        double toZ = LAMP * light.keyZ() - z;
        double far = Solids.length(toX, toY, toZ);
        lamp[0] = toX / far;
        lamp[1] = toY / far;
        lamp[2] = toZ / far;
        lamp[3] = light.key() * LAMP * LAMP / (far * far);
        return lamp;
    }

    /// How much of a lamp in that direction is seen from a point, from 0 to 1.
    double lit(double x, double y, double z, double goX, double goY, double goZ) {
        double softness = studio.light().softness();
        if (!enters(x, y, z, goX, goY, goZ, SHADE)) {
            return 1;
        }
        double lit = 1;
        double at = Math.max(0.02, span[0]);
        for (int step = 0; step < 40 && at < span[1]; step++) {
            double away = room.about(x + at * goX, y + at * goY, z + at * goZ);
            lit = Math.min(lit, 0.5 + 0.5 * away / (softness * at));
            if (lit <= 0) {
                return 0;
            }
            at += Math.min(0.2, Math.max(0.012, Math.abs(away) * 0.8));
        }
        return lit * lit * (3 - 2 * lit);
    }

    /// How open the room is above a point of a surface, from 0 to 1.
    double open(double x, double y, double z, double upX, double upY, double upZ) {
        double closed = 0;
        double weight = 1;
        for (int step = 1; step <= 4; step++) {
            double reach = 0.035 * step * step;
            double away = room.about(x + reach * upX, y + reach * upY, z + reach * upZ);
            if (studio.ground().shadow() > 0 && upY < 0.99) {
                away = Math.min(away, Math.max(0, y + reach * upY));
            }
            closed += weight * Math.max(0, reach - away) / reach;
            weight *= 0.62;
        }
        return Math.max(0, 1 - 0.46 * closed);
    }

    private boolean enters(
            double x, double y, double z, double goX, double goY, double goZ, double margin) {
        span[0] = -Room.FAR;
        span[1] = Room.FAR;
        return slice(x, goX, 0, margin)
                && slice(y, goY, 1, margin)
                && slice(z, goZ, 2, margin)
                && span[1] > 0;
    }

    private boolean slice(double from, double go, int axis, double margin) {
        double first = (room.extent()[axis] - margin - from) / go;
        double second = (room.extent()[axis + 3] + margin - from) / go;
        span[0] = Math.max(span[0], Math.min(first, second));
        span[1] = Math.min(span[1], Math.max(first, second));
        return span[0] <= span[1];
    }
}
