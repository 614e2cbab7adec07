/// Landscapes and lights: skies, clouds, mountains, seas, forests, cities, lamps out of focus.
@NullMarked
package dev.vitrine.ai.builtin.scenery;

import org.jspecify.annotations.NullMarked;
