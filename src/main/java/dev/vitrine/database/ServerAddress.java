package dev.vitrine.database;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where a PostgreSQL server is and who connects.
///
/// @param host a name or an address
/// @param port from 1 to 65535
/// @param database its name
/// @param user who connects
/// @param password may be empty
/// @param options of the connection, `sslmode=require` and the like, each encoded
public record ServerAddress(
        String host,
        int port,
        String database,
        String user,
        String password,
        List<String> options) {
    private static final int USUAL_PORT = 5432;

    /// Options that may be given: how the connection is secured and how long it may take. Others
    /// could load classes or read files.
    private static final Set<String> KNOWN_OPTIONS =
            Set.of(
                    "sslmode",
                    "sslrootcert",
                    "channel_binding",
                    "connect_timeout",
                    "application_name",
                    "target_session_attrs");

    public ServerAddress {
        options = List.copyOf(options);
    }

    /// Reads `postgres://user:password@host:port/database?sslmode=require`; `postgresql://` and
    /// `jdbc:postgresql://` mean the same. User and password may stand among the options.
    ///
    /// @throws InvalidAddressException when it is anything else; the message tells nothing of the
    ///   text, because a password may be in it
    public static ServerAddress parse(String url) {
        String text = url.strip();
        URI uri;
        try {
            uri = new URI(text.startsWith("jdbc:") ? text.substring("jdbc:".length()) : text);
        } catch (URISyntaxException _) {
            throw new InvalidAddressException("it is no URL");
        }
        String scheme = uri.getScheme();
        if (!"postgres".equals(scheme) && !"postgresql".equals(scheme)) {
            throw new InvalidAddressException("it does not begin with postgres://");
        }
        if (uri.getHost() == null) {
            throw new InvalidAddressException("it names no host, or more than one");
        }
        String path = uri.getRawPath();
        if (path == null || path.length() < 2) {
            throw new InvalidAddressException("it names no database");
        }
        String query = uri.getRawQuery();
        List<String> options = options(query);
        String[] login = login(uri.getRawUserInfo(), query);
        return new ServerAddress(
                uri.getHost(),
                uri.getPort() < 0 ? USUAL_PORT : uri.getPort(),
                decoded(path.substring(1)),
                login[0],
                login[1],
                options);
    }

    /// For the driver, without the password.
    String jdbcUrl() {
        String base = "jdbc:postgresql://" + host + ":" + port + "/" + encoded(database);
        return options.isEmpty() ? base : base + "?" + String.join("&", options);
    }

    /// The same server and person with another database.
    ServerAddress withDatabase(String name) {
        return new ServerAddress(host, port, name, user, password, options);
    }

    @Override
    public String toString() {
        return host + ":" + port + "/" + database;
    }

    private static String[] login(@Nullable String userInfo, @Nullable String query) {
        if (userInfo == null || userInfo.isEmpty()) {
            String user = option("user", query);
            if (user.isEmpty()) {
                throw new InvalidAddressException("it names no user");
            }
            return new String[] {user, option("password", query)};
        }
        int colon = userInfo.indexOf(':');
        return colon < 0
                ? new String[] {decoded(userInfo), ""}
                : new String[] {
                    decoded(userInfo.substring(0, colon)), decoded(userInfo.substring(colon + 1))
                };
    }

    private static List<String> options(@Nullable String query) {
        List<String> options = new ArrayList<>();
        if (query == null) {
            return options;
        }
        for (String option : query.split("&", -1)) {
            String name = option.contains("=") ? option.substring(0, option.indexOf('=')) : option;
            if (name.equals("user") || name.equals("password")) {
                continue;
            }
            if (!KNOWN_OPTIONS.contains(name)) {
                throw new InvalidAddressException(
                        "its option "
                                + name
                                + " is not one of "
                                + String.join(", ", KNOWN_OPTIONS.stream().sorted().toList()));
            }
            options.add(driverOption(option));
        }
        return options;
    }

    /// The value of an option, decoded; empty when it is left out.
    private static String option(String name, @Nullable String query) {
        for (String option : query == null ? new String[0] : query.split("&", -1)) {
            if (option.startsWith(name + "=")) {
                return decoded(option.substring(name.length() + 1));
            }
        }
        return "";
    }

    /// The driver has names of its own for some.
    private static String driverOption(String option) {
        return option.replaceFirst("^connect_timeout=", "connectTimeout=")
                .replaceFirst("^channel_binding=", "channelBinding=")
                .replaceFirst("^application_name=", "ApplicationName=")
                .replaceFirst("^target_session_attrs=read-write", "targetServerType=primary")
                .replaceFirst("^target_session_attrs=.*", "targetServerType=any");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// `DATABASE_URL` cannot be used.
    public static final class InvalidAddressException extends VitrineException {
        InvalidAddressException(String reason) {
            super(
                    Problem.of(
                            ErrorCode.INVALID_REQUEST,
                            "DATABASE_URL cannot be used: " + reason,
                            "Write postgres://user:password@host:5432/database"));
        }
    }
}
