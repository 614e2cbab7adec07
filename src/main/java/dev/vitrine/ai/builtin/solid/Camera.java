package dev.vitrine.ai.builtin.solid;

import dev.vitrine.ai.builtin.paint.Frame;

/// Where one looks from.
///
/// @param away how far it is from what it looks at
/// @param height from which it looks, above what it looks at
/// @param turns to which side it has gone around it, in turns
/// @param atY the height of what it looks at
/// @param span how much of the room the frame's shorter edge shows at that distance
/// @param shiftX by how much of the shorter edge the picture's middle is moved to the right
/// @param shiftY the same downwards
public record Camera(
        double away,
        double height,
        double turns,
        double atY,
        double span,
        double shiftX,
        double shiftY) {
    /// The ray through a place of the picture: six numbers, where it starts and where it goes.
    void ray(Frame frame, double x, double y, double[] ray) {
        double cos = StrictMath.cos(2 * Math.PI * turns);
        double sin = StrictMath.sin(2 * Math.PI * turns);
        ray(frame, x, y, cos, sin, ray);
    }

    /// The same with the angle's cosine and sine reckoned before.
    void ray(Frame frame, double x, double y, double cos, double sin, double[] ray) {
        double flat = Math.sqrt(away * away - height * height);
        double right = (x - frame.right() / 2 - shiftX) * span / away;
        double up = (frame.bottom() / 2 + shiftY - y) * span / away;
        double tilt = height / away;
        double level = flat / away;
        double forward = -level + up * -tilt;
        double rise = -tilt + up * level;
        double goX = cos * right + sin * forward;
        double goZ = -sin * right + cos * forward;
        double length = Math.sqrt(goX * goX + rise * rise + goZ * goZ);
        ray[0] = sin * flat;
        ray[1] = atY + height;
        ray[2] = cos * flat;
        ray[3] = goX / length;
        ray[4] = rise / length;
        ray[5] = goZ / length;
    }

    /// Where a point of the room is in the picture: `x` and `y` in lengths.
    public double[] place(Frame frame, double x, double y, double z) {
        double cos = StrictMath.cos(2 * Math.PI * turns);
        double sin = StrictMath.sin(2 * Math.PI * turns);
        double flat = Math.sqrt(away * away - height * height);
        double sideways = cos * x - sin * z;
        double towards = sin * x + cos * z;
        double tilt = height / away;
        double level = flat / away;
        double up = y - atY;
        double depth = away - (towards * level + up * tilt);
        double rise = up * level - towards * tilt;
        double scale = away / depth / span;
        return new double[] {
            frame.right() / 2 + shiftX + sideways * scale,
            frame.bottom() / 2 + shiftY - rise * scale
        };
    }
}
