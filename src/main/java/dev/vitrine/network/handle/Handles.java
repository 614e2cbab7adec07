package dev.vitrine.network.handle;

import dev.vitrine.network.NetworkId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// What names of accounts look like on each network.
public final class Handles {
    private static final String FILE = "handles.yaml";

    private final Map<NetworkId, Pattern> rules;

    private Handles(Map<NetworkId, Pattern> rules) {
        this.rules = rules;
    }

    private record Entry(String form) {}

    /// Reads the file that comes along.
    public static Handles load() {
        try (InputStream file = Handles.class.getResourceAsStream(FILE)) {
            Map<String, Entry> entries =
                    YAMLMapper.shared()
                            .readValue(
                                    Objects.requireNonNull(file, FILE),
                                    new TypeReference<Map<String, Entry>>() {});
            Map<NetworkId, Pattern> rules = new LinkedHashMap<>();
            entries.forEach(
                    (network, entry) ->
                            rules.put(new NetworkId(network), Pattern.compile(entry.form())));
            return new Handles(rules);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Whether an account of the network could be called that.
    ///
    /// @param handle with or without its `@`
    public boolean fits(NetworkId network, String handle) {
        Pattern form = rules.get(network);
        return form != null && form.matcher(bare(handle)).matches();
    }

    private static String bare(String handle) {
        return handle.startsWith("@") ? handle.substring(1) : handle;
    }
}
