package dev.vitrine.picture;

/// A rectangle of whole pixels, measured from the top left corner.
public record Area(int left, int top, int width, int height) {
    public Area {
        if (left < 0 || top < 0 || width < 1 || height < 1) {
            throw new IllegalArgumentException(
                    "An area lies inside its picture: "
                            + left
                            + ","
                            + top
                            + " "
                            + width
                            + "×"
                            + height);
        }
    }
}
