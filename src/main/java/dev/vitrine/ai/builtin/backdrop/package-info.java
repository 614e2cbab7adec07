/// Backgrounds for photos of products, and how a product is placed on each.
@NamedInterface("backdrop")
@NullMarked
package dev.vitrine.ai.builtin.backdrop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
