package dev.vitrine.ai.builtin.colour;

import dev.vitrine.ai.builtin.chance.Chance;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Palettes of our own, for pictures that belong to no brand: `palettes.txt`.
public final class Palettes {
    private static final Map<String, List<List<Oklab>>> KNOWN = read();

    private Palettes() {}

    /// The scheme of a palette that suits a use, chosen by chance.
    public static Scheme scheme(String use, Chance chance) {
        List<List<Oklab>> palettes = Objects.requireNonNull(KNOWN.get(use), use);
        return Scheme.of(chance.pick(palettes), false);
    }

    private static Map<String, List<List<Oklab>>> read() {
        try (InputStream file = Palettes.class.getResourceAsStream("palettes.txt")) {
            String text =
                    new String(
                            Objects.requireNonNull(file, "palettes.txt").readAllBytes(),
                            StandardCharsets.UTF_8);
            Map<String, List<List<Oklab>>> palettes = new HashMap<>();
            List<List<Oklab>> section = new ArrayList<>();
            for (String line : text.lines().filter(line -> !line.isBlank()).toList()) {
                if (line.startsWith("for ")) {
                    section = new ArrayList<>();
                    palettes.put(line.substring(4).strip(), section);
                } else if (line.startsWith("#") && line.startsWith("#", 8)) {
                    section.add(Arrays.stream(line.strip().split("\\s+")).map(Oklab::of).toList());
                }
            }
            return palettes;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
