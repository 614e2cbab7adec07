/// The library for programs: assets as resources, and their bytes.
///
/// Not here: who may call, how often, and what an error looks like (`server`).
@NamedInterface("web")
@NullMarked
package dev.vitrine.library.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
