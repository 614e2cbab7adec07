package dev.vitrine.library.web;

import dev.vitrine.form.Fields;
import dev.vitrine.library.asset.AiSource;
import dev.vitrine.library.asset.Asset;
import dev.vitrine.library.asset.Origin;
import dev.vitrine.library.asset.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What somebody says about an asset, checked field by field.
final class AssetForm {
    private static final int MOST_NAME = 255;
    private static final int MOST_TEXT = 10_000;
    private static final int MOST_URL = 2000;
    private static final int MOST_TAGS = 50;
    private static final int MOST_TAG = 100;
    private static final String AI_SOURCES =
            Arrays.stream(AiSource.values()).map(AiSource::label).collect(Collectors.joining(", "));

    private static final Set<String> FIELDS =
            Set.of(
                    "url",
                    "name",
                    "alt_text",
                    "description",
                    "tags",
                    "prompt",
                    "model",
                    "seed",
                    "ai_source");

    private final Fields fields;

    AssetForm(JsonNode body) {
        fields = Fields.ofBody(body, FIELDS);
    }

    /// Where it is to be fetched.
    @Nullable String url() {
        return fields.text("url", MOST_URL);
    }

    /// @param name when none is said
    Words words(String name) {
        String said = fields.text("name", MOST_NAME);
        return new Words(
                said == null ? name : said,
                fields.text("alt_text", MOST_TEXT),
                fields.text("description", MOST_TEXT),
                tags());
    }

    Origin.@Nullable Model model() {
        String prompt = fields.text("prompt", MOST_TEXT);
        String name = fields.text("model", MOST_NAME);
        Long seed = fields.number("seed");
        AiSource source = fields.value("ai_source", AiSource::parse, "one of " + AI_SOURCES);
        return prompt == null && name == null && seed == null && source == null
                ? null
                : new Origin.Model(prompt, name, seed, source);
    }

    /// What is said of an asset from now on: what is not sent stays, and what is empty goes.
    Words wordsInstead(Words before) {
        Words said = words(before.name());
        return new Words(
                said.name(),
                sent("alt_text") ? said.altText() : before.altText(),
                sent("description") ? said.description() : before.description(),
                sent("tags") ? said.tags() : before.tags());
    }

    /// Whether anything is said of it.
    boolean describes() {
        return fields.node().propertyStream().anyMatch(field -> !field.getKey().equals("url"));
    }

    /// What is said of an asset that is there already: new tags come to those that it has.
    Words wordsBeside(Words before) {
        Words now = wordsInstead(before);
        List<String> tags =
                Stream.concat(before.tags().stream(), now.tags().stream()).distinct().toList();
        return new Words(
                now.name(),
                now.altText(),
                now.description(),
                tags.size() > MOST_TAGS ? now.tags() : tags);
    }

    /// The same for what a model has to do with it.
    Origin.@Nullable Model modelInstead(Asset asset) {
        Origin.Model before = asset.origin().model();
        Origin.Model said = model();
        if (before == null) {
            return said;
        }
        Origin.Model now = said == null ? new Origin.Model(null, null, null, null) : said;
        return new Origin.Model(
                sent("prompt") ? now.prompt() : before.prompt(),
                sent("model") ? now.name() : before.name(),
                sent("seed") ? now.seed() : before.seed(),
                sent("ai_source") ? now.source() : before.source());
    }

    private boolean sent(String name) {
        return fields.node().has(name);
    }

    private List<String> tags() {
        return fields.texts("tags", MOST_TAGS, MOST_TAG);
    }
}
