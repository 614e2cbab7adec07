package dev.vitrine.library.web;

import dev.vitrine.database.Cursor;
import dev.vitrine.form.InvalidFieldException;
import dev.vitrine.library.asset.AssetId;
import dev.vitrine.library.asset.AssetKind;
import dev.vitrine.library.asset.AssetSearch;
import dev.vitrine.library.asset.Origin;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// What a list of assets is asked for, read parameter by parameter.
record SearchQuery(MultiValueMap<String, String> query) {
    private static final int MOST = 100;
    private static final int MOST_WORDS = 500;
    private static final Set<String> KNOWN =
            Set.of(
                    "q", "tag", "kind", "source", "session", "parent", "shape", "deleted", "cursor",
                    "limit");

    /// @throws InvalidFieldException when a parameter has a value that cannot be
    static AssetSearch parse(MultiValueMap<String, String> query) {
        for (String name : query.keySet()) {
            if (!KNOWN.contains(name)) {
                throw new InvalidFieldException(
                        name,
                        "there is no such parameter",
                        "Choose from " + String.join(", ", new TreeSet<>(KNOWN)));
            }
        }
        return new SearchQuery(query).search();
    }

    private AssetSearch search() {
        String words = text("q");
        if (words != null && words.length() > MOST_WORDS) {
            throw new InvalidFieldException(
                    "q", "it is longer than " + MOST_WORDS + " characters", "Make it shorter");
        }
        Integer limit = value("limit", Integer::valueOf, "a number from 1 to " + MOST);
        if (limit != null && (limit < 1 || limit > MOST)) {
            throw wrong("limit", "a number from 1 to " + MOST);
        }
        return new AssetSearch(
                words,
                tags(),
                value("kind", AssetKind::parse, "image, video or document"),
                new AssetSearch.Origins(
                        value(
                                "source",
                                text -> Origin.Way.valueOf(text.toUpperCase(Locale.ROOT)),
                                "upload, url, session, batch or generated"),
                        value("session", UUID::fromString, "the id of a session"),
                        value(
                                "parent",
                                text -> new AssetId(UUID.fromString(text)),
                                "the id of an asset")),
                value(
                        "shape",
                        text -> AssetSearch.Shape.valueOf(text.toUpperCase(Locale.ROOT)),
                        "landscape, portrait or square"),
                Boolean.TRUE.equals(value("deleted", SearchQuery::flag, "true or false")),
                value("cursor", Cursor::parse, "next_cursor of the page before"),
                limit == null ? 20 : limit);
    }

    private List<String> tags() {
        List<String> tags = query.getOrDefault("tag", List.of());
        if (tags.stream().anyMatch(tag -> tag.indexOf('\0') >= 0)) {
            throw wrong("tag", "a text without NUL");
        }
        return tags.stream().map(String::strip).filter(tag -> !tag.isEmpty()).toList();
    }

    private @Nullable String text(String name) {
        List<String> values = query.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new InvalidFieldException(
                    name, "it was sent " + values.size() + " times", "Send it once");
        }
        String text = values.isEmpty() ? "" : values.getFirst().strip();
        if (text.indexOf('\0') >= 0) {
            throw wrong(name, "a text without NUL");
        }
        return text.isEmpty() ? null : text;
    }

    private <T> @Nullable T value(String name, Function<String, T> reader, String allowed) {
        String text = text(name);
        try {
            return text == null ? null : reader.apply(text);
        } catch (IllegalArgumentException _) {
            throw wrong(name, allowed);
        }
    }

    private static InvalidFieldException wrong(String name, String allowed) {
        return new InvalidFieldException(name, "its value is not allowed", "Send " + allowed);
    }

    private static Boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }
}
