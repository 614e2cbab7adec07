/// Pictures over HTTP, and where programs learn their addresses.
///
/// Not here: who may call, and what an error looks like (`server`).
@NamedInterface("web")
@NullMarked
package dev.vitrine.delivery.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
