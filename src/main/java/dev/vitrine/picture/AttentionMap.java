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

    /// The weights inside a region, rounded to whole cells; at least one cell.
    public AttentionMap part(Region region) {
        int left = Math.clamp(Math.round(region.left() * columns), 0, columns - 1);
        int top = Math.clamp(Math.round(region.top() * rows), 0, rows - 1);
        int right = (int) Math.round((region.left() + region.width()) * columns);
        int bottom = (int) Math.round((region.top() + region.height()) * rows);
        int width = Math.clamp(right - left, 1, columns - left);
        int height = Math.clamp(bottom - top, 1, rows - top);
        byte[] part = new byte[width * height];
        for (int row = 0; row < height; row++) {
            System.arraycopy(weights, (top + row) * columns + left, part, row * width, width);
        }
        return new AttentionMap(width, height, part);
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
