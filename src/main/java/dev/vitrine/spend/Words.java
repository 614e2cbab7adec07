package dev.vitrine.spend;

import java.util.regex.Pattern;

/// What strangers say, made fit for a row, a log and a message: one line without control
/// characters, of a length that somebody reads.
final class Words {
    private static final int MOST = 500;
    private static final Pattern UNSEEN_AT_ALL = Pattern.compile("\\p{C}");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\s]+");

    private Words() {}

    /// The text as one line.
    ///
    /// @param otherwise what stands there when nothing is left of it
    static String line(String text, String otherwise) {
        String head = text.substring(0, Math.min(text.length(), 4 * MOST));
        String line = UNSEEN.matcher(head).replaceAll(" ").strip();
        if (line.isEmpty()) {
            return otherwise;
        }
        if (line.length() <= MOST) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(MOST - 2)) ? MOST - 2 : MOST - 1;
        return line.substring(0, end) + "…";
    }

    /// Refuses a name that is empty, too long, or no line of text: it is ours, not a stranger's.
    static void check(String what, String name, int most) {
        if (name.isBlank() || name.length() > most || UNSEEN_AT_ALL.matcher(name).find()) {
            throw new IllegalArgumentException(
                    "A "
                            + what
                            + " is a line of at most "
                            + most
                            + " characters, not '"
                            + line(name, "")
                            + "'");
        }
    }
}
