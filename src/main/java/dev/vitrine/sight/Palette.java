package dev.vitrine.sight;

import dev.vitrine.picture.Colour;
import dev.vitrine.sight.opencv.Lab;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Turns clusters of colours into a palette that a person would name.
final class Palette {
    private static final int MOST_SWATCHES = 6;
    private static final double LEAST_SHARE = 0.01;

    /// Closer than this, two colours look like one.
    private static final double ALIKE = 12;

    /// The least contrast for ordinary text, WCAG 2.2, success criterion 1.4.3.
    private static final double READABLE = 4.5;

    private static final int MOST_PAIRS = 6;

    private Palette() {}

    /// The colours that cover most of the picture, largest share first, lookalikes merged.
    static List<Swatch> of(Map<Colour, Double> shares) {
        List<Map.Entry<Colour, Double>> largestFirst =
                shares.entrySet().stream()
                        .sorted(
                                Map.Entry.<Colour, Double>comparingByValue()
                                        .reversed()
                                        .thenComparing(entry -> entry.getKey().toString()))
                        .toList();
        List<Swatch> swatches = new ArrayList<>();
        for (Map.Entry<Colour, Double> each : largestFirst) {
            add(swatches, each.getKey(), each.getValue());
        }
        return swatches.stream()
                .filter(swatch -> swatch.share() >= LEAST_SHARE)
                .sorted(Comparator.comparingDouble(Swatch::share).reversed())
                .limit(MOST_SWATCHES)
                .toList();
    }

    /// Every pair of the palette that can be read on each other, best first: the darker colour as
    /// text.
    static List<ContrastPair> readablePairs(List<Swatch> palette) {
        List<ContrastPair> pairs = new ArrayList<>();
        for (int first = 0; first < palette.size(); first++) {
            for (int second = first + 1; second < palette.size(); second++) {
                Colour one = palette.get(first).colour();
                Colour other = palette.get(second).colour();
                double ratio = one.contrastWith(other);
                if (ratio >= READABLE) {
                    boolean oneIsDarker = one.luminance() < other.luminance();
                    pairs.add(
                            new ContrastPair(
                                    oneIsDarker ? one : other, oneIsDarker ? other : one, ratio));
                }
            }
        }
        return pairs.stream()
                .sorted(Comparator.comparingDouble(ContrastPair::ratio).reversed())
                .limit(MOST_PAIRS)
                .toList();
    }

    private static void add(List<Swatch> swatches, Colour colour, double share) {
        Lab place = Lab.of(colour);
        for (int index = 0; index < swatches.size(); index++) {
            Swatch swatch = swatches.get(index);
            boolean sameName = swatch.name().equals(ColourName.of(colour));
            double distance = Lab.of(swatch.colour()).distance(place);
            if (distance < ALIKE || sameName) {
                swatches.set(
                        index, new Swatch(swatch.colour(), swatch.name(), swatch.share() + share));
                return;
            }
        }
        swatches.add(new Swatch(colour, ColourName.of(colour), share));
    }
}
