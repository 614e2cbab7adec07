package dev.vitrine.caption.phrase;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Hashtags and mentions within a text.
public final class Marks {
    private static final String LETTERS = "[\\p{L}\\p{M}\\p{N}_\\u200c\\u200d]";
    private static final String TAG = "[#＃](?:" + LETTERS + "*\\p{L}" + LETTERS + "*)";
    private static final String MENTION =
            "@[\\p{L}\\p{Nd}_](?:[\\p{L}\\p{Nd}_.@-]*[\\p{L}\\p{Nd}_])?";

    private static final Pattern HASHTAG =
            Pattern.compile(
                    "(?<![\\p{L}\\p{M}\\p{Nd}_&/#])(?=[#＃])(?<!(?:://|www\\.)\\S{0,400})" + TAG);

    /// Tags at the end of a text or alone on their lines, with the mentions and links among them.
    private static final Pattern TRAILING =
            Pattern.compile(
                    "(?:(?:^|\\s+)(?:[^\\p{L}\\p{M}\\p{Nd}\\s#＃@]+|[#＃]"
                            + LETTERS
                            + "+|"
                            + MENTION
                            + "|(?:https?://|www\\.)\\S+))+(?=\\s*$)|(?m:(?:^|(?<=\\n))(?:[ ]*[#＃]"
                            + LETTERS
                            + "+)+[ ]*$)");

    private static final Pattern ANY_TAG = Pattern.compile("(?<!\\S)[#＃]" + LETTERS + "+");

    private static final Pattern GLUED =
            Pattern.compile("(?<=(?:^|\\s)[#＃]" + LETTERS + "{1,60})(?=[#＃]" + LETTERS + ")");

    private static final Pattern LOOSE_MENTION =
            Pattern.compile(
                    "(?<!\\b(?:by|from|at|with|of|for|to|and|via|in|thanks|meet))\\s+"
                            + MENTION
                            + "(?=\\s*[.!?]*\\s*$)",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern MENTION_AT_THE_END =
            Pattern.compile("(?s).*(?<!\\S)" + MENTION + "$");

    private static final Pattern LAST_WORD = Pattern.compile("([\\p{L}'’]+)\\s*$");

    /// Words that do not end a sentence: what stands behind them belongs to it.
    private static final Set<String> LEADING =
            Set.of(
                    """
                    a an the and or but of to in on at for from with by my our your his her their this
                    these that some more is are was were be love loving like loves called named
                    i'm we're it's as about into via\
                    """
                            .split("\\s+"));

    private Marks() {}

    /// The text with a space between hashtags that are written together.
    public static String apart(String text) {
        return GLUED.matcher(text).replaceAll(" ");
    }

    /// The hashtags of a text, without `#`.
    public static List<String> hashtags(String text) {
        return HASHTAG.matcher(text).results().map(tag -> tag.group().substring(1)).toList();
    }

    /// The text without the hashtags that are no part of a sentence.
    public static String sentences(String text) {
        return TRAILING.matcher(text)
                .replaceAll(
                        trailing -> {
                            String before = text.substring(0, trailing.start());
                            Matcher last = LAST_WORD.matcher(before);
                            boolean led =
                                    last.find()
                                            && LEADING.contains(
                                                    last.group(1).toLowerCase(Locale.ROOT));
                            String marks = trailing.group();
                            Matcher tag = ANY_TAG.matcher(marks);
                            int kept =
                                    led && tag.find() && marks.substring(0, tag.start()).isBlank()
                                            ? tag.end()
                                            : 0;
                            return Matcher.quoteReplacement(
                                    marks.substring(0, kept)
                                            + ANY_TAG.matcher(marks.substring(kept))
                                                    .replaceAll(""));
                        });
    }

    /// The text with its hashtags as words.
    public static String spelledOut(String text) {
        return HASHTAG.matcher(text)
                .replaceAll(tag -> Matcher.quoteReplacement(spaced(tag.group().substring(1))));
    }

    /// The text without hashtags and mentions.
    public static String leftOutOf(String text) {
        return HASHTAG.matcher(text).replaceAll(" ").replaceAll("(?<!\\S)" + MENTION, " ");
    }

    /// The text without a mention at its end that no word leads to.
    public static String withoutLooseMention(String text) {
        String before = text;
        String after = LOOSE_MENTION.matcher(before).replaceFirst("");
        while (!after.equals(before)) {
            before = after;
            after = LOOSE_MENTION.matcher(before).replaceFirst("");
        }
        return after;
    }

    /// Whether a mention ends the text, so that a full stop could become part of it.
    public static boolean mentionEnds(String text) {
        return MENTION_AT_THE_END.matcher(text).matches();
    }

    private static String spaced(String tag) {
        return tag.replace('_', ' ').replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ");
    }
}
