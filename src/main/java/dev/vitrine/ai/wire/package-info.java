/// How vendors are asked over HTTP: once, within a time, up to a size, and with an answer to the
/// one question that matters afterwards: can the vendor have got it?
///
/// Not here: what vendors are asked and what their answers mean; each has a folder for that.
@NamedInterface("wire")
@NullMarked
package dev.vitrine.ai.wire;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
