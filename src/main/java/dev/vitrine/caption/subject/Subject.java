package dev.vitrine.caption.subject;

import dev.vitrine.caption.phrase.Denied;
import dev.vitrine.caption.phrase.Marks;
import dev.vitrine.caption.phrase.Nouns;
import dev.vitrine.caption.phrase.Statement;
import java.util.List;

/// What the picture is about, in words.
///
/// @param kind what sort of text it is, and so what can be done with it
/// @param text the text to show, without hashtags that are no part of a sentence; empty only for
///   [Kind#NONE]
/// @param source the words for looking up niches and claims: the text as given without what it
///   denies, or those of the file's name
/// @param ownTags the hashtags that the person wrote, without `#`
public record Subject(Kind kind, String text, String source, List<String> ownTags) {
    public Subject {
        ownTags = List.copyOf(ownTags);
    }

    /// What can be done with a text.
    public enum Kind {
        /// An English noun phrase: becomes a headline.
        PHRASE,
        /// One short English sentence: is kept, and something may follow.
        SENTENCE,
        /// Several English sentences: are kept, and hardly need company.
        STORY,
        /// Another language: is kept as it is, and no English stands beside it.
        FOREIGN,
        /// Sad news: is kept as it is, and nothing stands beside it.
        GRAVE,
        /// Emoji alone: are kept as they are.
        WORDLESS,
        /// English words in the name of a file: nothing particular can be added to them.
        NAMED,
        /// Nobody said anything that could be shown; the source may still hold a vague word.
        NONE
    }

    /// Whether nothing may stand beside the text.
    public boolean leftAsItIs() {
        return kind == Kind.FOREIGN || kind == Kind.GRAVE || kind == Kind.WORDLESS;
    }

    /// Whether somebody described the picture in words.
    public boolean described() {
        return switch (kind) {
            case PHRASE, SENTENCE, STORY, FOREIGN, GRAVE -> true;
            case WORDLESS, NAMED, NONE -> false;
        };
    }

    /// What can be read aloud: the text, or what the file is called when the text is emoji alone.
    public String spoken() {
        return kind == Kind.WORDLESS ? source : text;
    }

    /// What can be read aloud of what the picture shows; empty when the text names nothing of it.
    public String shown() {
        return switch (kind) {
            case PHRASE -> Shown.in(plain(), true);
            case SENTENCE, STORY -> Shown.in(plain(), offers() || calls());
            case GRAVE -> Statement.thing(plain(), Shown::names).equals(plain()) ? plain() : "";
            case FOREIGN, WORDLESS, NAMED, NONE -> plain();
        };
    }

    /// Whether the text offers something for sale.
    public boolean offers() {
        return switch (kind) {
            case PHRASE -> Offer.deals(text) || Offer.prices(text);
            case SENTENCE ->
                    Offer.deals(text) || (Offer.prices(text) && (calls() || !Offer.tells(text)));
            case STORY -> Offer.deals(text);
            case FOREIGN, GRAVE, WORDLESS, NAMED, NONE -> false;
        };
    }

    /// Whether the text says itself what the reader should do.
    public boolean calls() {
        return Offer.calls(text);
    }

    private String plain() {
        String words = Emoji.leftOutOf(Links.leftOutOf(Marks.spelledOut(spoken()))).strip();
        return Marks.withoutLooseMention(words);
    }

    /// The nouns of an English text that names them, and the pairs of words they end.
    public List<List<String>> nouns() {
        String words = Denied.leftOutOf(Emoji.leftOutOf(Links.leftOutOf(Marks.leftOutOf(text))));
        return switch (kind) {
            case PHRASE, NAMED -> Nouns.in(Shown.unsold(words), true, Shown::names);
            case SENTENCE, STORY -> Nouns.in(words, false, Shown::names);
            case FOREIGN, GRAVE, WORDLESS, NONE -> List.of();
        };
    }

    /// Whether the text says what is not there before it names anything: "No dogs in our café".
    public boolean denies() {
        String before = Denied.before(text);
        return !before.equals(text) && !Shown.names(before);
    }

    /// Whether the text asks something itself.
    public boolean asks() {
        String words = Links.leftOutOf(text);
        return words.contains("?") || words.contains("？");
    }
}
