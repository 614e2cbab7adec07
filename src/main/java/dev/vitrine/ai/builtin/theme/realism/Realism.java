package dev.vitrine.ai.builtin.theme.realism;

import dev.vitrine.ai.builtin.chance.Chance;
import dev.vitrine.ai.builtin.figure.Setting;
import dev.vitrine.ai.builtin.sketch.Picture;
import dev.vitrine.ai.builtin.sketch.Scene;
import dev.vitrine.ai.builtin.sketch.Sketch;
import dev.vitrine.ai.builtin.theme.landscape.AboveClouds;
import dev.vitrine.ai.builtin.theme.landscape.Highland;
import dev.vitrine.ai.builtin.theme.landscape.Meadow;
import dev.vitrine.ai.builtin.theme.landscape.Night;
import dev.vitrine.ai.builtin.theme.landscape.Seaside;
import dev.vitrine.ai.builtin.theme.landscape.Town;
import dev.vitrine.ai.builtin.theme.landscape.Woods;
import java.util.List;

/// Scenes with light, air and depth: the motif's own setting, or for a thing sometimes another one
/// that suits it.
public final class Realism {
    private Realism() {}

    /// The picture of a sketch.
    public static Picture of(Sketch sketch) {
        return scene(setting(sketch), sketch).paint();
    }

    /// The pictures of a series have one setting.
    private static Setting setting(Sketch sketch) {
        Setting own = sketch.motif().setting();
        Chance chance = sketch.family().branch("setting");
        return switch (own) {
            case TABLE -> chance.pick(List.of(own, own, Setting.STUDIO, Setting.BOKEH));
            case STUDIO -> chance.pick(List.of(own, own, Setting.TABLE, Setting.GLOW));
            case BOKEH -> chance.pick(List.of(own, own, Setting.STUDIO, Setting.TABLE));
            case GLOW -> chance.pick(List.of(own, own, Setting.STUDIO));
            case FOLIAGE -> chance.pick(List.of(own, own, Setting.TABLE));
            default -> own;
        };
    }

    private static Scene scene(Setting setting, Sketch sketch) {
        return switch (setting) {
            case MOUNTAINS -> new Highland(sketch, false);
            case WINTER -> new Highland(sketch, true);
            case SEA -> new Seaside(sketch);
            case SKY -> new AboveClouds(sketch);
            case FOREST -> new Woods(sketch);
            case MEADOW -> new Meadow(sketch);
            case CITY -> new Town(sketch);
            case NIGHT -> new Night(sketch);
            case FOLIAGE -> new AmongLeaves(sketch);
            case TABLE -> new OnTable(sketch);
            case BOKEH -> new BeforeLights(sketch);
            case GLOW -> new InGlow(sketch);
            case STUDIO -> new InStudio(sketch);
        };
    }
}
