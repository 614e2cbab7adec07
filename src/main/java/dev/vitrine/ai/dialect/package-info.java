/// What OpenAI and everybody who speaks like it have in common: addresses, errors, lists of models,
/// pictures in Base64, and how material of strangers is kept apart from what a model is to do.
///
/// Not here: what is asked of whom (`openai`, `compatible`).
@NamedInterface("dialect")
@NullMarked
package dev.vitrine.ai.dialect;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
