package dev.vitrine.workspace.setting;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// The kinds of values that settings have.
public final class Kinds {
    /// How a value is written that says: none at all.
    public static final String NONE = "none";

    private static final BigDecimal MOST_DOLLARS = new BigDecimal(1_000_000);
    private static final int DECIMALS = 4;
    private static final int LONGEST_AMOUNT = 40;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Pattern STEERING = Pattern.compile("[\\p{Cc}\\x{2028}\\x{2029}]");

    private Kinds() {}

    /// True or false.
    public static Kind<Boolean> flag() {
        return new Kind<>(
                "boolean",
                "true or false",
                List.of("true", "false"),
                node ->
                        switch (text(node).strip().toLowerCase(Locale.ROOT)) {
                            case "true" -> true;
                            case "false" -> false;
                            default -> throw new IllegalArgumentException("no flag");
                        },
                NODES::booleanNode);
    }

    /// A line of text, which may be empty.
    public static Kind<String> line(int most) {
        return new Kind<>(
                "text",
                "a text in one line of at most " + most + " characters",
                List.of(),
                node -> {
                    String text = string(node).strip();
                    require(text.codePointCount(0, text.length()) <= most);
                    require(!STEERING.matcher(text).find());
                    // Half of a surrogate pair is no character, and the database takes none.
                    require(StandardCharsets.UTF_8.newEncoder().canEncode(text));
                    return text;
                },
                NODES::stringNode);
    }

    /// One of a few words; case does not matter, nor does which dash is used.
    public static Kind<String> choice(List<String> choices) {
        return new Kind<>(
                "choice",
                "one of " + String.join(", ", choices),
                choices,
                node -> {
                    String wish = plain(string(node));
                    return choices.stream()
                            .filter(choice -> plain(choice).equals(wish))
                            .findFirst()
                            .orElseThrow(() -> new IllegalArgumentException("no choice"));
                },
                NODES::stringNode);
    }

    /// A word of a form that cannot be listed.
    public static Kind<String> word(Pattern form, String allowed) {
        return new Kind<>(
                "text",
                allowed,
                List.of(),
                node -> {
                    String word = string(node).strip();
                    require(form.matcher(word).matches());
                    return word;
                },
                NODES::stringNode);
    }

    /// A colour such as `#0066cc`.
    public static Kind<String> colour() {
        Kind<String> word = word(Pattern.compile("#[0-9A-Fa-f]{6}"), "a colour such as #0066cc");
        return new Kind<>(
                word.type(),
                word.allowed(),
                List.of(),
                node -> word.reader().apply(node).toLowerCase(Locale.ROOT),
                word.writer());
    }

    /// The id of something.
    ///
    /// @param what of what
    public static Kind<UUID> id(String what) {
        return new Kind<>(
                "text",
                "the id of " + what,
                List.of(),
                // Some texts that are no ids are read as one; what was read is not the same then.
                node -> {
                    String text = string(node).strip().toLowerCase(Locale.ROOT);
                    UUID id = UUID.fromString(text);
                    require(id.toString().equals(text));
                    return id;
                },
                id -> NODES.stringNode(id.toString()));
    }

    /// An amount of money.
    public static Kind<BigDecimal> dollars() {
        return new Kind<>(
                "amount",
                "an amount of US dollars from 0 to 1000000 with at most 4 decimals",
                List.of(),
                Kinds::amount,
                NODES::numberNode);
    }

    /// That, or none: a value that is absent on purpose.
    public static <T> Kind<@Nullable T> orNone(Kind<T> kind) {
        List<String> choices = new ArrayList<>(kind.choices());
        if (!choices.isEmpty()) {
            choices.add(NONE);
        }
        return new Kind<@Nullable T>(
                kind.type(),
                kind.allowed() + ", or " + NONE,
                choices,
                node ->
                        node.isString() && node.asString().strip().equalsIgnoreCase(NONE)
                                ? null
                                : kind.reader().apply(node),
                value -> value == null ? NODES.stringNode(NONE) : kind.writer().apply(value));
    }

    /// Several of a kind, each once; people write them with commas.
    ///
    /// @param each how a single one is called, for example a colour such as #0066cc
    public static <T> Kind<List<T>> list(Kind<T> each, int most) {
        return new Kind<>(
                "list",
                "a list of at most " + most + ", each " + each.allowed(),
                each.choices(),
                node -> {
                    List<T> values = entries(node).stream().map(each.reader()).distinct().toList();
                    require(values.size() <= most);
                    return values;
                },
                values -> {
                    var array = NODES.arrayNode();
                    values.forEach(value -> array.add(each.writer().apply(value)));
                    return array;
                });
    }

    private static List<JsonNode> entries(JsonNode node) {
        JsonNode list = node;
        if (node.isString() && node.asString().strip().startsWith("[")) {
            list = parsed(node.asString());
        }
        if (list.isArray()) {
            return list.valueStream().toList();
        }
        List<JsonNode> entries = new ArrayList<>();
        for (String entry : string(list).split(",", -1)) {
            entries.add(NODES.stringNode(entry.strip()));
        }
        return entries.size() == 1 && string(entries.getFirst()).isEmpty() ? List.of() : entries;
    }

    private static JsonNode parsed(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException failure) {
            throw new IllegalArgumentException("no list", failure);
        }
    }

    private static BigDecimal amount(JsonNode node) {
        String text = text(node).strip();
        require(text.length() <= LONGEST_AMOUNT);
        var amount = new BigDecimal(text);
        require(amount.signum() >= 0 && amount.compareTo(MOST_DOLLARS) <= 0);
        BigDecimal plain = amount.stripTrailingZeros();
        require(plain.scale() <= DECIMALS);
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private static String string(JsonNode node) {
        require(node.isString());
        return node.asString();
    }

    /// Of a text, a number or a flag.
    private static String text(JsonNode node) {
        require(node.isValueNode() && !node.isNull());
        return node.asString();
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace('-', '_');
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("It is none of those");
        }
    }
}
