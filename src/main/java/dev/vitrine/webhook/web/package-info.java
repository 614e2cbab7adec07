/// Webhooks for programs: the REST resources of endpoints and deliveries.
///
/// Not here: who may call, how often, and what an error looks like (`server`).
@NamedInterface("web")
@NullMarked
package dev.vitrine.webhook.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
