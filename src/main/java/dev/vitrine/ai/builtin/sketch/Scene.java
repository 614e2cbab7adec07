package dev.vitrine.ai.builtin.sketch;

import dev.vitrine.ai.builtin.chance.Chance;
import dev.vitrine.ai.builtin.colour.Scheme;
import dev.vitrine.ai.builtin.paint.Composition;
import dev.vitrine.ai.builtin.paint.Frame;
import dev.vitrine.ai.builtin.print.Finish;

/// One way to compose a picture.
public abstract class Scene {
    protected final Sketch sketch;
    protected final Frame frame;
    protected final Scheme scheme;
    protected final Chance chance;
    protected final Composition picture = new Composition();

    protected Scene(Sketch sketch) {
        this.sketch = sketch;
        frame = sketch.frame();
        scheme = sketch.scheme();
        chance = sketch.take().branch("scene");
    }

    /// The picture, ready to be printed.
    public final Picture paint() {
        compose();
        return new Picture(picture.layers(), finish());
    }

    /// Lays the picture.
    protected abstract void compose();

    /// What is done to it at the end.
    protected abstract Finish finish();

    /// A finish with a grain of this picture's own.
    protected final Finish finish(double grain, double vignette, double shoulder) {
        return new Finish(grain, vignette, shoulder, chance.branch("grain").seed());
    }
}
