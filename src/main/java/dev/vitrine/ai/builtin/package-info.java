/// Pictures without any model: painted from a subject, a theme, colours and a seed, the same bytes
/// for the same order; and backdrops for product photos, with where a product stands on them.
///
/// Not here: placing a product on a backdrop, prompts for models, files.
@NamedInterface("builtin")
@NullMarked
package dev.vitrine.ai.builtin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
