package dev.vitrine.caption.niche;

import dev.vitrine.caption.subject.Words;
import dev.vitrine.caption.wording.Section;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What in a text speaks for a niche.
///
/// @param words words and phrases that do
/// @param ambiguous those that do only where the meaning agrees: colours, names and verbs that look
///   the same, as "orange" in "Orange cat"
/// @param beside those that do only beside one of the words: a hat is woven too, and no textile
/// @param abroad words and phrases of other languages, with the capitals of a hashtag
public record Signs(
        List<Words> words, List<Words> ambiguous, List<Words> beside, List<String> abroad) {
    /// From here on the meaning agrees. Measured: "Orange cat" and "Olive green dress" lie at 0.08
    /// and 0.18 from fruit, "Orange juice" at 0.34.
    private static final double AGREED = 0.25;

    /// A part of a compound: "Holztisch" is about wood, "hundert" is not about dogs.
    private static final int SHORTEST_PART = 4;

    /// "Hunde", "mesas".
    private static final int LONGEST_ENDING = 2;

    static Signs of(Section section) {
        return new Signs(
                phrases(section.all("words")),
                phrases(section.all("ambiguous")),
                phrases(section.all("beside")),
                listed(section.all("abroad")).toList());
    }

    static List<Words> phrases(List<String> lists) {
        return listed(lists).map(Words::of).distinct().toList();
    }

    private static Stream<String> listed(List<String> lists) {
        return lists.stream().flatMap(list -> Arrays.stream(list.split(","))).map(String::strip);
    }

    /// Every word, ambiguous or not.
    Stream<Words> all() {
        return Stream.of(words, ambiguous, beside).flatMap(List::stream);
    }

    /// Those that stand in an English text.
    ///
    /// @param similarity of the text's meaning to the niche's
    List<Words> in(Words text, double similarity) {
        List<Words> alone =
                Stream.concat(
                                words.stream(),
                                similarity < AGREED ? Stream.empty() : ambiguous.stream())
                        .filter(text::contain)
                        .distinct()
                        .toList();
        return alone.isEmpty()
                ? alone
                : Stream.concat(alone.stream(), beside.stream().filter(text::contain))
                        .distinct()
                        .toList();
    }

    /// Those that stand in a text of another language.
    public List<String> abroadIn(String text) {
        List<String> tokens = Words.inAnyForm(text);
        String whole = " " + String.join(" ", tokens) + " ";
        return abroad.stream()
                .filter(
                        sign -> {
                            String lower = sign.toLowerCase(Locale.ROOT);
                            return lower.contains(" ")
                                    ? whole.contains(" " + lower + " ")
                                    : tokens.stream().anyMatch(token -> formOf(lower, token));
                        })
                .toList();
    }

    private static boolean formOf(String sign, String token) {
        int longer = token.length() - sign.length();
        if (sign.length() < SHORTEST_PART) {
            return token.equals(sign);
        }
        boolean compound = longer >= SHORTEST_PART;
        return compound
                ? token.startsWith(sign) || token.endsWith(sign)
                : token.startsWith(sign) && longer <= LONGEST_ENDING;
    }

    /// A word or phrase as a hashtag without its `#`: "CoucherDeSoleil".
    public static String tag(String sign) {
        return Arrays.stream(sign.split(" "))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }
}
