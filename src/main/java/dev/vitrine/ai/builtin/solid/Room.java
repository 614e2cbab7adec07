package dev.vitrine.ai.builtin.solid;

import java.util.List;

/// The things that stand in a studio, and the distance to the nearest of them.
final class Room {
    /// Farther than anything.
    static final double FAR = 1e9;

    private static final int CELLS = 52;
    private static final double MARGIN = 0.3;

    private final Solid[] solids;
    private final double[][] boxes;
    private final double[] extent = {FAR, FAR, FAR, -FAR, -FAR, -FAR};
    private final int[] counts = new int[3];
    private final double cell;
    private final float[] coarse;

    Room(List<Body> bodies) {
        solids = bodies.stream().map(Body::solid).toArray(Solid[]::new);
        boxes = bodies.stream().map(body -> body.solid().box()).toArray(double[][]::new);
        for (double[] box : boxes) {
            for (int axis = 0; axis < 3; axis++) {
                extent[axis] = Math.min(extent[axis], box[axis] - 0.01);
                extent[axis + 3] = Math.max(extent[axis + 3], box[axis + 3] + 0.01);
            }
        }
        double longest = 0;
        for (int axis = 0; axis < 3; axis++) {
            longest = Math.max(longest, extent[axis + 3] - extent[axis] + 2 * MARGIN);
        }
        cell = longest / CELLS;
        for (int axis = 0; axis < 3; axis++) {
            counts[axis] =
                    (int) Math.ceil((extent[axis + 3] - extent[axis] + 2 * MARGIN) / cell) + 2;
        }
        coarse = new float[counts[0] * counts[1] * counts[2]];
        int index = 0;
        for (int z = 0; z < counts[2]; z++) {
            for (int y = 0; y < counts[1]; y++) {
                for (int x = 0; x < counts[0]; x++) {
                    coarse[index++] =
                            (float)
                                    away(
                                            extent[0] - MARGIN + x * cell,
                                            extent[1] - MARGIN + y * cell,
                                            extent[2] - MARGIN + z * cell);
                }
            }
        }
    }

    /// The box around everything: six numbers.
    double[] extent() {
        return extent;
    }

    /// How far apart the points of the coarse distances are.
    double cell() {
        return cell;
    }

    /// The distance to the nearest thing.
    double away(double x, double y, double z) {
        int thing = nearest(x, y, z);
        return solids[thing].distance(x, y, z);
    }

    /// Which thing is nearest.
    int nearest(double x, double y, double z) {
        double best = FAR;
        int found = 0;
        for (int index = 0; index < solids.length; index++) {
            double[] box = boxes[index];
            double outX = Math.max(0, Math.max(box[0] - x, x - box[3]));
            double outY = Math.max(0, Math.max(box[1] - y, y - box[4]));
            double outZ = Math.max(0, Math.max(box[2] - z, z - box[5]));
            double out = outX * outX + outY * outY + outZ * outZ;
            if (best > 0 ? out >= best * best : out > 0) {
                continue;
            }
            double away = solids[index].distance(x, y, z);
            if (away < best) {
                best = away;
                found = index;
            }
        }
        return found;
    }

    /// About the distance to the nearest thing, quickly; good enough for soft shadows.
    double about(double x, double y, double z) {
        double inX = (x - extent[0] + MARGIN) / cell;
        double inY = (y - extent[1] + MARGIN) / cell;
        double inZ = (z - extent[2] + MARGIN) / cell;
        double nearX = Math.min(counts[0] - 1.001, Math.max(0, inX));
        double nearY = Math.min(counts[1] - 1.001, Math.max(0, inY));
        double nearZ = Math.min(counts[2] - 1.001, Math.max(0, inZ));
        int column = (int) nearX;
        int row = (int) nearY;
        int floor = (int) nearZ;
        double right = nearX - column;
        double up = nearY - row;
        int index = (floor * counts[1] + row) * counts[0] + column;
        double back = face(index, right, up);
        double front = face(index + counts[0] * counts[1], right, up);
        double inside = back + (front - back) * (nearZ - floor);
        double beyond = Solids.length(inX - nearX, inY - nearY, inZ - nearZ) * cell;
        return inside + beyond;
    }

    private double face(int index, double right, double up) {
        double below = coarse[index] + (coarse[index + 1] - coarse[index]) * right;
        int next = index + counts[0];
        double above = coarse[next] + (coarse[next + 1] - coarse[next]) * right;
        return below + (above - below) * up;
    }
}
