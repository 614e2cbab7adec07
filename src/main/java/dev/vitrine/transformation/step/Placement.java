package dev.vitrine.transformation.step;

/// Where in a picture something stands.
///
/// @param gravity the edge, corner or middle it begins from
/// @param x pixels away from there: inwards from an edge, to the right from the middle
/// @param y pixels away from there: inwards from an edge, downwards from the middle
public record Placement(Gravity gravity, int x, int y) {
    /// In the middle.
    public static final Placement CENTER = new Placement(Gravity.CENTER, 0, 0);

    /// The left edge of something in something wider, or the same upright.
    private static int start(int whole, int part, double side, int offset) {
        long room = Math.round((whole - part) * side);
        return (int) (side == 1 ? room - offset : room + offset);
    }

    /// How far from the left.
    public int left(int whole, int part) {
        return start(whole, part, gravity.across(), x);
    }

    /// How far from the top.
    public int top(int whole, int part) {
        return start(whole, part, gravity.down(), y);
    }

    /// `x_` and `y_` as in a transformation; empty where they are 0, unless they are the place.
    String offsetText() {
        boolean all = gravity == Gravity.XY_CENTER;
        String across = all || x != 0 ? ",x_" + x : "";
        String down = all || y != 0 ? ",y_" + y : "";
        String both = across + down;
        return both.isEmpty() ? "" : both.substring(1);
    }
}
