/// What was spent, for programs: its REST resources.
///
/// Not here: who may call, how often, and what an error looks like (`server`).
@NamedInterface("web")
@NullMarked
package dev.vitrine.spend.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
