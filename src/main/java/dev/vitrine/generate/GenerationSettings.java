package dev.vitrine.generate;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// What the room is given in a service.
///
/// @param scratch a folder for files that are wanted for a moment
/// @param clock the time
/// @param ids a new id each time
/// @param payTwice whether a workspace lets a call be made again of which nobody knows whether it
///   was charged
public record GenerationSettings(
        Path scratch, InstantSource clock, Supplier<UUID> ids, Predicate<UUID> payTwice) {}
