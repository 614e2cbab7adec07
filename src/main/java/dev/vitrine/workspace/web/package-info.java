/// Settings and secrets for programs: the REST resources.
///
/// Not here: who may call, how often, and what an error looks like (`server`).
@NamedInterface("web")
@NullMarked
package dev.vitrine.workspace.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
