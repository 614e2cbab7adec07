package dev.vitrine.cli.serve;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the service is started in.
///
/// @param natives where native libraries and PostgreSQL's archive lie
/// @param userFolder where a user's data is if nothing else is said
/// @param environment variables: which database and which stores
/// @param clock the time
/// @param ids a new id each time
/// @param chance numbers from 0 to below 1
public record Surroundings(
        Path natives,
        Path userFolder,
        Map<String, String> environment,
        InstantSource clock,
        Supplier<UUID> ids,
        DoubleSupplier chance) {
    /// A server to use instead of our own; absent for our own.
    @Nullable String databaseUrl() {
        String url = environment.get("DATABASE_URL");
        return url == null || url.isBlank() ? null : url;
    }
}
