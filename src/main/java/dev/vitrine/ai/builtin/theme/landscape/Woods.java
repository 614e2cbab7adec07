package dev.vitrine.ai.builtin.theme.landscape;

import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.scenery.Hour;
import dev.vitrine.ai.builtin.scenery.Sky;
import dev.vitrine.ai.builtin.scenery.Trees;
import dev.vitrine.ai.builtin.sketch.Sketch;

/// Conifers in the mist.
public final class Woods extends View {
    public Woods(Sketch sketch) {
        super(sketch);
    }

    @Override
    protected void compose() {
        Hour hour = hour(Hour.MIST, Hour.GOLDEN, Hour.DUSK);
        Sky sky = sky(hour, 0.62, 0.24, 0.4);
        sky.on(picture);
        Oklab mist = sky.light().haze();
        Oklab near =
                Oklab.lch(0.2, 0.035, 165)
                        .mix(scheme.main().light(0.2).stronger(0.6), scheme.branded() ? 0.8 : 0.4);
        int rows = 6;
        for (int row = 0; row < rows; row++) {
            double share = (double) row / (rows - 1);
            Oklab colour = mist.mix(near, 0.12 + 0.88 * share * share);
            double size = (0.13 + 0.42 * share * share) * frame.mean();
            Trees.row(
                    picture,
                    frame,
                    chance.branch("row").branch(row),
                    frame.y(0.5 + 0.56 * share),
                    size,
                    colour,
                    mist.mix(colour, 0.25 * share),
                    0);
            if (row == rows - 3) {
                Trees.rays(
                        picture,
                        frame,
                        chance.branch("rays"),
                        sky.sunX(),
                        sky.sunY(),
                        sky.light().glow());
            }
        }
    }
}
