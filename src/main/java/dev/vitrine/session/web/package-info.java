/// Sessions for programs: the REST resources of the main job.
///
/// Not here: who may call, how often, and what an error looks like (`server`).
@NamedInterface("web")
@NullMarked
package dev.vitrine.session.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
