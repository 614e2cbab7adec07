package dev.vitrine.session.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A stretch of a post's text in one colour.
///
/// @param text as it was written
/// @param kind `plain`, or `mark` for what a network turns into a link: a hashtag, a mention, an
///   address
record TextRun(String text, String kind) {
    private static final Pattern MARKED =
            Pattern.compile(
                    "https?://\\S+"
                            + "|(?<![\\p{L}\\p{N}_&/])[#＃][\\p{L}\\p{M}\\p{N}_]+"
                            + "|(?<![\\p{L}\\p{N}_.@])@[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_.@-]*[\\p{L}\\p{N}_])?");

    static List<TextRun> of(String text) {
        var runs = new ArrayList<TextRun>();
        Matcher marked = MARKED.matcher(text);
        int end = 0;
        while (marked.find()) {
            if (marked.start() > end) {
                runs.add(new TextRun(text.substring(end, marked.start()), "plain"));
            }
            runs.add(new TextRun(marked.group(), "mark"));
            end = marked.end();
        }
        if (end < text.length()) {
            runs.add(new TextRun(text.substring(end), "plain"));
        }
        return runs;
    }
}
