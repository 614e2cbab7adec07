package dev.vitrine.caption.subject;

import dev.vitrine.caption.subject.Subject.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads what the person said, and the file name when nobody said anything.
public final class SubjectReader {
    private static final Pattern HASHTAG =
            Pattern.compile(
                    "(?<![\\p{L}\\p{Nd}_&/#])[#＃]([\\p{L}\\p{M}\\p{Nd}_]*\\p{L}[\\p{L}\\p{M}\\p{Nd}_]*)");
    private static final Pattern TAGS_AT_THE_END =
            Pattern.compile("(?:\\s*[#＃][\\p{L}\\p{M}\\p{Nd}_]+)+\\s*$");
    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cc}&&[^\\n]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");
    private static final int LONGEST_PHRASE = 12;
    private static final int LONGEST_SENTENCE = 140;

    /// Words that a noun phrase does not have: pronouns that begin a sentence, and verbs.
    private static final Set<String> SENTENCE_WORDS =
            Set.of(
                    "i",
                    "i'm",
                    "i’m",
                    "we",
                    "you",
                    "he",
                    "she",
                    "they",
                    "it",
                    "it's",
                    "it’s",
                    "is",
                    "are",
                    "was",
                    "were",
                    "am",
                    "be",
                    "been",
                    "has",
                    "have",
                    "had",
                    "do",
                    "does",
                    "did",
                    "will",
                    "would",
                    "can",
                    "could",
                    "should",
                    "let's",
                    "let’s",
                    "that's",
                    "that’s",
                    "here's",
                    "here’s",
                    "don't",
                    "don’t",
                    "isn't",
                    "isn’t",
                    "love",
                    "loves",
                    "please",
                    "come",
                    "check",
                    "try",
                    "visit",
                    "join",
                    "meet",
                    "discover",
                    "says",
                    "makes",
                    "made",
                    "finally",
                    "just",
                    "got",
                    "get",
                    "went",
                    "found",
                    "bought");

    private static final Set<String> PASSIVE = Set.of("made");

    /// Where a cheerful word beside it would hurt.
    private static final List<Words> GRAVE =
            Stream.of(
                            "funeral",
                            "in memory",
                            "in loving memory",
                            "memorial",
                            "rip",
                            "rest in peace",
                            "passed away",
                            "died",
                            "death",
                            "dead",
                            "mourning",
                            "mourn",
                            "grief",
                            "condolence",
                            "obituary",
                            "grave",
                            "cemetery",
                            "tragedy",
                            "tragic",
                            "war",
                            "refugee",
                            "cancer",
                            "hospice",
                            "earthquake",
                            "victim",
                            "holocaust",
                            "genocide",
                            "suicide",
                            "shooting",
                            "farewell",
                            "goodbye",
                            "we will miss",
                            "heartbroken",
                            "lost our")
                    .map(Words::of)
                    .toList();

    private final Lexicon lexicon;

    /// A reader that tells languages apart with this lexicon.
    public SubjectReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// What the picture is about.
    public Subject read(@Nullable String description, String fileName) {
        Subject said = description == null ? nothing() : said(description);
        if (said.kind() != Kind.NONE) {
            return said;
        }
        String words = FileWords.of(fileName, lexicon);
        if (words == null) {
            return said;
        }
        if (FileWords.vague(words)) {
            return new Subject(Kind.NONE, "", words, said.ownTags());
        }
        Kind kind = lexicon.english(words) ? Kind.NAMED : Kind.ALONE;
        String text = Sentences.capitalised(quiet(words));
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
        List<String> ownTags = new ArrayList<>();
        HASHTAG.matcher(clean).results().map(match -> match.group(1)).forEach(ownTags::add);
        String text =
                HASHTAG.matcher(TAGS_AT_THE_END.matcher(clean).replaceFirst(""))
                        .replaceAll(
                                match ->
                                        java.util.regex.Matcher.quoteReplacement(
                                                spaced(match.group(1))));
        text =
                text.replaceAll("[ \\u00A0]+", " ")
                        .replaceAll(" ?\n ?", "\n")
                        .replaceAll("\n{3,}", "\n\n")
                        .strip();
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return new Subject(Kind.NONE, "", clean, ownTags);
        }
        String plain = text.replaceAll("https?://\\S+|@[\\w.@]+", " ");
        if (!lexicon.english(plain) || grave(plain)) {
            return new Subject(Kind.ALONE, text, clean, ownTags);
        }
        String shown = Sentences.capitalised(quiet(text));
        return new Subject(kind(shown), shown, clean, ownTags);
    }

    private static Kind kind(String text) {
        List<String> words = List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}'’-]+"));
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

    /// Capitals only where a sentence begins, when the whole text shouts.
    private static String quiet(String text) {
        long capitals = text.codePoints().filter(Character::isUpperCase).count();
        boolean shouts = capitals > 6 && text.codePoints().noneMatch(Character::isLowerCase);
        if (!shouts) {
            return text;
        }
        StringBuilder quiet = new StringBuilder();
        for (String sentence : Sentences.of(text)) {
            quiet.append(quiet.isEmpty() ? "" : " ")
                    .append(Sentences.capitalised(sentence.toLowerCase(Locale.ROOT)));
        }
        return quiet.toString();
    }

    private static String spaced(String tag) {
        return tag.replace('_', ' ').replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ");
    }

    private static boolean grave(String text) {
        Words words = Words.of(text);
        return GRAVE.stream().anyMatch(words::contain);
    }

    private static Subject nothing() {
        return new Subject(Kind.NONE, "", "", List.of());
    }
}
