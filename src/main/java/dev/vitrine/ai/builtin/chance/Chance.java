package dev.vitrine.ai.builtin.chance;

import java.util.List;

/// A row of random numbers that follows from its seed: SplitMix64.
///
/// The constants are those of Steele, Lea and Flood, "Fast splittable pseudorandom number
/// generators", 2014.
public final class Chance {
    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private long state;

    private Chance(long state) {
        this.state = state;
    }

    /// The row that belongs to a seed.
    public static Chance of(long seed) {
        return new Chance(mix(seed));
    }

    /// A row of its own for one purpose: it neither takes numbers from this row nor depends on how
    /// many were taken.
    public Chance branch(String purpose) {
        return new Chance(mix(state ^ hash(purpose)));
    }

    /// The same for a numbered purpose.
    public Chance branch(int number) {
        return new Chance(mix(state + STEP * (number + 1L)));
    }

    /// A number that stands for a text: FNV-1a over its UTF-16 units.
    public static long hash(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int index = 0; index < text.length(); index++) {
            hash = (hash ^ text.charAt(index)) * 0x100000001B3L;
        }
        return mix(hash);
    }

    /// A number from 0 to below 1.
    public double next() {
        return (bits() >>> 11) * UNIT;
    }

    /// A number between two.
    public double between(double least, double most) {
        return least + (most - least) * next();
    }

    /// A whole number from 0 to below the bound.
    public int below(int bound) {
        return (int) (next() * bound);
    }

    /// True in that share of all cases.
    public boolean odds(double share) {
        return next() < share;
    }

    /// 1 or -1.
    public int sign() {
        return odds(0.5) ? 1 : -1;
    }

    /// About a normal distribution, of deviation 1 and never beyond 3.
    public double bell() {
        return 2 * (next() + next() + next() - 1.5);
    }

    /// One of a list.
    public <T> T pick(List<T> list) {
        return list.get(below(list.size()));
    }

    /// A seed for something else.
    public int seed() {
        return (int) (bits() >>> 32);
    }

    private long bits() {
        state += STEP;
        return mix(state);
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
