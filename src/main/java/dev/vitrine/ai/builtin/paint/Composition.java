package dev.vitrine.ai.builtin.paint;

import java.util.ArrayList;
import java.util.List;

/// The layers of a picture, from the back to the front.
public final class Composition {
    private final List<Layer> layers = new ArrayList<>();

    /// Lays something on top.
    public Composition add(Layer layer) {
        layers.add(layer);
        return this;
    }

    /// Covers everything.
    public Composition fill(Ink ink) {
        return add(canvas -> canvas.fill(ink));
    }

    /// Meets everything.
    public Composition fill(Ink ink, Blend blend) {
        return add(canvas -> canvas.fill(ink, blend));
    }

    /// Covers a shape.
    public Composition paint(java.awt.Shape shape, Ink ink) {
        return add(canvas -> canvas.paint(shape, ink));
    }

    /// Meets a shape.
    public Composition paint(java.awt.Shape shape, Ink ink, Blend blend) {
        return add(canvas -> canvas.paint(shape, ink, blend));
    }

    /// Meets a blurred shape.
    public Composition soft(java.awt.Shape shape, double softness, Ink ink, Blend blend) {
        return add(canvas -> canvas.paint(Mask.soft(canvas, shape, softness), ink, blend));
    }

    /// What has been laid so far.
    public List<Layer> layers() {
        return List.copyOf(layers);
    }
}
