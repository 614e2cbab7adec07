package dev.vitrine.remote;

import dev.vitrine.problem.ErrorCode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A service and the key that opens it.
///
/// @param address its root, without a slash at the end
/// @param key never shown
public record Service(URI address, String key) {
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://.*");
    private static final Pattern PRINTABLE = Pattern.compile("[!-~]+");

    /// Addresses that never leave this machine, RFC 6761 and RFC 1122.
    private static final Pattern THIS_MACHINE =
            Pattern.compile("(.+\\.)?localhost|127(\\.\\d{1,3}){3}|\\[(::1|0:0:0:0:0:0:0:1)\\]");

    /// Reads what somebody has named.
    ///
    /// @param url for example `https://vitrine.example.org`
    /// @param key absent when none was named
    /// @param clear whether the key may travel where others can read it
    /// @throws ServiceException when there can be no such service
    public static Service of(String url, @Nullable String key, boolean clear) {
        URI address = address(url.strip());
        boolean open = address.getScheme().equalsIgnoreCase("http") && !isThisMachine(address);
        if (open && !clear) {
            throw refused(
                    "The key would travel to " + address + " where others can read it",
                    "Use an https address, or accept that with --allow-http");
        }
        if (key == null || key.isBlank()) {
            throw ServiceException.ofKey(
                    "VITRINE_KEY is not set, and " + address + " wants a key",
                    "Set it to a key of that service; ./vitrine keys create NAME makes one there");
        }
        if (!PRINTABLE.matcher(key.strip()).matches()) {
            throw ServiceException.ofKey(
                    "VITRINE_KEY holds something that is no key",
                    "Set it to a key such as vtr_…, and nothing else");
        }
        return new Service(address, key.strip());
    }

    private static URI address(String url) {
        String shown = url.replaceFirst("//[^/@]*@", "//");
        if (!SCHEME.matcher(url).matches()) {
            throw refused(
                    "The address of the service, '" + shown + "', has no scheme",
                    "Write it as http://localhost:8080 or https://vitrine.example.org");
        }
        try {
            URI address = new URI(url.replaceFirst("/+$", ""));
            String scheme = address.getScheme().toLowerCase(Locale.ROOT);
            if (!(scheme.equals("http") || scheme.equals("https")) || address.getHost() == null) {
                throw refused(
                        shown + " cannot be the address of a service",
                        "Write it as http://localhost:8080 or https://vitrine.example.org");
            }
            if (address.getRawUserInfo() != null
                    || address.getRawQuery() != null
                    || address.getRawFragment() != null) {
                throw refused(
                        "The address of the service, " + shown + ", holds more than an address",
                        "Leave out user, password, ? and #; the key stands in VITRINE_KEY");
            }
            return address;
        } catch (URISyntaxException _) {
            throw refused(
                    shown + " cannot be the address of a service",
                    "Write it as http://localhost:8080 or https://vitrine.example.org");
        }
    }

    private static boolean isThisMachine(URI address) {
        return THIS_MACHINE.matcher(address.getHost().toLowerCase(Locale.ROOT)).matches();
    }

    private static ServiceException refused(String message, String nextStep) {
        return ServiceException.ofAll(ErrorCode.INVALID_REQUEST, message, nextStep);
    }

    /// One of its resources.
    URI resource(String path) {
        return URI.create(address + path);
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
