package dev.vitrine.ai.builtin.solid;

import dev.vitrine.ai.builtin.paint.Canvas;
import dev.vitrine.ai.builtin.paint.Dab;
import dev.vitrine.ai.builtin.paint.Frame;
import dev.vitrine.ai.builtin.paint.Layer;
import java.util.List;

/// Things in a room, laid over what is on the canvas: their shadows on the floor darken it, their
/// bodies cover it.
///
/// Not every pixel is looked at: one in sixteen at first, all where neighbours differ, and four
/// places of a pixel where an edge goes through it.
public final class Studio implements Layer {
    private static final int CELL = 4;
    private static final double ALIKE = 0.012;
    private static final double EDGE = 0.09;

    private final List<Body> bodies;
    private final Camera camera;
    private final Lighting light;
    private final Ground ground;
    private final Room room;

    /// A studio, with at least one thing in it.
    public Studio(List<Body> bodies, Camera camera, Lighting light, Ground ground) {
        this.bodies = List.copyOf(bodies);
        this.camera = camera;
        this.light = light;
        this.ground = ground;
        room = new Room(bodies);
    }

    List<Body> bodies() {
        return bodies;
    }

    Camera camera() {
        return camera;
    }

    Lighting light() {
        return light;
    }

    Ground ground() {
        return ground;
    }

    Room room() {
        return room;
    }

    @Override
    public void on(Canvas canvas) {
        new Sampling(canvas, new Tracer(this, canvas.frame())).run();
    }

    /// One band of the picture.
    private static final class Sampling {
        private final Canvas canvas;
        private final Tracer tracer;
        private final int width;
        private final int rows;
        private final double step;
        private final float[] looks;
        private final byte[] seen;
        private final boolean[] exact;
        private final double[] result = new double[Tracer.RESULT];

        Sampling(Canvas canvas, Tracer tracer) {
            this.canvas = canvas;
            this.tracer = tracer;
            Frame frame = canvas.frame();
            width = (frame.width() + CELL - 1) / CELL * CELL + 1;
            rows = (canvas.rows() + CELL - 1) / CELL * CELL + 1;
            step = 1 / frame.unit();
            looks = new float[width * rows * Tracer.RESULT];
            seen = new byte[width * rows];
            exact = new boolean[width * rows];
        }

        void run() {
            for (int y = 0; y < rows; y += CELL) {
                for (int x = 0; x < width; x += CELL) {
                    look(x, y);
                }
            }
            for (int y = 0; y + CELL < rows; y += CELL) {
                for (int x = 0; x + CELL < width; x += CELL) {
                    cell(x, y);
                }
            }
            Dab dab = new Dab();
            for (int y = 0; y < canvas.rows(); y++) {
                for (int x = 0; x < canvas.frame().width(); x++) {
                    finish(x, y, dab);
                }
            }
        }

        private void look(int x, int y) {
            int index = y * width + x;
            if (!exact[index]) {
                seen[index] =
                        (byte)
                                tracer.look(
                                        (x + 0.5) * step, (canvas.top() + y + 0.5) * step, result);
                keep(index);
                exact[index] = true;
            }
        }

        private void keep(int index) {
            for (int part = 0; part < Tracer.RESULT; part++) {
                looks[index * Tracer.RESULT + part] = (float) result[part];
            }
        }

        private void cell(int left, int top) {
            int corner = top * width + left;
            int right = corner + CELL;
            int below = corner + CELL * width;
            if (alike(corner, right)
                    && alike(corner, below)
                    && alike(right, below + CELL)
                    && alike(below, below + CELL)) {
                blend(corner, right, below);
                return;
            }
            for (int y = top; y < top + CELL; y++) {
                for (int x = left; x < left + CELL; x++) {
                    look(x, y);
                }
            }
        }

        private void blend(int corner, int right, int below) {
            for (int down = 0; down < CELL; down++) {
                for (int across = 0; across < CELL; across++) {
                    int index = corner + down * width + across;
                    if (exact[index]) {
                        continue;
                    }
                    float inX = (float) across / CELL;
                    float inY = (float) down / CELL;
                    seen[index] = seen[corner];
                    for (int part = 0; part < Tracer.RESULT; part++) {
                        float above = mix(corner, right, part, inX);
                        float under = mix(below, below + CELL, part, inX);
                        looks[index * Tracer.RESULT + part] = above + (under - above) * inY;
                    }
                }
            }
        }

        private float mix(int one, int other, int part, float share) {
            float from = looks[one * Tracer.RESULT + part];
            return from + (looks[other * Tracer.RESULT + part] - from) * share;
        }

        private boolean alike(int one, int other) {
            return seen[one] == seen[other] && differ(one, other) < ALIKE;
        }

        private double differ(int one, int other) {
            double most = 0;
            for (int part = 0; part < Tracer.RESULT; part++) {
                double here = looks[one * Tracer.RESULT + part];
                double there = looks[other * Tracer.RESULT + part];
                double bright = 0.12 + Math.max(here, there);
                most = Math.max(most, Math.abs(here - there) / bright * 0.5);
            }
            return most;
        }

        private void finish(int x, int y, Dab dab) {
            int index = y * width + x;
            int part = index * Tracer.RESULT;
            double red = looks[part];
            double green = looks[part + 1];
            double blue = looks[part + 2];
            double kept = looks[part + 3];
            if (edge(index, index + 1) || edge(index, index + width)) {
                red = 0;
                green = 0;
                blue = 0;
                kept = 0;
                for (int quarter = 0; quarter < 4; quarter++) {
                    double right = (x + 0.25 + 0.5 * (quarter & 1)) * step;
                    double down = (canvas.top() + y + 0.25 + 0.5 * (quarter >> 1)) * step;
                    tracer.look(right, down, result);
                    red += result[0] / 4;
                    green += result[1] / 4;
                    blue += result[2] / 4;
                    kept += result[3] / 4;
                }
            }
            canvas.read(x, canvas.top() + y, dab);
            dab.put(red + kept * dab.red(), green + kept * dab.green(), blue + kept * dab.blue());
            canvas.write(x, canvas.top() + y, dab);
        }

        private boolean edge(int one, int other) {
            boolean things = seen[one] >= 0 || seen[other] >= 0;
            return things && (seen[one] != seen[other] || differ(one, other) > EDGE);
        }
    }
}
