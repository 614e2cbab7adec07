package dev.vitrine.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A real database for tests: one server for all of them, an empty migrated database for each that
/// asks.
public final class TestingDatabase {
    static final Path NATIVES = Path.of(System.getProperty("vitrine.home"), "native");

    /// Unpacked once, not once a run.
    static final Path PROGRAMS =
            Path.of(System.getProperty("vitrine.home"), "../postgresql").normalize();

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static @Nullable EmbeddedPostgres server;

    private TestingDatabase() {}

    /// A new database, closed by whoever asked for it.
    public static Database fresh() {
        return Database.open(freshAddress(), 10);
    }

    /// Where a new, empty database is.
    public static ServerAddress freshAddress() {
        ServerAddress main = server().address();
        String name = "test_" + NUMBERS.incrementAndGet();
        try (var connection =
                        DriverManager.getConnection(main.jdbcUrl(), main.user(), main.password());
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return main.withDatabase(name);
    }

    private static synchronized EmbeddedPostgres server() {
        if (server == null) {
            Path folder = scratch();
            server = EmbeddedPostgres.open(Programs.in(NATIVES, PROGRAMS), folder, true);
            EmbeddedPostgres started = server;
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(
                                    () -> {
                                        started.close();
                                        delete(folder);
                                    }));
        }
        return server;
    }

    private static Path scratch() {
        try {
            return Files.createTempDirectory("vitrine-test-database");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
