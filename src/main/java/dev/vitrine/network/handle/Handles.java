package dev.vitrine.network.handle;

import dev.vitrine.network.NetworkId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// What names of accounts look like on each network.
public final class Handles {
    private static final String FILE = "handles.yaml";

    private final Map<NetworkId, Rule> rules;

    private Handles(Map<NetworkId, Rule> rules) {
        this.rules = rules;
    }

    private record Rule(Pattern form, String profile) {}

    private record Entry(String form, String profile) {}

    /// Reads the file that comes along.
    public static Handles load() {
        try (InputStream file = Handles.class.getResourceAsStream(FILE)) {
            Map<String, Entry> entries =
                    YAMLMapper.shared()
                            .readValue(
                                    Objects.requireNonNull(file, FILE),
                                    new TypeReference<Map<String, Entry>>() {});
            Map<NetworkId, Rule> rules = new LinkedHashMap<>();
            entries.forEach(
                    (network, entry) ->
                            rules.put(
                                    new NetworkId(network),
                                    new Rule(Pattern.compile(entry.form()), entry.profile())));
            return new Handles(rules);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Whether an account of the network could be called that.
    ///
    /// @param handle with or without its `@`
    public boolean fits(NetworkId network, String handle) {
        Rule rule = rules.get(network);
        return rule != null && rule.form().matcher(bare(handle)).matches();
    }

    /// Where such an account would be; absent where that cannot be told from the name.
    public @Nullable String profile(NetworkId network, String handle) {
        Rule rule = rules.get(network);
        return rule == null || rule.profile().isEmpty()
                ? null
                : rule.profile().formatted(bare(handle));
    }

    private static String bare(String handle) {
        return handle.startsWith("@") ? handle.substring(1) : handle;
    }
}
