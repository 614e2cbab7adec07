package dev.vitrine.session.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A stretch of a post's text in one colour.
///
/// @param text as it was written
/// @param kind `plain`, or `mark` for what a network turns into a link: a hashtag or a mention;
///   `mark link` for an address, with its `mark link scheme` apart, which some networks leave out
record TextRun(String text, String kind) {
    private static final Pattern MARKED =
            Pattern.compile(
                    "(https?://)(\\S*[\\p{L}\\p{N}/])"
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
            if (marked.group(1) == null) {
                runs.add(new TextRun(marked.group(), "mark"));
            } else {
                runs.add(new TextRun(marked.group(1), "mark link scheme"));
                runs.add(new TextRun(marked.group(2), "mark link"));
            }
            end = marked.end();
        }
        if (end < text.length()) {
            runs.add(new TextRun(text.substring(end), "plain"));
        }
        return runs;
    }
}
