package dev.vitrine.sight;

import dev.vitrine.sight.opencv.Light;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a person should know about a picture, each remark with its number.
final class Remarks {
    private static final double SOFT = 100;
    private static final double DARK = 0.25;
    private static final double BRIGHT = 0.85;
    private static final double FLAT = 0.3;
    private static final double CLIPPED = 0.15;
    private static final double GREY = 5;

    private Remarks() {}

    static List<String> of(Light light, double sharpness) {
        List<String> remarks = new ArrayList<>();
        if (sharpness < SOFT) {
            remarks.add(number("Soft: sharpness %.0f, below %.0f", sharpness, SOFT));
        }
        if (light.brightness() < DARK) {
            remarks.add(number("Dark: brightness %.2f, below %.2f", light.brightness(), DARK));
        }
        if (light.brightness() > BRIGHT) {
            remarks.add(number("Very bright: %.2f, above %.2f", light.brightness(), BRIGHT));
        }
        if (light.contrast() < FLAT) {
            remarks.add(number("Flat: contrast %.2f, below %.2f", light.contrast(), FLAT));
        }
        if (light.white() > CLIPPED) {
            remarks.add(percent("Much pure white: %.0f %% of the picture", light.white()));
        }
        if (light.black() > CLIPPED) {
            remarks.add(percent("Much pure black: %.0f %% of the picture", light.black()));
        }
        if (light.colourfulness() < GREY) {
            remarks.add(
                    number(
                            "Nearly without colour: colourfulness %.0f, below %.0f",
                            light.colourfulness(), GREY));
        }
        return remarks;
    }

    private static String number(String sentence, double value, double limit) {
        return String.format(Locale.ROOT, sentence, value, limit);
    }

    private static String percent(String sentence, double share) {
        return String.format(Locale.ROOT, sentence, 100 * share);
    }
}
