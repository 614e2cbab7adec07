package dev.vitrine.caption;

import dev.vitrine.caption.subject.Scene;
import dev.vitrine.caption.subject.Sentences;

/// The caption of a picture about which nobody said anything: short, and nothing but what was seen.
/// Some networks take no post without a text.
final class Unsaid {
    private Unsaid() {}

    static String of(Scene scene) {
        if (scene.people() > 0 && scene.monochrome()) {
            return scene.people() == 1 ? "A face in black and white." : "Faces in black and white.";
        }
        if (scene.people() > 0) {
            return switch (scene.people()) {
                case 1 -> "A face in the frame.";
                case 2 -> "Two faces in the frame.";
                default -> "Faces in the frame.";
            };
        }
        if (scene.monochrome()) {
            return "In black and white.";
        }
        if (!scene.colours().isEmpty()) {
            return "In " + String.join(" and ", scene.colours()) + ".";
        }
        if (!scene.tones().isEmpty()) {
            return Sentences.capitalised(String.join(" and ", scene.tones())) + ".";
        }
        return scene.light() == null ? "A picture." : "A " + scene.light() + " picture.";
    }
}
