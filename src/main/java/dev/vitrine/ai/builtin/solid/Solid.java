package dev.vitrine.ai.builtin.solid;

/// A thing in space, by how far any point is from its surface. `y` goes up from the floor at 0, `z`
/// towards the camera.
public interface Solid {
    /// Below 0 inside; never more than the true distance.
    double distance(double x, double y, double z);

    /// The corner of its box with the smallest numbers, then the one with the largest: six numbers.
    double[] box();
}
