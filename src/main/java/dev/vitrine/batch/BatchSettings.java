package dev.vitrine.batch;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;

/// What batches need besides other rooms.
///
/// @param scratch a folder for files that are not complete yet; what lies there for long is swept
///   away
public record BatchSettings(Path scratch, InstantSource clock, Supplier<UUID> ids) {}
