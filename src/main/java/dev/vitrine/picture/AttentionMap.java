package dev.vitrine.picture;

import java.util.Arrays;

/// How much each part of a picture matters: a coarse grid over the whole picture, row by row, 0
/// (nothing) to 255 (most).
///
/// The array is handed over, not copied: whoever makes a map gives its bytes away, and nobody
/// changes them after.
public record AttentionMap(int columns, int rows, byte[] weights) {
    public AttentionMap {
        if (columns < 1 || rows < 1 || weights.length != columns * rows) {
            throw new IllegalArgumentException(
                    "A map of "
                            + columns
                            + "×"
                            + rows
                            + " does not have "
                            + weights.length
                            + " weights");
        }
    }

    /// A map where everything matters the same.
    public static AttentionMap even() {
        return new AttentionMap(1, 1, new byte[] {(byte) 255});
    }

    /// The weight of a cell, from 0 to 255.
    public int at(int column, int row) {
        return weights[row * columns + column] & 0xff;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AttentionMap map
                && columns == map.columns
                && rows == map.rows
                && Arrays.equals(weights, map.weights);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * columns + rows) + Arrays.hashCode(weights);
    }
}
