package dev.vitrine.ai.builtin.theme.abstraction;

import dev.vitrine.ai.builtin.figure.Gesture;
import dev.vitrine.ai.builtin.flow.Glass;
import dev.vitrine.ai.builtin.flow.Marble;
import dev.vitrine.ai.builtin.flow.Motion;
import dev.vitrine.ai.builtin.flow.Paper;
import dev.vitrine.ai.builtin.flow.Ribbons;
import dev.vitrine.ai.builtin.flow.Shards;
import dev.vitrine.ai.builtin.flow.Silk;
import dev.vitrine.ai.builtin.flow.Tiles;
import dev.vitrine.ai.builtin.paint.Composition;
import dev.vitrine.ai.builtin.print.Finish;
import dev.vitrine.ai.builtin.sketch.Picture;
import dev.vitrine.ai.builtin.sketch.Sketch;
import java.util.List;
import java.util.function.BiConsumer;

/// Colour, movement and nothing to recognise: how it moves is the motif's gesture.
public final class Abstraction {
    private Abstraction() {}

    /// The picture of a sketch.
    public static Picture of(Sketch sketch) {
        Gesture gesture = sketch.motif().gesture();
        Motion motion =
                new Motion(
                        sketch.frame(),
                        sketch.scheme(),
                        sketch.take(),
                        angle(gesture, sketch),
                        sketch.detail(),
                        sketch.family().branch("night").odds(0.4));
        List<BiConsumer<Composition, Motion>> ways = ways(gesture);
        Composition picture = new Composition();
        ways.get(sketch.kind(ways.size())).accept(picture, motion);
        return new Picture(
                picture.layers(),
                new Finish(2.2, 0.06, 0.85, sketch.take().branch("grain").seed()));
    }

    private static double angle(Gesture gesture, Sketch sketch) {
        double stray = sketch.take().branch("angle").between(-0.04, 0.04);
        boolean tall = sketch.frame().ratio() < 0.8;
        return switch (gesture) {
            case RISING -> (tall ? -0.17 : -0.1) + stray;
            case CALM -> stray / 2;
            case SHARP -> 0.12 + stray;
            case WAVING -> 0.03 + stray;
            case ROUND, RADIATING, GRID -> sketch.take().branch("any").between(-0.25, 0.25);
        };
    }

    private static List<BiConsumer<Composition, Motion>> ways(Gesture gesture) {
        return switch (gesture) {
            case RISING -> List.of(Ribbons::on, Paper::waves, Silk::on, Glass::on);
            case CALM -> List.of(Silk::on, Paper::waves, Glass::on, Marble::on);
            case SHARP -> List.of(Shards::on, Tiles::on, Ribbons::on, Paper::hollows);
            case WAVING -> List.of(Ribbons::on, Marble::on, Silk::on, Paper::waves);
            case ROUND -> List.of(Glass::on, Paper::hollows, Tiles::on, Marble::on);
            case RADIATING -> List.of(Paper::petals, Glass::on, Marble::on, Paper::hollows);
            case GRID -> List.of(Tiles::on, Shards::on, Ribbons::on, Glass::on);
        };
    }
}
