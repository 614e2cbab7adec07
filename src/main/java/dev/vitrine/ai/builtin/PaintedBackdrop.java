package dev.vitrine.ai.builtin;

import dev.vitrine.ai.builtin.backdrop.Stage;

/// A background and how a product is placed on it.
///
/// @param png the picture
/// @param stage where a product stands and how the light falls
public record PaintedBackdrop(byte[] png, Stage stage) {}
