package dev.vitrine.caption.subject;

import java.util.List;

/// What the picture is about, in words.
///
/// @param kind what sort of text it is, and so what can be done with it
/// @param text the text to show, without hashtags at its end; empty only for [Kind#NONE]
/// @param source the text as given, for looking up words and claims
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
        /// Another language, or grief: is kept as it is, and nothing stands beside it.
        ALONE,
        /// English words in the name of a file: nothing particular can be added to them.
        NAMED,
        /// Nobody said anything that could be shown; the source may still hold a vague word.
        NONE
    }

    /// Whether the text asks something itself.
    public boolean asks() {
        return text.contains("?") || text.contains("？");
    }
}
