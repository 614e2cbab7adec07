package dev.vitrine.generate.wish;

import java.util.regex.Pattern;

/// Text that a person has typed, without what nobody sees: control characters, marks that turn the
/// direction of text, halves of surrogate pairs, and characters that no font shows but a model
/// reads.
final class Typed {
    /// What joins letters and emoji is meant to be there.
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cf}\\p{Cs}\\p{Co}\\x{feff}&&[^\\x{200c}\\x{200d}]]");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
    private static final Pattern GAPS = Pattern.compile("[ \\t\\x{a0}]{2,}|\\n{3,}");

    private Typed() {}

    /// The text in lines.
    static String lines(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        String seen = UNSEEN.matcher(lines).replaceAll("");
        String plain = CONTROL.matcher(seen).replaceAll(" ");
        return GAPS.matcher(plain)
                .replaceAll(gap -> gap.group().startsWith("\n") ? "\n\n" : " ")
                .strip();
    }

    /// The text in one line.
    static String line(String text) {
        return lines(text).replaceAll("\\s+", " ");
    }
}
