package dev.vitrine.ai.builtin.sketch;

import dev.vitrine.ai.builtin.chance.Chance;
import dev.vitrine.ai.builtin.colour.Scheme;
import dev.vitrine.ai.builtin.figure.Figure;
import dev.vitrine.ai.builtin.figure.Motif;
import dev.vitrine.ai.builtin.figure.Subject;
import dev.vitrine.ai.builtin.paint.Frame;

/// What a theme makes a picture of.
///
/// @param frame the measures
/// @param scheme the colours
/// @param subject what it is about
/// @param family chance that is the same for all pictures of a series
/// @param take chance of this picture's own
/// @param variation its number in the series
/// @param detail 1 for an ordinary amount, less for less
public record Sketch(
        Frame frame,
        Scheme scheme,
        Subject subject,
        Chance family,
        Chance take,
        int variation,
        double detail) {
    public Motif motif() {
        return subject.motif();
    }

    /// The figure of this picture.
    public Figure figure() {
        return motif().figure(family, variation);
    }

    /// One of several ways to compose: the pictures of a series have two of them in turn.
    public int way(int ways) {
        return (kind(ways) + variation % 2) % ways;
    }

    /// One of several kinds, the same for all pictures of a series.
    public int kind(int kinds) {
        return family.branch("way").below(kinds);
    }

    /// How much larger the motif is in a very wide or tall picture than in a square one, next to
    /// the shorter edge.
    public double bold() {
        return 1 + 0.3 * Math.clamp((frame.longer() - 1.15) / 1.5, 0, 1);
    }

    /// A number of things, by the amount of detail.
    public int many(int ordinary) {
        return Math.max(1, (int) Math.round(ordinary * detail));
    }
}
