package dev.vitrine.ai.builtin.theme.illustration;

import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.sketch.Sketch;

/// Hills under a sun, and the motif on the nearest of them.
final class Outdoors extends World {
    Outdoors(Sketch sketch) {
        super(sketch);
    }

    @Override
    protected void compose() {
        sky(0, 1);
        double sunX = frame.x(chance.between(0.22, 0.78));
        double sunY = frame.y(chance.between(0.24, 0.38));
        sun(sunX, sunY, chance.between(0.15, 0.22) * frame.mean());
        clouds(2 + (int) (2 * frame.right()));
        birds(frame.x(1) - sunX, sunY * 0.8);
        double ground = frame.y(chance.between(0.7, 0.75));
        Hill far = hill(frame.y(0.5), 0.1, hillColour(0));
        trees(far, 5, 0.05, hillColour(0).lighter(-0.04));
        Hill middle = hill(frame.y(0.59), 0.08, hillColour(1));
        trees(middle, 7, 0.11, leafy(hillColour(1)));
        Oklab near = hillColour(2);
        Hill front = hill(ground, 0.03, near);
        trees(front, 2, 0.2, leafy(near));
        double size = Math.min(0.64 * sketch.bold(), frame.y(0.66));
        double x = frame.x(0.5) + chance.between(-0.16, 0.16) * (frame.right() - 0.6);
        stand(x, front.at(x) + 0.06, size, near);
        bush(frame.x(0), 1);
        bush(frame.x(1), -1);
    }

    /// A darker shade of a hill, towards the second colour where it lies near.
    private Oklab leafy(Oklab hill) {
        boolean near = hill.hueTo(scheme.second()) < 80;
        return (near ? hill.mix(scheme.second(), 0.4) : hill).lighter(-0.08);
    }
}
