package dev.vitrine.ai.gemini;

import dev.vitrine.ai.port.Findings;
import dev.vitrine.ai.port.Findings.Page;
import dev.vitrine.ai.port.Findings.Support;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Where a text of Gemini's comes from.
final class Grounding {
    private final Answer answer;
    private final String text;
    private final JsonNode metadata;

    Grounding(Answer answer) {
        this.answer = answer;
        this.text = answer.text();
        this.metadata = answer.grounding();
    }

    /// How many searches were made, which is what Google charges for with models from Gemini 3 on
    /// (price list of 2026-10-07); the same one is only made once.
    long queries() {
        Set<String> queries = new HashSet<>();
        for (JsonNode query : metadata.path("webSearchQueries")) {
            queries.add(query.asString("").strip());
        }
        queries.remove("");
        return queries.size();
    }

    Findings findings() {
        List<@Nullable Page> pages = new ArrayList<>();
        for (JsonNode chunk : metadata.path("groundingChunks")) {
            pages.add(page(chunk.path("web")));
        }
        List<Support> supports = new ArrayList<>();
        for (JsonNode support : metadata.path("groundingSupports")) {
            String part = said(support.path("segment"));
            List<Page> behind = behind(support.path("groundingChunkIndices"), pages);
            if (!part.isBlank() && !behind.isEmpty()) {
                supports.add(new Support(part, behind));
            }
        }
        String suggestions = metadata.path("searchEntryPoint").path("renderedContent").asString("");
        return new Findings(text, supports, suggestions.isBlank() ? null : suggestions);
    }

    /// The offsets count bytes of UTF-8 within one part of the answer or, where several were put
    /// together, within all of it. A first one that is 0 is left out. Now and then they do not fit;
    /// then the text of the segment itself is taken, if it stands in the answer.
    private String said(JsonNode segment) {
        String said = segment.path("text").asString("");
        String part = answer.text(segment.path("partIndex").asInt(0));
        for (String whole : List.of(part, text)) {
            String cut = cut(whole, segment);
            if (!cut.isEmpty() && (said.isEmpty() || said.equals(cut))) {
                return cut;
            }
        }
        return text.contains(said) ? said : "";
    }

    private static String cut(String whole, JsonNode segment) {
        byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
        int begin = segment.path("startIndex").asInt(0);
        int end = segment.path("endIndex").asInt(0);
        if (begin < 0 || begin >= end || end > bytes.length) {
            return "";
        }
        String cut = new String(Arrays.copyOfRange(bytes, begin, end), StandardCharsets.UTF_8);
        return whole.contains(cut) ? cut : ""; // not when a character was torn
    }

    private static List<Page> behind(JsonNode indices, List<@Nullable Page> pages) {
        List<Page> behind = new ArrayList<>();
        for (JsonNode index : indices) {
            int number = index.asInt(-1);
            Page page = number >= 0 && number < pages.size() ? pages.get(number) : null;
            if (page != null) {
                behind.add(page);
            }
        }
        return behind;
    }

    /// Absent when nobody could go there; the others keep their numbers.
    private static @Nullable Page page(JsonNode web) {
        try {
            var address = URI.create(web.path("uri").asString(""));
            String scheme = address.getScheme();
            boolean onTheWeb =
                    ("https".equals(scheme) || "http".equals(scheme)) && address.getHost() != null;
            return onTheWeb ? new Page(address, web.path("title").asString("")) : null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
