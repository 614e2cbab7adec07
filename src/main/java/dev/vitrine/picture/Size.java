package dev.vitrine.picture;

import com.fasterxml.jackson.annotation.JsonIgnore;

/// Width and height in pixels, both at least 1.
public record Size(int width, int height) {
    public Size {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("A size is at least 1×1: " + width + "×" + height);
        }
    }

    /// Width divided by height.
    @JsonIgnore
    public double ratio() {
        return (double) width / height;
    }

    /// The number of pixels.
    @JsonIgnore
    public long pixels() {
        return (long) width * height;
    }

    /// The size after a quarter turn.
    @SuppressWarnings("ArgumentSelectionDefectChecker") // swapping is what turning does
    public Size turned() {
        return new Size(height, width);
    }

    @Override
    public String toString() {
        return width + "×" + height;
    }
}
