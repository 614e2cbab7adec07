package dev.vitrine.cache.redis;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Where a Redis server is and who connects.
///
/// @param user absent for the server's usual one
/// @param password absent for none
/// @param database its number
public record RedisAddress(
        String host,
        int port,
        @Nullable String user,
        @Nullable String password,
        int database,
        boolean encrypted) {
    private static final int USUAL_PORT = 6379;
    private static final int MOST_DATABASES = 10_000;

    /// Reads `redis://user:password@host:port/database`, or `rediss://` for an encrypted
    /// connection; all but the host may be left out.
    ///
    /// @throws InvalidAddressException when it is anything else; the message tells nothing of the
    ///   text, because a password may be in it
    public static RedisAddress parse(String url) {
        URI uri;
        try {
            uri = new URI(url.strip());
        } catch (URISyntaxException _) {
            throw new InvalidAddressException("it is no URL");
        }
        boolean encrypted = "rediss".equals(uri.getScheme());
        if (!encrypted && !"redis".equals(uri.getScheme())) {
            throw new InvalidAddressException("it does not begin with redis:// or rediss://");
        }
        if (uri.getHost() == null) {
            throw new InvalidAddressException("it names no host, or more than one");
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new InvalidAddressException("it has options, and none are known");
        }
        String login = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
        int colon = login.indexOf(':');
        return new RedisAddress(
                uri.getHost(),
                uri.getPort() < 0 ? USUAL_PORT : uri.getPort(),
                decoded(colon < 0 ? login : login.substring(0, colon)),
                colon < 0 ? null : decoded(login.substring(colon + 1)),
                database(uri.getRawPath()),
                encrypted);
    }

    /// Without the password.
    @Override
    public String toString() {
        return (encrypted ? "rediss://" : "redis://") + host + ":" + port + "/" + database;
    }

    private static int database(String path) {
        String number = path.replaceFirst("^/", "");
        try {
            int database = number.isEmpty() ? 0 : Integer.parseInt(number);
            if (database >= 0 && database < MOST_DATABASES) {
                return database;
            }
        } catch (NumberFormatException _) {
            // Said below.
        }
        throw new InvalidAddressException("its database is no number");
    }

    private static @Nullable String decoded(String text) {
        return text.isEmpty()
                ? null
                : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /// `REDIS_URL` cannot be used.
    public static final class InvalidAddressException extends VitrineException {
        InvalidAddressException(String reason) {
            super(
                    Problem.of(
                            ErrorCode.INVALID_REQUEST,
                            "REDIS_URL cannot be used: " + reason,
                            "Write redis://user:password@host:6379/0, or rediss:// for an encrypted connection"));
        }
    }
}
