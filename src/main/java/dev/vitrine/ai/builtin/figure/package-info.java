/// What a picture is about: motifs, the words that call for them, and figures drawn as outlines.
///
/// Not here: how a figure looks in the end. Each theme has its own way.
@NullMarked
package dev.vitrine.ai.builtin.figure;

import org.jspecify.annotations.NullMarked;
