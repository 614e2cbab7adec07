package dev.vitrine.generate.wish;

import dev.vitrine.ai.port.PictureOrder;
import java.text.Normalizer;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/// What a picture is to show, in somebody's own words.
///
/// @param words what was typed, without what nobody sees
/// @param facts what else is known of it; blank ones are left out
public record Idea(String words, Map<Fact, String> facts) {
    /// As long as the longest that models take.
    public static final int LONGEST = PictureOrder.LONGEST_PROMPT;

    /// A sentence or two.
    public static final int LONGEST_FACT = 1000;

    private static final int NAME_OF_A_FACT = 20;
    private static final int LONGEST_NAME = 60;
    private static final int SHORT = 50;
    private static final int LONG = 120;

    public Idea {
        words = Typed.lines(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("A prompt says in words what is to be seen");
        }
        facts = cleaned(facts);
        int all = words.length();
        for (String fact : facts.values()) {
            all += fact.length() + NAME_OF_A_FACT;
        }
        if (all > LONGEST) {
            throw new IllegalArgumentException(
                    "A prompt has at most %,d characters, not %,d".formatted(LONGEST, all));
        }
    }

    /// Words alone.
    public static Idea of(String words) {
        return new Idea(words, Map.of());
    }

    /// How many pictures tell it as a carousel: three where 50 characters say it, four up to 120,
    /// five for more.
    public int carousel() {
        int length = words.codePointCount(0, words.length());
        return length <= SHORT ? 3 : length <= LONG ? 4 : 5;
    }

    /// A few of the words as the name of a file, without an ending: `a-growing-portfolio`.
    public String fileName() {
        String plain =
                Normalizer.normalize(words, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}+", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", "-")
                        .replaceAll("^-|-$", "");
        int gap = plain.length() <= LONGEST_NAME ? -1 : plain.lastIndexOf('-', LONGEST_NAME);
        String name = plain.substring(0, gap > 0 ? gap : Math.min(plain.length(), LONGEST_NAME));
        boolean torn = !name.isEmpty() && Character.isHighSurrogate(name.charAt(name.length() - 1));
        String whole = torn ? name.substring(0, name.length() - 1) : name;
        return whole.isEmpty() ? "picture" : whole;
    }

    private static Map<Fact, String> cleaned(Map<Fact, String> facts) {
        var known = new EnumMap<Fact, String>(Fact.class);
        facts.forEach(
                (fact, said) -> {
                    String line = Typed.line(said);
                    if (line.length() > LONGEST_FACT) {
                        throw new IllegalArgumentException(
                                "The %s has at most %,d characters, not %,d"
                                        .formatted(fact.label(), LONGEST_FACT, line.length()));
                    }
                    if (!line.isEmpty()) {
                        known.put(fact, line);
                    }
                });
        return Collections.unmodifiableMap(known);
    }
}
