package dev.vitrine.outbound;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A name for a fetched file.
final class FileName {
    private static final int MAX_LENGTH = 50;
    private static final int MAX_HEADER = 1000;
    private static final String NAMELESS = "download";

    /// RFC 6266 and RFC 8187.
    private static final Pattern ENCODED =
            Pattern.compile("(?i)(?:^|[;\\s])filename\\*\\s*=\\s*utf-8'[^']*'([^;\\s]+)");

    private static final Pattern PLAIN =
            Pattern.compile("(?i)(?:^|[;\\s])filename\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))");
    private static final Pattern ENDING = Pattern.compile("\\.\\w{1,8}$");

    private FileName() {}

    /// What the server suggests, or else what the URL ends in.
    static String suggest(@Nullable String disposition, URI url) {
        String suggested = disposition == null ? "" : clean(named(disposition));
        String name = suggested.isEmpty() ? clean(url.getPath()) : suggested;
        return name.isEmpty() ? NAMELESS : name;
    }

    private static String named(String disposition) {
        String header = disposition.substring(0, Math.min(MAX_HEADER, disposition.length()));
        Matcher encoded = ENCODED.matcher(header);
        if (encoded.find()) {
            try {
                return URLDecoder.decode(
                        encoded.group(1).replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException _) {
                return "";
            }
        }
        Matcher plain = PLAIN.matcher(header);
        if (!plain.find()) {
            return "";
        }
        return plain.group(1) == null ? plain.group(2) : plain.group(1);
    }

    private static String clean(String path) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        name = Normalizer.normalize(name, Normalizer.Form.NFC);
        name = name.replaceAll("\\p{C}", "").replaceAll("[<>:\"|?*]", "_");
        name = name.replaceAll("^[.\\s]+|[.\\s]+$", "");
        Matcher ending = ENDING.matcher(name);
        String end = ending.find() ? ending.group() : "";
        String stem = name.substring(0, name.length() - end.length());
        int room = Math.min(stem.codePointCount(0, stem.length()), MAX_LENGTH - end.length());
        return stem.substring(0, stem.offsetByCodePoints(0, room)) + end;
    }
}
