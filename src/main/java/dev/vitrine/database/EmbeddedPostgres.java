package dev.vitrine.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL server of our own. Several processes may share one folder: the first starts the
/// server, the last stops it. A process that is killed leaves it running, and the next one finds
/// it.
///
/// Every user holds a shared advisory lock on a connection of its own, which ends with the process
/// however that ends; who can have the lock alone is the last. Whoever sees the server die starts
/// it again, at the place where everybody looks for it.
final class EmbeddedPostgres implements AutoCloseable {
    private static final String PRESENCE = "8302112233445566";
    private static final String MAIN = "postgres";
    private static final int LISTEN_MILLIS = 2000;
    private static final int LOOK_SECONDS = 2;
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final Cluster cluster;
    private final Path lockFile;
    private final ServerAddress address;
    private final ScheduledExecutorService watch;
    private volatile Connection presence;

    private EmbeddedPostgres(
            Cluster cluster, Path lockFile, ServerAddress address, Connection presence) {
        this.cluster = cluster;
        this.lockFile = lockFile;
        this.address = address;
        this.presence = presence;
        watch =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("database-watch").factory());
        var _ =
                watch.scheduleWithFixedDelay(
                        this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    /// Attaches to the server of a folder, which is made and started if need be.
    static EmbeddedPostgres open(Programs programs, Path folder, boolean quick) {
        try {
            Files.createDirectories(
                    folder,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
            Path lockFile = folder.resolve("postgresql.lock");
            var cluster = new Cluster(programs, folder, quick);
            try (FileChannel channel = channel(lockFile);
                    FileLock _ = channel.lock()) {
                cluster.create();
                Integer running = cluster.port();
                int port = running != null && listens(running) ? running : started(cluster);
                ServerAddress address = address(cluster, port);
                return new EmbeddedPostgres(cluster, lockFile, address, presence(address));
            }
        } catch (IOException | SQLException failure) {
            throw failed(folder, failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw failed(folder, failure);
        }
    }

    /// Where the server is.
    ServerAddress address() {
        return address;
    }

    /// Leaves the server; stops it when nobody else uses it.
    @Override
    public void close() {
        watch.close();
        try (FileChannel channel = channel(lockFile);
                FileLock _ = channel.lock()) {
            boolean last;
            try (Connection own = presence;
                    Statement statement = own.createStatement()) {
                statement.execute("select pg_advisory_unlock_all()");
                try (ResultSet answer =
                        statement.executeQuery("select pg_try_advisory_lock(" + PRESENCE + ")")) {
                    last = answer.next() && answer.getBoolean(1);
                }
            }
            if (last) {
                cluster.stop();
            }
        } catch (IOException | SQLException failure) {
            throw new DatabaseUnavailableException(
                    "The database did not stop: " + failure.getMessage(),
                    "The next start of Vitrine finds it as it is",
                    failure);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            if (presence.isValid(LOOK_SECONDS)) {
                return;
            }
            try (FileChannel channel = channel(lockFile);
                    FileLock _ = channel.lock()) {
                if (cluster.port() == null) {
                    LOG.warn("PostgreSQL has died and is started again");
                    cluster.start(address.port());
                }
                presence.close();
                presence = presence(address);
            }
        } catch (IOException | SQLException | RuntimeException failure) {
            LOG.warn("PostgreSQL does not answer: {}", failure.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static FileChannel channel(Path lockFile) throws IOException {
        return FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static ServerAddress address(Cluster cluster, int port) throws IOException {
        return new ServerAddress(
                "127.0.0.1", port, MAIN, Cluster.USER, cluster.password(), List.of());
    }

    private static Connection presence(ServerAddress address) throws SQLException {
        Connection connection =
                DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock_shared(" + PRESENCE + ")");
        }
        return connection;
    }

    private static int started(Cluster cluster) throws IOException, InterruptedException {
        int port = freePort();
        cluster.start(port);
        return port;
    }

    /// After a power cut another process may have got the number of the server.
    private static boolean listens(int port) {
        try (var socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port), LISTEN_MILLIS);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static DatabaseUnavailableException failed(Path folder, @Nullable Exception failure) {
        String reason = failure == null ? "" : ": " + failure.getMessage();
        return new DatabaseUnavailableException(
                "The database in " + folder + " does not start" + reason,
                "Look at postgresql.log there, or name a server of your own in DATABASE_URL",
                failure);
    }
}
