package dev.vitrine.library;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;

/// What the library needs besides other rooms.
///
/// @param scratch a folder for files on their way
/// @param grace how long what was deleted can be restored
/// @param settle how long bytes that nobody shows are left alone: somebody may be about to
public record LibrarySettings(
        Path scratch, Duration grace, Duration settle, InstantSource clock, Supplier<UUID> ids) {
    /// Restorable for a week; an hour for bytes on their way.
    public static LibrarySettings usual(Path scratch, InstantSource clock, Supplier<UUID> ids) {
        return new LibrarySettings(scratch, Duration.ofDays(7), Duration.ofHours(1), clock, ids);
    }
}
