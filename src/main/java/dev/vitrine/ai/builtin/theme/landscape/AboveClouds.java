package dev.vitrine.ai.builtin.theme.landscape;

import dev.vitrine.ai.builtin.scenery.Hour;
import dev.vitrine.ai.builtin.scenery.Sky;
import dev.vitrine.ai.builtin.sketch.Sketch;

/// Clouds from above.
public final class AboveClouds extends View {
    public AboveClouds(Sketch sketch) {
        super(sketch);
    }

    @Override
    protected void compose() {
        Hour hour = hour(Hour.GOLDEN, Hour.DAY, Hour.DUSK);
        Sky sky = sky(hour, 0.6, 0.06, 0.16);
        sky.on(picture);
        sky.clouds(picture, chance.branch("high"), 0.3);
        sky.sun(picture);
        new dev.vitrine.ai.builtin.scenery.CloudSea(sky, chance.branch("sea")).on(picture);
    }
}
