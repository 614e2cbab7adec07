package dev.vitrine.caption.subject;

import java.util.regex.Pattern;

/// A text told apart into the thing and its setting: of "Olives on a wooden table" the olives are
/// the thing.
///
/// @param thing the text without its settings; never blank when the text is not
/// @param setting what stood after a preposition of place, as far as its clause goes, and titles in
///   quotation marks: "Blue Hour", oil on canvas, is a painting
public record Framing(String thing, String setting) {
    private static final Pattern SETTING =
            Pattern.compile(
                    "[\"“„«][^\"“”„«»\\n]+[\"“”»]"
                            + "|(?<=\\S )(?:on(?! (?:canvas|paper|wood|panel|linen)\\b)|in|at|by|near|against|with|beside|behind|under|inside|outside"
                            + "|along|above|below|next to|(?:in )?front of)\\s[^.,;:!?\\n]*",
                    Pattern.CASE_INSENSITIVE);

    /// Tells the two apart.
    public static Framing of(String text) {
        StringBuilder setting = new StringBuilder();
        SETTING.matcher(text).results().forEach(part -> setting.append(part.group()).append('\n'));
        String thing = SETTING.matcher(text).replaceAll("").strip();
        return Words.of(thing).list().isEmpty()
                ? new Framing(text, "")
                : new Framing(thing, setting.toString().strip());
    }
}
