package dev.vitrine.ai.flux;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which addresses that stand in an answer are gone to: an answer must not send our key elsewhere,
/// nor us to a machine of this network.
final class Addresses {
    private static final Pattern NAME = Pattern.compile("([a-z0-9-]+\\.)+[a-z][a-z0-9-]*");

    private final URI base;

    Addresses(URI base) {
        this.base = URI.create(base.toString().replaceAll("/+$", ""));
    }

    /// Where a model takes its work.
    URI submission(String model) {
        return URI.create(base + "/v1/" + model);
    }

    /// Where a task is asked for, with the key: at Black Forest Labs, whichever region, or where we
    /// submit.
    ///
    /// @return absent when it is anywhere else
    @Nullable URI polling(String text) {
        URI address = parsed(text);
        return address != null
                        && (isOurs(address)
                                || (isSafe(address) && host(address).endsWith(".bfl.ai")))
                ? address
                : null;
    }

    /// Where a picture lies, without a key: it may be at any host with a name, as Black Forest Labs
    /// delivers from the clouds of others.
    ///
    /// @return absent when nothing is fetched from there
    @Nullable URI sample(String text) {
        URI address = parsed(text);
        return address != null && (isOurs(address) || isSafe(address)) ? address : null;
    }

    private boolean isOurs(URI address) {
        return Objects.equals(address.getScheme(), base.getScheme())
                && host(address).equals(host(base))
                && address.getPort() == base.getPort();
    }

    private static boolean isSafe(URI address) {
        return "https".equals(address.getScheme())
                && (address.getPort() == -1 || address.getPort() == 443)
                && NAME.matcher(host(address)).matches();
    }

    private static String host(URI address) {
        return address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
    }

    private static @Nullable URI parsed(String text) {
        try {
            var address = URI.create(text);
            return address.getUserInfo() == null ? address : null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
