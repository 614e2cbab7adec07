package dev.vitrine.ai;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A request as it has reached a stand-in, read to its end.
///
/// @param path with its query
/// @param headers their names in lower case
public record Asked(String method, String path, Map<String, String> headers, byte[] body) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("filename=\"([^\"]*)\"");
    private static final Pattern TYPE = Pattern.compile("(?i)content-type: *([^\r\n]+)");

    /// One part of a form.
    ///
    /// @param fileName absent for a field
    /// @param type absent where none was given
    public record Part(
            String name, @Nullable String fileName, @Nullable String type, byte[] bytes) {
        /// The value of a field.
        public String text() {
            return new String(bytes, UTF_8);
        }
    }

    /// Method and path, without the query.
    public String line() {
        return method + " " + path.replaceAll("\\?.*", "");
    }

    /// A header; empty when it is not there.
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /// The body as text.
    public String text() {
        return new String(body, UTF_8);
    }

    /// The body as JSON.
    public JsonNode json() {
        return JSON.readTree(body);
    }

    /// The parts of a body of type `multipart/form-data`.
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        String line = "--" + header("content-type").replaceAll(".*boundary=\"?([^\";]+).*", "$1");
        String all = new String(body, ISO_8859_1);
        int begin = all.indexOf(line);
        int next = all.indexOf(line, begin + 1);
        while (begin >= 0 && next > 0) {
            int headEnd = all.indexOf("\r\n\r\n", begin);
            String head = all.substring(begin, headEnd);
            parts.add(
                    new Part(
                            found(NAME, head, ""),
                            FILE.matcher(head).find() ? found(FILE, head, "") : null,
                            TYPE.matcher(head).find() ? found(TYPE, head, "") : null,
                            Arrays.copyOfRange(body, headEnd + 4, next - 2)));
            begin = next;
            next = all.indexOf(line, begin + 1);
        }
        return parts;
    }

    @Override
    public String toString() {
        return line() + " with " + body.length + " bytes";
    }

    private static String found(Pattern pattern, String text, String otherwise) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : otherwise;
    }
}
