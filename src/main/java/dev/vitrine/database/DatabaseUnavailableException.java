package dev.vitrine.database;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// The database cannot be started or reached.
public final class DatabaseUnavailableException extends VitrineException {
    DatabaseUnavailableException(String message, String nextStep, @Nullable Throwable cause) {
        super(new Problem(ErrorCode.DATABASE_UNAVAILABLE, message, nextStep, true), cause);
    }

    /// Why a server cannot be used, as far as it or the network has told; never with the password.
    static DatabaseUnavailableException of(ServerAddress address, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String server = address.host() + ":" + address.port();
            String state = cause instanceof SQLException answer ? answer.getSQLState() : null;
            if (cause instanceof UnknownHostException) {
                return new DatabaseUnavailableException(
                        "There is no host " + address.host() + " for the database",
                        "Check the host in DATABASE_URL",
                        failure);
            }
            if (cause instanceof ConnectException || cause instanceof SocketTimeoutException) {
                return new DatabaseUnavailableException(
                        "No database answers at " + server,
                        "Start the server, or check host and port in DATABASE_URL",
                        failure);
            }
            if ("28P01".equals(state) || "28000".equals(state)) {
                return new DatabaseUnavailableException(
                        "The database at " + address + " does not let " + address.user() + " in",
                        "Check user and password in DATABASE_URL",
                        failure);
            }
            if ("3D000".equals(state)) {
                return new DatabaseUnavailableException(
                        "The server at " + server + " has no database " + address.database(),
                        "Make it with createdb, or check the end of DATABASE_URL",
                        failure);
            }
        }
        return new DatabaseUnavailableException(
                "The database at " + address + " cannot be used",
                "Check DATABASE_URL and the log of that server",
                failure);
    }
}
