package dev.vitrine.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.pool.HikariPool;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The front door of the room: the database, migrated, with a pool of connections. Safe for use
/// from any thread.
public final class Database implements AutoCloseable {
    private static final String NAME = "vitrine";
    private static final long TIMEOUT_MILLIS = 20_000;
    private static final int SILENCE_SECONDS = 60;

    private final @Nullable EmbeddedPostgres embedded;
    private final HikariDataSource pool;
    private final DataSource inTransaction;
    private final JdbcClient sql;
    private final TransactionTemplate transactions;
    private final ServerAddress address;

    private Database(
            @Nullable EmbeddedPostgres embedded, HikariDataSource pool, ServerAddress address) {
        this.embedded = embedded;
        this.pool = pool;
        this.address = address;
        inTransaction = new TransactionAwareDataSourceProxy(pool);
        sql = JdbcClient.create(pool);
        transactions = new TransactionTemplate(new DataSourceTransactionManager(pool));
    }

    /// Where our own server lives.
    ///
    /// @param folder of the data; several processes may share it
    /// @param natives where PostgreSQL's archive lies
    /// @param programs where it is unpacked, once for each version
    /// @param quick whether nothing need survive a power cut, for tests
    public record Own(Path folder, Path natives, Path programs, boolean quick) {}

    /// Starts our own server, or attaches to it, and brings its tables up to date.
    ///
    /// @throws DatabaseUnavailableException when it does not start
    public static Database open(Own own, int connections) {
        EmbeddedPostgres embedded =
                EmbeddedPostgres.open(
                        Programs.in(own.natives(), own.programs()), own.folder(), own.quick());
        try {
            return open(embedded, embedded.address(), connections);
        } catch (RuntimeException | Error failure) {
            embedded.close();
            throw failure;
        }
    }

    /// Connects to a server and brings its tables up to date.
    ///
    /// @throws DatabaseUnavailableException when it does not answer
    public static Database open(ServerAddress address, int connections) {
        return open(null, address, connections);
    }

    private static Database open(
            @Nullable EmbeddedPostgres embedded, ServerAddress address, int connections) {
        HikariDataSource pool = pool(address, connections);
        try {
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:dev/vitrine/database")
                    .load()
                    .migrate();
            return new Database(embedded, pool, address);
        } catch (FlywayException failure) {
            pool.close();
            throw new DatabaseUnavailableException(
                    "The tables in " + address + " cannot be brought up to date",
                    "Check that the user may create tables, and that no newer Vitrine made them",
                    failure);
        } catch (RuntimeException | Error failure) {
            pool.close();
            throw failure;
        }
    }

    /// Where it is; never with the password.
    public String where() {
        return (embedded == null ? "" : "own server, ") + address;
    }

    /// Runs statements, inside the transaction of the thread if there is one.
    public JdbcClient sql() {
        return sql;
    }

    /// Does all of it or, after an exception, none. Within another, it belongs to that one.
    public <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
        return transactions.execute(_ -> work.get());
    }

    /// Whether this thread is within a transaction.
    public boolean isInTransaction() {
        return TransactionSynchronizationManager.isActualTransactionActive();
    }

    /// Does something once it is known whether the transaction of this thread holds.
    public void afterwards(Consumer<Boolean> committed) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        committed.accept(status == STATUS_COMMITTED);
                    }
                });
    }

    /// Connections that take part in the transaction of their thread.
    public DataSource connections() {
        return inTransaction;
    }

    /// How many connections there are.
    ///
    /// @param waiting threads that wait for one
    public record Pool(int active, int idle, int waiting, int most) {}

    /// How many connections there are now.
    public Pool pool() {
        HikariPoolMXBean now = pool.getHikariPoolMXBean();
        return new Pool(
                now.getActiveConnections(),
                now.getIdleConnections(),
                now.getThreadsAwaitingConnection(),
                pool.getMaximumPoolSize());
    }

    @Override
    public void close() {
        pool.close();
        if (embedded != null) {
            embedded.close();
        }
    }

    private static HikariDataSource pool(ServerAddress address, int connections) {
        var config = new HikariConfig();
        config.setPoolName(NAME);
        config.setJdbcUrl(address.jdbcUrl());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(TIMEOUT_MILLIS);
        // A server that is gone without a word must not hold a thread for ever.
        config.addDataSourceProperty("socketTimeout", SILENCE_SECONDS);
        // The server's details of an error hold the values of a row, and end up in the log.
        config.addDataSourceProperty("logServerErrorDetail", false);
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException failure) {
            throw DatabaseUnavailableException.of(address, failure);
        }
    }
}
