package dev.vitrine.caption.subject;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Tells English from other languages, and words from the numbers of a camera.
///
/// The known words are the whole words in the vocabulary of the embedding model, which was trained
/// on English text.
public final class Lexicon {
    private static final String VOCABULARY = "/bert-vocabulary-en.txt";
    private static final Pattern LATIN = Pattern.compile("[a-z]+(?:['’][a-z]+)?");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:['’]\\p{L}+)?");
    private static final double ENOUGH_KNOWN = 0.5;

    /// Words that hold English sentences together; "a", "in" and "me" are left out because other
    /// languages have them too.
    private static final Set<String> ENGLISH =
            wordsOf(
                    "the of and to is with for on my our this from by it was are at your an you we");

    /// Words that hold sentences of German, French, Spanish, Italian, Portuguese, Dutch, Polish,
    /// Swedish and Turkish together, and are no English words.
    private static final Set<String> FOREIGN =
            wordsOf(
                    "der das von und ein eine einen einem einer mit auf für ist nicht aus im vom zum zur"
                            + " bei nach mein meine unser unsere wir ich sie auch noch le les des du une"
                            + " un et est avec dans sur pour aux mon ma mes notre nous je el los las una"
                            + " con para por del que mi mis nuestro nuestra muy y e il lo gli della di da"
                            + " nel nella per che è sono um uma com em meu minha nosso não ao os het een"
                            + " van met voor op zijn niet onze och är på av en som det til og w z na się"
                            + " jest ve bir için bu ile au de la");

    private final Set<String> known;

    private Lexicon(Set<String> known) {
        this.known = known;
    }

    /// The lexicon, with further words that count as English.
    public static Lexicon with(Set<String> furtherWords) {
        Set<String> known = HashSet.newHashSet(40_000);
        known.addAll(furtherWords);
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        Lexicon.class.getResourceAsStream(VOCABULARY), VOCABULARY),
                                StandardCharsets.UTF_8))) {
            reader.lines().filter(word -> LATIN.matcher(word).matches()).forEach(known::add);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new Lexicon(known);
    }

    /// Whether the text is English, as far as its words tell.
    public boolean english(String text) {
        int words = 0;
        int ours = 0;
        int english = 0;
        int foreign = 0;
        var matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            String word = matcher.group();
            words++;
            ours += knows(word) ? 1 : 0;
            english += ENGLISH.contains(word) ? 1 : 0;
            foreign += FOREIGN.contains(word) ? 1 : 0;
        }
        return words > 0 && foreign <= english && ours > words * ENOUGH_KNOWN;
    }

    /// Whether the text is written in Latin letters only.
    static boolean latin(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .allMatch(
                        letter ->
                                Character.UnicodeScript.of(letter)
                                        == Character.UnicodeScript.LATIN);
    }

    /// Whether the word, in lower case, is an English one.
    boolean knows(String word) {
        String stem = word.replaceFirst("['’](?:s|m|re|ve|ll|d|t)$", "");
        return known.contains(stem) || known.containsAll(Words.of(stem).list());
    }

    private static Set<String> wordsOf(String words) {
        return Arrays.stream(words.split("\\s+")).collect(Collectors.toSet());
    }
}
