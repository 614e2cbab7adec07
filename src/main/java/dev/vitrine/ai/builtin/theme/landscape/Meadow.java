package dev.vitrine.ai.builtin.theme.landscape;

import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.scenery.Hour;
import dev.vitrine.ai.builtin.scenery.Sky;
import dev.vitrine.ai.builtin.sketch.Sketch;

/// Grass and flowers before hills.
public final class Meadow extends View {
    public Meadow(Sketch sketch) {
        super(sketch);
    }

    @Override
    protected void compose() {
        Hour hour = hour(Hour.GOLDEN, Hour.DAY, Hour.MIST);
        Sky sky = sky(hour, 0.55, 0.12, 0.26);
        sky.on(picture);
        sky.clouds(picture, chance.branch("clouds"), chance.between(0.3, 0.5));
        if (hour != Hour.DAY) {
            sky.sun(picture);
        }
        Oklab grass =
                Oklab.lch(0.52, 0.11, 128)
                        .mix(scheme.main().light(0.5), scheme.branded() ? 0.7 : 0.25);
        for (int row = 0; row < 4; row++) {
            Oklab colour = grass.lighter(-0.05 * row).mix(sky.light().haze(), 0.6 - 0.17 * row);
            ridge(sky.horizon() + 0.05 * row - 0.02, 0.13 - 0.02 * row, colour, 10 + row);
        }
        new dev.vitrine.ai.builtin.scenery.Grass(frame, chance.branch("grass"), grass, sky.light())
                .on(picture, sketch.many(420));
    }
}
