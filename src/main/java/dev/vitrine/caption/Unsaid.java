package dev.vitrine.caption;

import dev.vitrine.caption.subject.Scene;
import dev.vitrine.caption.subject.Sentences;

/// The caption of a picture about which nobody said anything: short, and nothing but what was seen.
final class Unsaid {
    private Unsaid() {}

    static String of(Scene scene) {
        if (scene.people() > 0) {
            return switch (scene.people()) {
                case 1 -> "A portrait.";
                case 2 -> "The two of them.";
                default -> "All together.";
            };
        }
        if (scene.monochrome()) {
            return "In black and white.";
        }
        String colours = scene.colours();
        if (scene.colourful() && colours != null) {
            return Sentences.capitalised(colours) + ".";
        }
        String light = scene.light();
        if (light != null) {
            return light.equals("dark") ? "More shadow than light." : "Light everywhere.";
        }
        return "No words needed.";
    }
}
