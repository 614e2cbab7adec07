package dev.vitrine.caption.subject;

import java.util.regex.Pattern;

/// Web addresses within a text.
public final class Links {
    private static final String ENDING =
            "(?:com|org|net|de|at|ch|eu|fr|nl|io|dev|app|shop|store|info|co\\.uk)";

    private static final String LINK =
            "(?:(?:https?://|www\\.)[^\\s)]*[^\\s).,;:!?]"
                    + "|(?<![\\p{L}\\p{Nd}@._/-])[\\p{L}\\p{Nd}](?:[\\p{L}\\p{Nd}.-]*[\\p{L}\\p{Nd}])?\\."
                    + ENDING
                    + "(?:/[^\\s)]*[^\\s).,;:!?]|/|(?![\\p{L}\\p{Nd}_@/-]|\\.\\p{L})))";

    /// What goes on about the link, up to the end of its clause: "… for more".
    private static final String ABOUT_IT =
            "(?:(?:\\s+(?:for|and|or|to|if|&|\\+|plus|now|today)(?=\\s)(?:(?![,;!?\\n()]|\\.(?:\\s|$)|\\s[–—-]\\s).)*))?";

    /// A link together with what only leads to it: "Mugs at https://…" is about mugs.
    private static final Pattern LED_TO =
            Pattern.compile(
                    "(?:[\\s:→👉-]|(?<![\\p{L}'’])(?:at|on|from|via|see|visit|here|under|auf|unter|bei|sur|chez|en|su)"
                            + "(?=[\\s:]))*"
                            + LINK
                            + ABOUT_IT,
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern LOOSE_COMMA = Pattern.compile("[,;]\\s*(?=[,;.!?)\\n]|$)");
    private static final Pattern EMPTY_BRACKETS = Pattern.compile(" ?\\( ?\\)");
    private static final Pattern AT_THE_END = Pattern.compile("(?s).*" + LINK + "$");

    private Links() {}

    /// The text without its links.
    public static String leftOutOf(String text) {
        String without = LED_TO.matcher(text).replaceAll(" ").replaceAll(" {2,}", " ");
        return EMPTY_BRACKETS
                .matcher(without)
                .replaceAll("")
                .replaceAll(" (?=[).,;!?])", "")
                .transform(tidy -> LOOSE_COMMA.matcher(tidy).replaceAll(""))
                .strip();
    }

    /// Whether a link ends the text, so that a full stop would become part of it.
    public static boolean end(String text) {
        return AT_THE_END.matcher(text).matches();
    }
}
