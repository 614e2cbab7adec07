package dev.vitrine.cli.serve;

import dev.vitrine.database.Database;
import dev.vitrine.database.ServerAddress;
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
    private static final int CONNECTIONS = 20;

    /// A server to use instead of our own; absent for our own.
    @Nullable String databaseUrl() {
        String url = environment.get("DATABASE_URL");
        return url == null || url.isBlank() ? null : url;
    }

    /// The database of a service, also for commands beside it.
    Database database(DataFolder data) {
        String url = databaseUrl();
        return url == null
                ? Database.open(
                        new Database.Own(
                                data.database(), natives, userFolder.resolve("programs"), false),
                        CONNECTIONS)
                : Database.open(ServerAddress.parse(url), CONNECTIONS);
    }
}
