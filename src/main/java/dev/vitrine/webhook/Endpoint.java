package dev.vitrine.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// An address that is told what happens, as it can be shown.
///
/// @param eventTypes what it wants to hear; empty for everything
/// @param enabled whether it is told anything; a server that answers 410 ends that
public record Endpoint(
        UUID id, String url, List<String> eventTypes, boolean enabled, Instant createdAt) {
    public Endpoint {
        eventTypes = List.copyOf(eventTypes);
    }
}
