package dev.vitrine.ai.builtin.chance;

/// A plane of smooth random hills: the same for the same seed, different everywhere.
///
/// @param seed any number
public record Noise(int seed) {
    private static final double TURN_X = 0.8;
    private static final double TURN_Y = 0.6;
    private static final double DIAGONAL = 0.7071067811865476;

    /// About -1 to 1, with hills about one unit wide.
    public double at(double x, double y) {
        int column = floor(x);
        int row = floor(y);
        double right = x - column;
        double down = y - row;
        double across = fade(right);
        double along = fade(down);
        double above =
                mix(
                        slope(column, row, right, down),
                        slope(column + 1, row, right - 1, down),
                        across);
        double below =
                mix(
                        slope(column, row + 1, right, down - 1),
                        slope(column + 1, row + 1, right - 1, down - 1),
                        across);
        return 1.5 * mix(above, below, along);
    }

    /// Hills upon hills, each octave half as high and twice as fine; about -1 to 1.
    public double clouds(double x, double y, int octaves) {
        double sum = 0;
        double height = 0.5;
        double atX = x;
        double atY = y;
        for (int octave = 0; octave < octaves; octave++) {
            sum += height * at(atX, atY);
            double turned = 2.02 * (TURN_X * atX - TURN_Y * atY) + 17.3;
            atY = 2.02 * (TURN_Y * atX + TURN_X * atY) + 9.1;
            atX = turned;
            height /= 2;
        }
        return sum;
    }

    /// Sharp crests between round valleys; about 0 to 1.
    public double ridges(double x, double y, int octaves) {
        double sum = 0;
        double height = 0.5;
        double before = 1;
        double atX = x;
        double atY = y;
        for (int octave = 0; octave < octaves; octave++) {
            double crest = 1 - Math.abs(at(atX, atY));
            crest *= crest;
            sum += crest * height * before;
            before = Math.min(1, crest * 1.4);
            double turned = 2.07 * (TURN_X * atX - TURN_Y * atY) + 11.7;
            atY = 2.07 * (TURN_Y * atX + TURN_X * atY) + 5.3;
            atX = turned;
            height /= 2;
        }
        return sum;
    }

    /// The distance to the nearest of scattered points, about one to a unit; 0 to about 1.2.
    public double cells(double x, double y) {
        int column = floor(x);
        int row = floor(y);
        double nearest = 9;
        for (int down = -1; down <= 1; down++) {
            for (int right = -1; right <= 1; right++) {
                int hash = hash(column + right, row + down);
                double awayX = column + right + (hash & 0xffff) / 65536.0 - x;
                double awayY = row + down + (hash >>> 16) / 65536.0 - y;
                nearest = Math.min(nearest, awayX * awayX + awayY * awayY);
            }
        }
        return Math.sqrt(nearest);
    }

    /// A number from 0 to below 1 for a whole place, unlike that of its neighbours.
    public double speck(int x, int y) {
        return (hash(x, y) >>> 8) * 0x1.0p-24;
    }

    private double slope(int column, int row, double right, double down) {
        return switch (hash(column, row) & 7) {
            case 0 -> right;
            case 1 -> -right;
            case 2 -> down;
            case 3 -> -down;
            case 4 -> DIAGONAL * (right + down);
            case 5 -> DIAGONAL * (right - down);
            case 6 -> DIAGONAL * (down - right);
            default -> -DIAGONAL * (right + down);
        };
    }

    private int hash(int x, int y) {
        int hash = seed + x * 0x27D4EB2D + y * 0x165667B1;
        hash = (hash ^ (hash >>> 15)) * 0x2C1B3C6D;
        hash = (hash ^ (hash >>> 12)) * 0x297A2D39;
        return hash ^ (hash >>> 15);
    }

    private static int floor(double value) {
        int whole = (int) value;
        return value < whole ? whole - 1 : whole;
    }

    private static double fade(double value) {
        return value * value * value * (value * (value * 6 - 15) + 10);
    }

    private static double mix(double from, double to, double share) {
        return from + (to - from) * share;
    }
}
