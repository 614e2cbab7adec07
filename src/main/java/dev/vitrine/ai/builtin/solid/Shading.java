package dev.vitrine.ai.builtin.solid;

import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.paint.Amount;
import dev.vitrine.ai.builtin.paint.Dab;
import java.util.List;

/// The light that a point of a thing throws back to the camera.
final class Shading {
    private static final double TINY = 0.009;

    private final List<Body> bodies;
    private final Lighting light;
    private final Tracer tracer;
    private final Dab[] colours;
    private final Dab lamp;
    private final Dab above;
    private final Dab below;
    private final Dab result = new Dab();

    Shading(Studio studio, Tracer tracer) {
        this.bodies = studio.bodies();
        this.light = studio.light();
        this.tracer = tracer;
        colours = bodies.stream().map(body -> dab(body.material().colour())).toArray(Dab[]::new);
        lamp = dab(light.lamp());
        above = dab(light.above());
        below = dab(light.below());
    }

    private static Dab dab(Oklab colour) {
        Dab dab = new Dab();
        colour.onto(dab);
        return dab;
    }

    Dab of(int index, double x, double y, double z, double goX, double goY, double goZ) {
        Solid solid = bodies.get(index).solid();
        Material material = bodies.get(index).material();
        Dab colour = colours[index];
        double one = solid.distance(x + TINY, y - TINY, z - TINY);
        double two = solid.distance(x - TINY, y - TINY, z + TINY);
        double three = solid.distance(x - TINY, y + TINY, z - TINY);
        double four = solid.distance(x + TINY, y + TINY, z + TINY);
        double upX = one - two - three + four;
        double upY = -one - two + three + four;
        double upZ = -one + two - three + four;
        double length = Math.max(1e-12, Solids.length(upX, upY, upZ));
        upX /= length;
        upY /= length;
        upZ /= length;

        double facing = Math.max(0, -(upX * goX + upY * goY + upZ * goZ));
        double[] way = tracer.lamp(x, y, z);
        double lampX = way[0];
        double lampY = way[1];
        double lampZ = way[2];
        double strength = way[3];
        double toLamp = upX * lampX + upY * lampY + upZ * lampZ;
        double lit =
                toLamp <= -0.2
                        ? 0
                        : tracer.lit(
                                x + 0.012 * upX,
                                y + 0.012 * upY,
                                z + 0.012 * upZ,
                                lampX,
                                lampY,
                                lampZ);
        double open = tracer.open(x, y, z, upX, upY, upZ);
        double soft = 0.25 * light.softness();
        double direct = strength * Math.max(0, (toLamp + soft) / (1 + soft)) * lit;
        double skyward = 0.5 + 0.5 * upY;
        double fill = light.fill() * open;

        double edge = 1 - facing;
        double fresnel = edge * edge * edge * edge * edge;
        double mirror = 2 * (upX * goX + upY * goY + upZ * goZ);
        double backX = goX - mirror * upX;
        double backY = goY - mirror * upY;
        double backZ = goZ - mirror * upZ;
        double base = material.metal() ? 0.75 : 0.045;
        double share = material.gloss() * (base + (1 - base) * fresnel);
        double shine =
                shine(backX * lampX + backY * lampY + backZ * lampZ, material.sharpness()) * lit;
        double strip = strip(backX, backY, backZ, material.sharpness()) * open;
        double rim = light.rim() * edge * edge * Math.max(0, -light.keyX() * upX + 0.35 * upY);

        double body = material.metal() ? 0.25 : 1 - share;
        double sky = 0.5 + 0.5 * backY;
        result.put(
                body
                        * colour.red()
                        * (direct * lamp.red() + fill * mix(below.red(), above.red(), skyward)),
                body
                        * colour.green()
                        * (direct * lamp.green()
                                + fill * mix(below.green(), above.green(), skyward)),
                body
                        * colour.blue()
                        * (direct * lamp.blue() + fill * mix(below.blue(), above.blue(), skyward)));
        double gleam = share * (2.6 * shine + 1.2 * strip);
        double around = share * (0.4 + 0.6 * open) * light.fill() * 1.5;
        double red = gleam * lamp.red() + around * mix(below.red(), above.red(), sky);
        double green = gleam * lamp.green() + around * mix(below.green(), above.green(), sky);
        double blue = gleam * lamp.blue() + around * mix(below.blue(), above.blue(), sky);
        if (material.metal()) {
            red *= colour.red();
            green *= colour.green();
            blue *= colour.blue();
        }
        result.add(
                red + rim * (0.5 * colour.red() + 0.12 * above.red()),
                green + rim * (0.5 * colour.green() + 0.12 * above.green()),
                blue + rim * (0.5 * colour.blue() + 0.12 * above.blue()));
        return result;
    }

    /// The main lamp in a mirror: a large soft box.
    private double shine(double along, double sharpness) {
        double edge = 0.9 - 0.35 * (1 - sharpness);
        double blur = 0.02 + 0.5 * (1 - sharpness);
        return light.key()
                * (0.35 + 0.65 * sharpness)
                * Amount.step(edge - blur, edge + blur * 0.3, along);
    }

    /// A strip of light on the other side, in a mirror.
    private double strip(double x, double y, double z, double sharpness) {
        double side = light.keyX() > 0 ? -x : x;
        double blur = 0.04 + 0.3 * (1 - sharpness);
        double across = Amount.step(0.62 - blur, 0.62, side) * Amount.step(0.86 + blur, 0.86, side);
        double along = Amount.step(-0.2, 0.1, y) * Amount.step(0.95, 0.6, y);
        return light.rim() * sharpness * across * along * (z > -0.9 ? 1 : 0);
    }

    private static double mix(double from, double to, double share) {
        return from + (to - from) * share;
    }
}
