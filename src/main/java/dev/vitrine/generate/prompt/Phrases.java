package dev.vitrine.generate.prompt;

import dev.vitrine.ai.port.Quality;
import dev.vitrine.ai.port.Theme;
import dev.vitrine.generate.wish.Fact;
import dev.vitrine.generate.wish.PictureWish;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// `prompts.yaml`, complete and consistent. Immutable, safe for many threads.
///
/// @param variations at least as many as a set may have
record Phrases(
        Map<Theme, String> themes,
        Map<Quality, String> qualities,
        Map<Fact, String> facts,
        Avoid avoid,
        String transparent,
        Map<String, Domain> domains,
        String set,
        Map<String, String> compositions,
        Map<String, String> angles,
        Map<String, String> lights,
        List<Variation> variations) {
    private static final YAMLMapper MAPPER =
            YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    /// What no picture is wanted with.
    record Avoid(String words, String marks) {}

    Phrases {
        requireAll(Theme.values(), themes);
        requireAll(Quality.values(), qualities);
        requireAll(Fact.values(), facts);
        if (variations.size() < PictureWish.MOST) {
            throw new IllegalArgumentException("A set may have more pictures than variations");
        }
        for (Variation variation : variations) {
            Objects.requireNonNull(compositions.get(variation.composition()));
            Objects.requireNonNull(angles.get(variation.angle()));
            Objects.requireNonNull(lights.get(variation.light()));
        }
    }

    static Phrases load() {
        try (InputStream file = Phrases.class.getResourceAsStream("prompts.yaml")) {
            return MAPPER.readValue(Objects.requireNonNull(file), Phrases.class);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// What is said of a variation.
    String of(Variation variation) {
        return "Composition: "
                + compositions.get(variation.composition())
                + ". Angle: "
                + angles.get(variation.angle())
                + ". Light: "
                + lights.get(variation.light())
                + ".";
    }

    private static <T> void requireAll(T[] all, Map<T, String> phrases) {
        if (!phrases.keySet().containsAll(Arrays.asList(all))) {
            throw new IllegalArgumentException("There are no words for some of " + List.of(all));
        }
    }
}
