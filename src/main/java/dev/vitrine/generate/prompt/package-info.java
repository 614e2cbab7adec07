/// The words that a model is told: somebody's own, and what look, brand, use and place in a set add
/// to them. The words that are added lie in `prompts.yaml`.
///
/// Not here: what somebody may wish for (`wish`).
@NamedInterface("prompt")
@NullMarked
package dev.vitrine.generate.prompt;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
