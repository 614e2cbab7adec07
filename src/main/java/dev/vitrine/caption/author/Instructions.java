package dev.vitrine.caption.author;

import dev.vitrine.network.NetworkId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// What models are told to do, out of the files beside this package's resources.
final class Instructions {
    static final String DESCRIBE = read("describe.txt");
    static final String WRITE = read("write.txt");
    static final String REPAIR = read("repair.txt");
    static final String DISCOVER = read("discover.txt");

    private static final String PLAIN = "plain and friendly, one or two sentences";
    private static final Map<String, String> MANNERS = manners();

    private Instructions() {}

    /// How a network's posts sound.
    static String manner(NetworkId network) {
        return MANNERS.getOrDefault(network.value(), PLAIN);
    }

    private static Map<String, String> manners() {
        Map<String, String> manners = new LinkedHashMap<>();
        read("manners.txt")
                .lines()
                .map(line -> line.split(":", 2))
                .filter(parts -> parts.length == 2)
                .forEach(parts -> manners.put(parts[0].strip(), parts[1].strip()));
        return manners;
    }

    private static String read(String name) {
        try (InputStream file = Instructions.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
