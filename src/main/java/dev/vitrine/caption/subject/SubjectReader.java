package dev.vitrine.caption.subject;

import dev.vitrine.caption.phrase.Denied;
import dev.vitrine.caption.phrase.Marks;
import dev.vitrine.caption.subject.Subject.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what the person said, and the file name when nobody said anything.
public final class SubjectReader {
    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cc}&&[^\\n]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");
    private static final int LONGEST_PHRASE = 12;
    private static final int LONGEST_SENTENCE = 140;

    /// Words that a noun phrase does not have: pronouns that begin a sentence, and verbs.
    private static final Set<String> SENTENCE_WORDS =
            Set.of(
                    """
                    i i'm we you he she they it it's is are was were am be been has have had do does
                    did will would can could should let's that's here's don't isn't love loves
                    please come check try visit join meet discover says makes made finally just got
                    get went found bought opens starts ends begins\
                    """
                            .split("\\s+"));

    private static final Set<String> PASSIVE = Set.of("made");

    private final Lexicon lexicon;

    /// A reader that tells languages apart with this lexicon.
    public SubjectReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// What the picture is about.
    public Subject read(@Nullable String description, String fileName) {
        Subject said = said(description == null ? "" : description);
        if (said.described()) {
            return said;
        }
        String words = Objects.requireNonNullElse(FileWords.of(fileName, lexicon), "");
        boolean shown = !words.isEmpty() && !FileWords.vague(words);
        if (said.kind() == Kind.WORDLESS) {
            return new Subject(
                    Kind.WORDLESS,
                    said.text(),
                    shown ? Sentences.capitalised(words) : "",
                    said.ownTags());
        }
        if (!shown) {
            String source = words.isEmpty() ? said.source() : words;
            return new Subject(Kind.NONE, "", source, said.ownTags());
        }
        Kind kind = lexicon.english(words) ? Kind.NAMED : Kind.FOREIGN;
        String text = Sentences.capitalised(Shouting.quieted(words));
        return new Subject(kind, text, words, said.ownTags());
    }

    private Subject said(String description) {
        String clean =
                CONTROL.matcher(
                                description
                                        .replace("\r\n", "\n")
                                        .replace('\r', '\n')
                                        .replace('\t', ' '))
                        .replaceAll("");
        List<String> ownTags = Marks.hashtags(Marks.apart(clean));
        String text =
                Marks.sentences(Marks.apart(clean))
                        .replaceAll("[ \\u00A0]+", " ")
                        .replaceAll(" ?\n ?", "\n")
                        .replaceAll("\n{3,}", "\n\n")
                        .strip();
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            boolean emoji = Emoji.in(text);
            return new Subject(
                    emoji ? Kind.WORDLESS : Kind.NONE, emoji ? text : "", clean, ownTags);
        }
        String plain = Links.leftOutOf(Marks.spelledOut(text)).replaceAll("@[\\w.@]+", " ");
        if (!lexicon.english(plain)) {
            return new Subject(Kind.FOREIGN, text, clean, ownTags);
        }
        if (Grave.is(plain)) {
            return new Subject(Kind.GRAVE, text, Denied.leftOutOf(clean), ownTags);
        }
        String shown = Sentences.capitalised(Shouting.quieted(text));
        return new Subject(kind(shown), shown, Denied.leftOutOf(clean), ownTags);
    }

    private static Kind kind(String shown) {
        String text = Links.leftOutOf(shown);
        List<String> words =
                List.of(
                        text.toLowerCase(Locale.ROOT)
                                .replace('’', '\'')
                                .split("[^\\p{L}\\p{Nd}'-]+"));
        boolean ended = text.matches("(?s).*[!?…](?:\\s.*)?|(?s).*\\w\\.\\s.*|(?s).*\\n.*");
        boolean verb = words.stream().anyMatch(SENTENCE_WORDS::contains) && !passive(words);
        if (!ended && !verb && words.size() <= LONGEST_PHRASE) {
            return Kind.PHRASE;
        }
        boolean several = Sentences.of(text).size() > 1 || text.length() > LONGEST_SENTENCE;
        return several ? Kind.STORY : Kind.SENTENCE;
    }

    /// "A chair made of oak" is a noun phrase still.
    private static boolean passive(List<String> words) {
        return words.stream().filter(SENTENCE_WORDS::contains).allMatch(PASSIVE::contains)
                && !words.getFirst().equals("made");
    }
}
