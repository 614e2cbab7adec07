package dev.vitrine.caption.subject;

import java.util.regex.Pattern;

/// The emoji within a text.
public final class Emoji {
    /// With what makes an emoji of a sign, joins two or gives one its skin tone.
    private static final Pattern EMOJI =
            Pattern.compile(
                    "[\\p{IsExtended_Pictographic}\\p{IsEmoji_Presentation}\\uFE0F\\u200D"
                            + "\\x{1F3FB}-\\x{1F3FF}&&[^©®™]]");

    private Emoji() {}

    /// Whether the text has any.
    public static boolean in(String text) {
        return EMOJI.matcher(text).find();
    }

    /// The text without them.
    public static String leftOutOf(String text) {
        return EMOJI.matcher(text).replaceAll("");
    }
}
