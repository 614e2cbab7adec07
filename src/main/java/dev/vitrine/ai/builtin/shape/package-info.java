/// Outlines, in lengths: circles, blobs, waves, strokes.
@NullMarked
package dev.vitrine.ai.builtin.shape;

import org.jspecify.annotations.NullMarked;
