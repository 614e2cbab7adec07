package dev.vitrine.session.sheet;

import dev.vitrine.caption.PostCopy;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The words of one post, ready for a card and the notes beside it.
///
/// @param post the words themselves
/// @param lead what a card shows at once
/// @param rest what it shows after "more"; empty when it shows everything at once
/// @param comment the first comment; empty when there is none
/// @param length the caption's length beside its limit
/// @param filled how much of the limit is used, 0 to 100
/// @param tags all hashtags in one line
/// @param days the week with the better days
/// @param times the better times
record Words(
        PostCopy post,
        List<TextRun> lead,
        List<TextRun> rest,
        List<TextRun> comment,
        String length,
        long filled,
        String tags,
        List<Day> days,
        List<String> times) {
    /// How far back from the fold a gap between words is looked for.
    private static final int REACH = 24;

    /// About so many characters fit into a line of a feed: LinkedIn's three lines are 210.
    private static final int LINE = 70;

    /// A character as people see it, however many code points it takes.
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    /// A day of the week.
    ///
    /// @param name in full
    /// @param initial its first letter
    /// @param words what it is, for people who listen
    /// @param state `better` or `other`
    record Day(String name, String initial, String words, String state) {}

    static Words of(PostCopy post, @Nullable Integer visible) {
        String caption = post.caption();
        int fold = visible == null ? caption.length() : fold(caption, visible);
        String lead = caption.substring(0, fold).stripTrailing();
        String rest = caption.substring(lead.length());
        String comment = post.firstComment();
        return new Words(
                post,
                TextRun.of(lead),
                rest.isBlank() ? List.of() : TextRun.of(rest),
                comment == null ? List.of() : TextRun.of(comment),
                Figures.count(post.captionLength()) + " of " + Figures.count(post.captionLimit()),
                Math.clamp(Math.round(100.0 * post.captionLength() / post.captionLimit()), 1, 100),
                post.hashtags().stream().map(tag -> tag.tag()).collect(Collectors.joining(" ")),
                Arrays.stream(DayOfWeek.values()).map(day -> day(day, post)).toList(),
                post.times().times().stream().map(Figures::clock).toList());
    }

    /// Where to fold a text that shows at most so many characters as people see them: after a word
    /// if one ends nearby, never inside a character. What networks count are lines, so that a break
    /// takes the rest of its line.
    private static int fold(String text, int visible) {
        Matcher characters = CHARACTER.matcher(text);
        int end = 0;
        for (int seen = 0, column = 0; seen < visible && characters.find(); ) {
            boolean lineBreak = characters.group().endsWith("\n");
            seen += lineBreak ? LINE - column % LINE : 1;
            column = lineBreak ? 0 : column + 1;
            end = characters.end();
        }
        if (end == text.length()) {
            return end;
        }
        for (int i = end; i > Math.max(1, end - REACH); i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return end;
    }

    private static Day day(DayOfWeek day, PostCopy post) {
        String name = Figures.day(day);
        boolean better = post.times().days().contains(day);
        return new Day(
                name,
                name.substring(0, 1),
                better ? name + ", a better day" : name,
                better ? "better" : "other");
    }
}
