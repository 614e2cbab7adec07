package dev.vitrine.outbound;

import java.net.IDN;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A URL of the web, taken apart once and put together again in one spelling, so that whoever
/// checks it and whoever connects read the same.
///
/// @param host a name in ASCII and lower case, or an IP address in its usual form without brackets
/// @param path as it stands in the request, with the query
record WebAddress(String scheme, String host, int port, String path) {
    private static final int MAX_LENGTH = 4000;
    private static final int SHOWN = 200;

    /// RFC 3986, appendix B.
    private static final Pattern PARTS =
            Pattern.compile("(?:([^:/?#]+):)?(?://([^/?#]*))?([^?#]*)(\\?[^#]*)?(?:#.*)?");

    private static final Pattern AUTHORITY = Pattern.compile("(\\[[^\\]]*]|[^:]*)(?::(\\d{0,5}))?");
    private static final Pattern NAME =
            Pattern.compile(
                    "(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]{0,62})(\\.[a-z0-9_][a-z0-9_-]{0,62})*");

    /// What every program that knows the old spellings would read as an IPv4 address: 127.1,
    /// 2130706433, 0x7f.0.0.1 and the like.
    private static final Pattern NUMBER_AT_THE_END = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)");

    private static final Pattern IPV4 =
            Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");

    /// @throws RefusedUrlException when it is none, or holds a password
    static WebAddress parse(String text) {
        Matcher parts = split(text);
        if (parts.group(1) == null) {
            throw RefusedUrlException.ofSpelling();
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw RefusedUrlException.ofScheme();
        }
        String authority = parts.group(2);
        if (authority == null) {
            throw RefusedUrlException.ofSpelling();
        }
        if (authority.contains("@")) {
            throw RefusedUrlException.ofCredentials();
        }
        Matcher place = AUTHORITY.matcher(authority);
        if (!place.matches()) {
            throw RefusedUrlException.ofHost();
        }
        return new WebAddress(
                        scheme,
                        host(place.group(1)),
                        port(scheme, place.group(2)),
                        path(parts.group(3), parts.group(4)))
                .checked();
    }

    /// Where a redirect leads. Its target is as strange as the first one.
    ///
    /// @throws RefusedUrlException when it leads to no URL of the web
    WebAddress follow(String location) {
        WebAddress target = target(location);
        if (scheme.equals("https") && target.scheme.equals("http")) {
            throw RefusedUrlException.ofOpenRedirect(target.host);
        }
        return target;
    }

    private WebAddress target(String location) {
        Matcher parts = split(location);
        if (parts.group(1) != null) {
            return parse(location);
        }
        if (parts.group(2) != null) {
            return parse(scheme + ":" + location);
        }
        String target = parts.group(3);
        if (target.startsWith("/")) {
            return parse(origin() + location);
        }
        String folder = uri().getRawPath();
        if (target.isEmpty()) {
            return parse(origin() + folder + location);
        }
        folder = folder.substring(0, folder.lastIndexOf('/') + 1);
        WebAddress merged = parse(origin() + folder + location);
        return parse(merged.uri().normalize().toString());
    }

    /// Whether a host is an IP address rather than a name.
    static boolean isLiteral(String host) {
        return host.contains(":") || IPV4.matcher(host).matches();
    }

    URI uri() {
        return URI.create(origin() + path);
    }

    /// Host and path: a query may be a secret.
    String shown() {
        String shown = host + uri().getRawPath();
        return shown.length() > SHOWN ? shown.substring(0, SHOWN) + "…" : shown;
    }

    @Override
    public String toString() {
        return shown();
    }

    private String origin() {
        String place = host.contains(":") ? "[" + host + "]" : host;
        return scheme + "://" + place + (port == usualPort(scheme) ? "" : ":" + port);
    }

    private WebAddress checked() {
        try {
            var _ = new URI(origin() + path);
            return this;
        } catch (URISyntaxException _) {
            throw RefusedUrlException.ofSpelling();
        }
    }

    private static Matcher split(String text) {
        String stripped = text.strip();
        Matcher parts = PARTS.matcher(stripped);
        // Browsers take a backslash for a slash, other programs do not.
        if (stripped.length() > MAX_LENGTH
                || stripped.chars().anyMatch(c -> c < ' ' || c == 0x7f || c == '\\')
                || !parts.matches()) {
            throw RefusedUrlException.ofSpelling();
        }
        return parts;
    }

    private static int usualPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    private static int port(String scheme, @Nullable String digits) {
        if (digits == null || digits.isEmpty()) {
            return usualPort(scheme);
        }
        int port = Integer.parseInt(digits);
        if (port < 1 || port > 65535) {
            throw RefusedUrlException.ofSpelling();
        }
        return port;
    }

    private static String host(String text) {
        if (text.startsWith("[")) {
            return ipv6(text.substring(1, text.length() - 1));
        }
        String name = ascii(text).toLowerCase(Locale.ROOT);
        if (name.endsWith(".")) {
            name = name.substring(0, name.length() - 1);
        }
        boolean asked =
                NUMBER_AT_THE_END.matcher(name).matches()
                        ? IPV4.matcher(name).matches()
                        : NAME.matcher(name).matches();
        if (!asked) {
            throw RefusedUrlException.ofHost();
        }
        return name;
    }

    private static String ipv6(String text) {
        try {
            if (text.matches("[0-9a-fA-F:.]+")
                    && InetAddress.ofLiteral(text) instanceof Inet6Address address) {
                return address.getHostAddress();
            }
        } catch (IllegalArgumentException _) {
            // No address at all.
        }
        throw RefusedUrlException.ofHost();
    }

    /// Digits and dots of other scripts become ours here, before anything is checked.
    private static String ascii(String name) {
        if (name.chars().allMatch(c -> c < 0x80)) {
            return name;
        }
        try {
            return IDN.toASCII(name, IDN.USE_STD3_ASCII_RULES);
        } catch (IllegalArgumentException _) {
            throw RefusedUrlException.ofHost();
        }
    }

    private static String path(String path, @Nullable String query) {
        return (path.isEmpty() ? "/" : encoded(path, " \"<>[]^`{|}"))
                + (query == null ? "" : encoded(query, " \"<>^`{|}"));
    }

    /// Encodes what people leave as it is and browsers then encode.
    private static String encoded(String text, String others) {
        var result = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b < 0 || others.indexOf(b) >= 0) {
                result.append("%%%02X".formatted(b & 0xff));
            } else {
                result.append((char) b);
            }
        }
        return result.toString();
    }
}
