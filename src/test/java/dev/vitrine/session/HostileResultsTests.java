package dev.vitrine.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.caption.PostCopy;
import dev.vitrine.picture.Point;
import dev.vitrine.picture.Region;
import dev.vitrine.picture.Size;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.VitrineException;
import dev.vitrine.render.Frame;
import dev.vitrine.render.Rendition;
import dev.vitrine.session.result.PlacedRendition;
import dev.vitrine.session.result.ResultJson;
import dev.vitrine.session.result.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A session's folder can come from a stranger. Whatever stands in its results, compiling either
/// works or says in one line which field of which file is wrong.
class HostileResultsTests {
    private static final List<String> VALUES =
            List.of(
                    "null",
                    "true",
                    "0",
                    "-1",
                    "1e999",
                    "99999999999999999999",
                    "\"\"",
                    "\"text\"",
                    "\"NaN\"",
                    "\"a\\u0000b\\ud83e\\u202e\\u001b[31m\"",
                    "\"+999999999-12-31T23:59:59Z\"",
                    "\"" + "9".repeat(5000) + "\"",
                    "[null]",
                    "{\"../x\":{}}",
                    "[".repeat(400) + "]".repeat(400));

    private final Compiler compiler = new Compiler(Studios.NETWORKS);
    @TempDir private Path folder;
    private JsonNode whole = JsonMapper.shared().nullNode();

    @BeforeEach
    void makeASessionWithEveryField() throws IOException {
        Files.createDirectory(folder.resolve("images"));
        for (String name : List.of("standard", "padded")) {
            Files.write(folder.resolve("images/pinterest-" + name + ".jpg"), new byte[64]);
        }
        PostCopy post = TestingResults.post("pinterest").title("A mug").accounts("@clay").build();
        PlacedRendition standard =
                TestingResults.rendition("pinterest", "standard", new Size(1000, 1500));
        PlacedRendition padded =
                TestingResults.rendition("pinterest", "padded", new Size(1000, 1000));
        Results results =
                TestingResults.empty()
                        .with(post, List.of(standard, padded(padded)))
                        .failed("x", "Too large", "Send less")
                        .seeing(
                                TestingResults.sight(
                                        TestingResults.faceFocus().withChosen(new Point(0.5, 0.5))))
                        .build();
        whole = JsonMapper.shared().readTree(ResultJson.pretty(results));
        assertThat(compile(whole.toString())).isNull();
    }

    @Test
    void namesAFieldThatIsAbsent() throws IOException {
        for (JsonPointer field : fields(whole)) {
            JsonNode changed = whole.deepCopy();
            if (changed.at(field.head()) instanceof ObjectNode parent) {
                parent.remove(field.last().getMatchingProperty());
                compilesOrNames(field, "absent", changed.toString());
            }
        }
    }

    @Test
    void namesAFieldThatHoldsWhatItCannot() throws IOException {
        for (JsonPointer field : fields(whole)) {
            for (String value : VALUES) {
                compilesOrNames(field, value, with(field, value));
            }
        }
    }

    private void compilesOrNames(JsonPointer field, String value, String json) throws IOException {
        String said = compile(json);
        if (said != null) {
            assertThat(said)
                    .as(field + " = " + value)
                    .containsAnyOf(inWords(field), inWords(whatHolds(field)) + ": ", "The picture ")
                    .contains(folder.toString())
                    .hasSizeLessThan(500)
                    .doesNotContain("java", "jackson", "dev.vitrine");
        }
    }

    /// @return what was said about it; absent when it was compiled
    private @Nullable String compile(String json) throws IOException {
        Files.writeString(folder.resolve("results.json"), json);
        try {
            compiler.compile(folder);
            return null;
        } catch (VitrineException refusal) {
            assertThat(refusal.problem().code()).isEqualTo(ErrorCode.INVALID_RESULTS);
            return refusal.problem().line();
        }
    }

    /// A value that its parts make impossible is named as a whole.
    private static JsonPointer whatHolds(JsonPointer field) {
        return field.head().toString().isEmpty() ? field : field.head();
    }

    private static String inWords(JsonPointer field) {
        return field.toString().replaceAll("/(\\d+)", "[$1]").replace('/', '.').substring(1);
    }

    /// Every field and element, the innermost included.
    private static List<JsonPointer> fields(JsonNode tree) {
        List<JsonPointer> fields = new ArrayList<>();
        collect(tree, JsonPointer.empty(), fields);
        return fields;
    }

    private static void collect(JsonNode node, JsonPointer at, List<JsonPointer> fields) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> part : object.properties()) {
                fields.add(at.appendProperty(part.getKey()));
                collect(part.getValue(), at.appendProperty(part.getKey()), fields);
            }
        }
        if (node instanceof ArrayNode list && !list.isEmpty()) {
            fields.add(at.appendIndex(0));
            collect(list.get(0), at.appendIndex(0), fields);
        }
    }

    /// The whole with another value in one place, as text, because a tree cannot hold 1e999.
    private String with(JsonPointer field, String value) {
        JsonNode changed = whole.deepCopy();
        JsonNode parent = changed.at(field.head());
        String mark = "here the value goes";
        if (parent instanceof ObjectNode object) {
            object.put(field.last().getMatchingProperty(), mark);
        } else {
            ((ArrayNode) parent).set(field.last().getMatchingIndex(), mark);
        }
        return changed.toString().replace('"' + mark + '"', value);
    }

    private static PlacedRendition padded(PlacedRendition placed) {
        Rendition made = placed.rendition();
        return new PlacedRendition(
                placed.placement(),
                placed.label(),
                placed.file(),
                new Rendition(
                        made.fileName(),
                        made.size(),
                        made.bytes(),
                        made.format(),
                        made.quality(),
                        made.ssim(),
                        made.scale(),
                        new Frame.Pad(
                                new Region(0, 0, 1, 0.9), new Size(900, 900), 1, 0.4, "Padded"),
                        made.notes()),
                List.of("advice"));
    }
}
