package dev.vitrine.ai.builtin.solid;

/// Simple things.
public final class Solids {
    private Solids() {}

    /// The distance function of a thing whose box is known.
    @FunctionalInterface
    interface Distance {
        double at(double x, double y, double z);
    }

    static Solid of(double[] box, Distance distance) {
        return new Solid() {
            @Override
            public double distance(double x, double y, double z) {
                return distance.at(x, y, z);
            }

            @Override
            public double[] box() {
                return box;
            }
        };
    }

    public static Solid ball(double x, double y, double z, double radius) {
        return of(
                new double[] {
                    x - radius, y - radius, z - radius, x + radius, y + radius, z + radius
                },
                (px, py, pz) -> length(px - x, py - y, pz - z) - radius);
    }

    /// A box by its middle and half its extents, with round edges.
    public static Solid box(
            double x, double y, double z, double wide, double high, double deep, double round) {
        return of(
                new double[] {x - wide, y - high, z - deep, x + wide, y + high, z + deep},
                (px, py, pz) -> {
                    double outX = Math.abs(px - x) - wide + round;
                    double outY = Math.abs(py - y) - high + round;
                    double outZ = Math.abs(pz - z) - deep + round;
                    return corner(outX, outY, outZ) - round;
                });
    }

    /// An upright drum by the middle of its foot, with round edges.
    public static Solid drum(
            double x, double y, double z, double radius, double high, double round) {
        double middle = y + high / 2;
        return of(
                new double[] {x - radius, y, z - radius, x + radius, y + high, z + radius},
                (px, py, pz) -> {
                    double out =
                            Math.sqrt((px - x) * (px - x) + (pz - z) * (pz - z)) - radius + round;
                    double up = Math.abs(py - middle) - high / 2 + round;
                    double inside = Math.min(Math.max(out, up), 0);
                    return inside + length(Math.max(out, 0), Math.max(up, 0), 0) - round;
                });
    }

    /// A ring that faces the camera.
    public static Solid ring(double x, double y, double z, double radius, double thick) {
        double all = radius + thick;
        return of(
                new double[] {x - all, y - all, z - thick, x + all, y + all, z + thick},
                (px, py, pz) -> {
                    double out = Math.sqrt((px - x) * (px - x) + (py - y) * (py - y)) - radius;
                    return length(out, pz - z, 0) - thick;
                });
    }

    /// Turned around the upright axis through a point, by an angle in turns.
    public static Solid turned(Solid solid, double turns, double aroundX, double aroundZ) {
        double cos = StrictMath.cos(2 * Math.PI * turns);
        double sin = StrictMath.sin(2 * Math.PI * turns);
        double[] from = solid.box();
        double reach = 0;
        for (int corner = 0; corner < 4; corner++) {
            double x = from[corner % 2 == 0 ? 0 : 3] - aroundX;
            double z = from[corner < 2 ? 2 : 5] - aroundZ;
            reach = Math.max(reach, Math.sqrt(x * x + z * z));
        }
        return of(
                new double[] {
                    aroundX - reach,
                    from[1],
                    aroundZ - reach,
                    aroundX + reach,
                    from[4],
                    aroundZ + reach
                },
                (px, py, pz) -> {
                    double x = px - aroundX;
                    double z = pz - aroundZ;
                    return solid.distance(
                            aroundX + cos * x - sin * z, py, aroundZ + sin * x + cos * z);
                });
    }

    static double length(double x, double y, double z) {
        return Math.sqrt(x * x + y * y + z * z);
    }

    private static double corner(double x, double y, double z) {
        double inside = Math.min(Math.max(x, Math.max(y, z)), 0);
        return inside + length(Math.max(x, 0), Math.max(y, 0), Math.max(z, 0));
    }
}
