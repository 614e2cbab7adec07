/// What models are asked for, one kind of call each: whether a model can do it, what it costs, when
/// two are the same, and whether what comes back can be used.
///
/// Not here: which model is asked, and who pays (`ai`).
@NamedInterface("call")
@NullMarked
package dev.vitrine.ai.call;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
