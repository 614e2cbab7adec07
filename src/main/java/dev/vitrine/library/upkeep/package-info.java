/// Keeps records and stores in step: what is missing, what is too much, what should lie elsewhere.
@NamedInterface("upkeep")
@NullMarked
package dev.vitrine.library.upkeep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
