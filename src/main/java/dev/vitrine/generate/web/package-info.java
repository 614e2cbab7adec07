/// Generations for programs: their REST resources.
///
/// Not here: who may call, how often, and what an error looks like (`server`).
@NamedInterface("web")
@NullMarked
package dev.vitrine.generate.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
