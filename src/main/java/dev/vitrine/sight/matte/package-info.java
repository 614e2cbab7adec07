/// How much of each pixel belongs to the subject, and how a small answer becomes one of the
/// picture's own size, along the picture's own edges.
///
/// Not here: who finds the subject (`sight.grabcut`, `sight.onnx`).
@NullMarked
package dev.vitrine.sight.matte;

import org.jspecify.annotations.NullMarked;
