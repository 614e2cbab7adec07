package dev.vitrine.ai.builtin.sketch;

import dev.vitrine.ai.builtin.paint.Layer;
import dev.vitrine.ai.builtin.print.Finish;
import java.util.List;

/// What is to be printed.
///
/// @param layers from the back to the front
/// @param finish what is done to it at the end
public record Picture(List<Layer> layers, Finish finish) {}
