package dev.vitrine.session.durable;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// What sessions need besides other rooms.
///
/// @param data the folder that all processes share
/// @param limit how long one session may take
/// @param executor runs steps; needs as many threads as steps run at once
/// @param stepLimits how many steps of a kind run at once, by name; others are not limited
/// @param watcher hears what was done
public record SessionSettings(
        Path data,
        Duration limit,
        InstantSource clock,
        Supplier<UUID> ids,
        Executor executor,
        Map<String, Integer> stepLimits,
        SessionWatcher watcher) {
    public SessionSettings {
        stepLimits = Map.copyOf(stepLimits);
    }
}
