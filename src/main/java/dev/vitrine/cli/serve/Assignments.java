package dev.vitrine.cli.serve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Settings and their values, as words of a command line.
final class Assignments {
    private Assignments() {}

    /// Reads `KEY VALUE` or several `KEY=VALUE`.
    ///
    /// @throws UnusableException when a word is neither
    static Map<String, JsonNode> parse(List<String> words) {
        if (words.size() == 2 && !words.getFirst().contains("=")) {
            return Map.of(words.getFirst(), text(words.getLast()));
        }
        Map<String, JsonNode> changes = new LinkedHashMap<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals < 1) {
                throw new UnusableException(
                        "'" + word + "' is no KEY=VALUE",
                        "Write the key, an equals sign and the value, with quotes around spaces",
                        null);
            }
            String key = word.substring(0, equals);
            if (changes.put(key, text(word.substring(equals + 1))) != null) {
                throw new UnusableException(key + " is there twice", "Name it once", null);
            }
        }
        return changes;
    }

    private static JsonNode text(String value) {
        return JsonNodeFactory.instance.stringNode(value);
    }
}
