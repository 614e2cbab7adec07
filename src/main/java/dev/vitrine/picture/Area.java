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

    /// The pixels of a region of a picture; at least one.
    public static Area of(Region region, Size size) {
        int left = Math.min(size.width() - 1, round(region.left() * size.width()));
        int top = Math.min(size.height() - 1, round(region.top() * size.height()));
        return new Area(
                left,
                top,
                Math.clamp(round(region.width() * size.width()), 1, size.width() - left),
                Math.clamp(round(region.height() * size.height()), 1, size.height() - top));
    }

    private static int round(double pixels) {
        return (int) Math.round(pixels);
    }
}
