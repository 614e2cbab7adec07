package dev.vitrine.ai.builtin.colour;

import dev.vitrine.ai.builtin.paint.Dab;
import java.util.List;

/// Colours in a row, blended through Oklab so that what lies between two of them is never muddy.
public final class Gradient {
    private static final int STEPS = 384;

    private final float[] light = new float[3 * (STEPS + 1)];

    private Gradient(double[] places, List<Oklab> colours) {
        Dab dab = new Dab();
        for (int step = 0; step <= STEPS; step++) {
            colour(places, colours, (double) step / STEPS).onto(dab);
            light[3 * step] = (float) Math.max(0, dab.red());
            light[3 * step + 1] = (float) Math.max(0, dab.green());
            light[3 * step + 2] = (float) Math.max(0, dab.blue());
        }
    }

    /// Colours at even distances.
    public static Gradient of(Oklab... colours) {
        return of(List.of(colours));
    }

    /// Colours at even distances.
    public static Gradient of(List<Oklab> colours) {
        double[] places = new double[colours.size()];
        for (int index = 0; index < places.length; index++) {
            places[index] = index / Math.max(1.0, places.length - 1);
        }
        return new Gradient(places, colours);
    }

    /// Colours at places that rise from 0 to 1.
    public static Gradient at(double[] places, Oklab... colours) {
        return new Gradient(places, List.of(colours));
    }

    private static Oklab colour(double[] places, List<Oklab> colours, double at) {
        int next = 1;
        while (next < places.length - 1 && places[next] < at) {
            next++;
        }
        if (places.length == 1) {
            return colours.getFirst();
        }
        double span = places[next] - places[next - 1];
        double share = span <= 0 ? 1 : Math.clamp((at - places[next - 1]) / span, 0, 1);
        return colours.get(next - 1).blend(colours.get(next), share);
    }

    /// Puts the colour at a place from 0 to 1 on a dab; beyond, the first or the last.
    public void onto(Dab dab, double at) {
        double place = Math.min(1, Math.max(0, at)) * STEPS;
        int step = Math.min(STEPS - 1, (int) place);
        double share = place - step;
        int index = 3 * step;
        dab.put(
                light[index] + (light[index + 3] - light[index]) * share,
                light[index + 1] + (light[index + 4] - light[index + 1]) * share,
                light[index + 2] + (light[index + 5] - light[index + 2]) * share);
    }
}
