package dev.vitrine.caption.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// One section of a file of words:
///
/// ```
/// [ceramics]
/// emoji: 🏺
/// remark: Good clay work asks to be picked up.
/// remark: Clay remembers every touch.
/// ```
///
/// A key may come again; empty lines and lines that begin with `//` are skipped.
///
/// @param name between the brackets
/// @param values by key, in their order
public record Section(String name, Map<String, List<String>> values) {
    /// Every section of a resource beside the given class.
    ///
    /// @throws IllegalStateException when a line is neither a head nor a key and a value
    public static List<Section> read(Class<?> beside, String resource) {
        List<Section> sections = new ArrayList<>();
        for (String line : text(beside, resource).lines().map(String::strip).toList()) {
            if (line.isEmpty() || line.startsWith("//")) {
                continue;
            }
            int colon = line.indexOf(':');
            if (line.startsWith("[") && line.endsWith("]")) {
                sections.add(
                        new Section(line.substring(1, line.length() - 1), new LinkedHashMap<>()));
            } else if (colon > 0 && !sections.isEmpty()) {
                sections.getLast()
                        .values
                        .computeIfAbsent(line.substring(0, colon).strip(), _ -> new ArrayList<>())
                        .add(line.substring(colon + 1).strip());
            } else {
                throw new IllegalStateException(
                        "Neither [name] nor key: value in " + resource + ": " + line);
            }
        }
        return sections;
    }

    /// The text of a resource beside the given class.
    public static String text(Class<?> beside, String resource) {
        try (InputStream stream =
                Objects.requireNonNull(beside.getResourceAsStream(resource), resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Every value of a key; none when the key is missing.
    public List<String> all(String key) {
        return values.getOrDefault(key, List.of());
    }

    /// The value of a key that every section has.
    public String one(String key) {
        if (all(key).size() != 1) {
            throw new IllegalStateException("[" + name + "] has not one line \"" + key + "\"");
        }
        return all(key).getFirst();
    }
}
