package dev.vitrine.ai.builtin.theme;

import dev.vitrine.ai.builtin.paint.Composition;
import dev.vitrine.ai.builtin.paint.Layer;
import dev.vitrine.ai.builtin.print.Finish;
import java.util.List;

/// What is to be printed.
///
/// @param layers from the back to the front
/// @param finish what is done to it at the end
public record Picture(List<Layer> layers, Finish finish) {
    static Picture of(Composition composition, Finish finish) {
        return new Picture(composition.layers(), finish);
    }
}
