package dev.vitrine.ai.builtin.sketch;

import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.colour.Scheme;
import dev.vitrine.ai.builtin.figure.Part;

/// The five colours that a figure wears.
public record Outfit(Oklab main, Oklab second, Oklab accent, Oklab light, Oklab dark) {
    private static final double STEP = 0.085;

    public static Outfit of(Scheme scheme) {
        return new Outfit(
                scheme.main(), scheme.second(), scheme.accent(), scheme.light(), scheme.dark());
    }

    /// The same, visible on a ground.
    public Outfit on(Oklab ground, double apart) {
        return new Outfit(
                Scheme.seenOn(ground, main, apart),
                Scheme.seenOn(ground, second, apart),
                Scheme.seenOn(ground, accent, apart),
                Scheme.seenOn(ground, light, apart * 0.4),
                Scheme.seenOn(ground, dark, apart * 0.4));
    }

    public Oklab of(Part part) {
        Oklab colour =
                switch (part.tone()) {
                    case MAIN -> main;
                    case SECOND -> second;
                    case ACCENT -> accent;
                    case LIGHT -> light;
                    case DARK -> dark;
                };
        return colour.lighter(part.shade() * STEP);
    }
}
