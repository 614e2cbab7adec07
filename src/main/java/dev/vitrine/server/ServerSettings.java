package dev.vitrine.server;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// How the service is reached and where it keeps what is uploaded.
///
/// @param bind the address to listen on
/// @param port from 1 to 65535; 0 for any that is free
/// @param uploads where uploads are written while they arrive
/// @param publicUrl what stands in front of the addresses of pictures; absent for nothing
/// @param clock the time
/// @param ids new for every request
/// @param resources whether programs can reach sessions; without them there is only how the service
///   is
/// @param limits how often a key may call
public record ServerSettings(
        InetAddress bind,
        int port,
        Path uploads,
        @Nullable URI publicUrl,
        InstantSource clock,
        Supplier<UUID> ids,
        boolean resources,
        Limits limits) {
    /// How often a key may call.
    ///
    /// @param uploadsPerMinute new sessions
    /// @param requestsPerMinute everything, uploads included
    /// @param requestsPerHour the same, over a longer time
    public record Limits(int uploadsPerMinute, int requestsPerMinute, int requestsPerHour) {}
}
