package dev.vitrine.generate.prompt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The types of pictures that can be asked for by their name alone: `templates.yaml`. Immutable,
/// safe for many threads.
///
/// @param byName with other names too
public record Templates(Map<String, Template> byName) {
    public Templates {
        byName = Map.copyOf(byName);
    }

    /// Reads those that come along.
    public static Templates load() {
        YAMLMapper mapper =
                YAMLMapper.builder()
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .build();
        try (InputStream file = Templates.class.getResourceAsStream("templates.yaml")) {
            Map<String, Template> read =
                    mapper.readValue(
                            Objects.requireNonNull(file),
                            new TypeReference<LinkedHashMap<String, Template>>() {});
            Map<String, Template> all = new LinkedHashMap<>(read);
            read.values()
                    .forEach(template -> template.also().forEach(name -> all.put(name, template)));
            return new Templates(all);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// One of them.
    ///
    /// @throws IllegalArgumentException when there is none of that name
    public Template named(String name) {
        Template template = byName.get(name.strip().toLowerCase(Locale.ROOT));
        if (template == null) {
            throw new IllegalArgumentException("No type is called " + name);
        }
        return template;
    }

    /// The names of all, in order.
    public String names() {
        return String.join(", ", byName.keySet().stream().sorted().toList());
    }
}
