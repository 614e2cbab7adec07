package dev.vitrine.ai.builtin.theme.minimalism;

import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.colour.Scheme;
import dev.vitrine.ai.builtin.print.Finish;
import dev.vitrine.ai.builtin.sketch.Outfit;
import dev.vitrine.ai.builtin.sketch.Scene;
import dev.vitrine.ai.builtin.sketch.Sketch;

/// A quiet ground and few tones of it.
abstract class Quiet extends Scene {
    final Oklab ground;
    final Outfit quiet;

    Quiet(Sketch sketch) {
        super(sketch);
        Oklab main = scheme.main();
        boolean strong = sketch.family().branch("strong").odds(scheme.branded() ? 0.5 : 0.3);
        ground =
                strong
                        ? main.light(Math.clamp(main.lightness(), 0.55, 0.8))
                        : main.light(0.9).strong(Math.min(0.05, main.chroma() * 0.5 + 0.008));
        Oklab deep = main.light(0.3).strong(Math.min(0.06, main.chroma()));
        Oklab shown = Scheme.seenOn(ground, main, 0.2);
        Oklab white = main.light(0.96).strong(0.012);
        quiet =
                strong
                        ? new Outfit(
                                white.mix(ground, 0.1),
                                white.mix(ground, 0.4),
                                Scheme.seenOn(ground, scheme.accent(), 0.16),
                                white,
                                deep)
                        : new Outfit(
                                shown,
                                shown.mix(ground, 0.45),
                                Scheme.seenOn(ground, scheme.accent(), 0.1),
                                ground.lighter(0.07),
                                deep);
    }

    @Override
    protected Finish finish() {
        return finish(1.1, 0.05, 0.9);
    }
}
