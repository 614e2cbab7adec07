package dev.vitrine.ai.builtin.paint;

/// Something laid on a canvas. It is laid on every band of a picture in turn, so it decides nothing
/// by chance while it does so.
@FunctionalInterface
public interface Layer {
    void on(Canvas canvas);
}
