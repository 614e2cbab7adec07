package dev.vitrine.ai.dialect;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Where an interface begins, for example `https://api.openai.com/v1`.
///
/// @param uri without a slash at its end
public record BaseAddress(URI uri) {
    public BaseAddress {
        String scheme = uri.getScheme();
        if (uri.getHost() == null || !("https".equals(scheme) || "http".equals(scheme))) {
            throw new IllegalArgumentException(
                    "An address of a vendor begins with https:// or http:// and a host, unlike "
                            + named(uri));
        }
        if (uri.getUserInfo() != null || uri.getQuery() != null || uri.getFragment() != null) {
            throw new IllegalArgumentException(
                    "An address of a vendor holds no key and no query: " + named(uri));
        }
        uri = URI.create(uri.toString().replaceAll("/+$", ""));
    }

    /// What lies below it.
    ///
    /// @param path for example `/models`
    public URI at(String path) {
        return URI.create(uri + path);
    }

    /// What an answer points to.
    ///
    /// @return absent when that is somewhere else than here
    public @Nullable URI own(String link) {
        try {
            URI there = uri.resolve(link);
            return uri.getScheme().equalsIgnoreCase(there.getScheme())
                            && uri.getHost().equalsIgnoreCase(there.getHost())
                            && port(uri) == port(there)
                            && there.getUserInfo() == null
                    ? there
                    : null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    @Override
    public String toString() {
        return uri.toString();
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }

    /// Without what may be a secret.
    private static String named(URI address) {
        return address.getScheme() + "://" + address.getHost() + address.getPath();
    }
}
