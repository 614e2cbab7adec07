package dev.vitrine.caption.phrase;

import java.util.regex.Pattern;

/// What of a text can be seen.
public final class Visible {
    /// Hindi and Vietnamese take three marks to a letter, pointed Hebrew a few more.
    private static final Pattern TOO_MANY_MARKS = Pattern.compile("(\\p{M}{5})\\p{M}+");

    private static final Pattern MARKS_ON_NOTHING = Pattern.compile("(?<!\\S)\\p{M}+");

    /// Letters and signs that are blank: Hangul fillers and the Braille pattern without a dot.
    private static final String BLANK = "\u115F\u1160\u3164\uFFA0\u2800";

    private Visible() {}

    /// Whether anything of the text can be seen.
    public static boolean any(String text) {
        return text.codePoints().anyMatch(Visible::seen);
    }

    /// The text with no more marks than a letter of any script takes, and none beside a letter.
    public static String marked(String text) {
        String based = MARKS_ON_NOTHING.matcher(text).replaceAll("");
        return TOO_MANY_MARKS.matcher(based).replaceAll("$1");
    }

    private static boolean seen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK ->
                    false;
            default -> BLANK.indexOf(point) < 0;
        };
    }
}
