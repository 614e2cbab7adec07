package dev.vitrine.ai.builtin.backdrop;

import dev.vitrine.ai.builtin.paint.Layer;
import dev.vitrine.ai.builtin.print.Finish;
import java.util.List;

/// A backdrop that is to be printed.
///
/// @param layers from the back to the front
/// @param finish what is done to it at the end
/// @param stage where a product stands on it
public record Setup(List<Layer> layers, Finish finish, Stage stage) {}
