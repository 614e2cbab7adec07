package dev.vitrine.caption.subject;

import java.util.regex.Pattern;

/// Web addresses within a text.
public final class Links {
    private static final String LINK = "(?:https?://|www\\.)[^\\s)]+";

    /// A link together with what only leads to it: "Mugs at https://…" is about mugs.
    private static final Pattern LED_TO =
            Pattern.compile(
                    "(?:[\\s:→👉-]|(?<![\\p{L}'’])(?:at|on|from|via|see|here|under|auf|unter|bei|sur|chez|en|su)"
                            + "(?=[\\s:]))*"
                            + LINK,
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern EMPTY_BRACKETS = Pattern.compile(" ?\\( ?\\)");
    private static final Pattern AT_THE_END = Pattern.compile("(?s).*" + LINK + "$");

    private Links() {}

    /// The text without its links.
    public static String leftOutOf(String text) {
        String without = LED_TO.matcher(text).replaceAll(" ").replaceAll(" {2,}", " ");
        return EMPTY_BRACKETS
                .matcher(without)
                .replaceAll("")
                .replaceAll(" (?=[).,!?])", "")
                .strip();
    }

    /// Whether a link ends the text, so that a full stop would become part of it.
    public static boolean end(String text) {
        return AT_THE_END.matcher(text).matches();
    }
}
