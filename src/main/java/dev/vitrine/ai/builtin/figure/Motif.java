package dev.vitrine.ai.builtin.figure;

import dev.vitrine.ai.builtin.chance.Chance;
import dev.vitrine.picture.Colour;
import java.util.List;

/// Something that pictures are about.
///
/// @param name for example "coffee"
/// @param words that call for it; one that ends in `*` stands for all that begin so, one that
///   begins with `?` is often only said in passing
/// @param setting where a realistic picture shows it
/// @param gesture how an abstract picture of it moves
/// @param natural its colours in nature, for main, second and accent; empty when it can have any
/// @param figures ways to draw it; none for a motif that nobody has named
public record Motif(
        String name,
        List<String> words,
        Setting setting,
        Gesture gesture,
        List<Colour> natural,
        List<Figure> figures) {
    public Motif {
        words = List.copyOf(words);
        natural = List.copyOf(natural);
        figures = List.copyOf(figures);
    }

    /// A figure for one picture of a series: another one each time, as far as there are others.
    public Figure figure(Chance chance, int variation) {
        return figures.get(
                (chance.branch("figure").below(figures.size()) + variation) % figures.size());
    }
}
