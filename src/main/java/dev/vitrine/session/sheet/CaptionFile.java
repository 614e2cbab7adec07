package dev.vitrine.session.sheet;

import dev.vitrine.caption.PostCopy;
import dev.vitrine.file.UnwrittenException;
import dev.vitrine.file.WholeFile;
import dev.vitrine.network.NetworkId;
import dev.vitrine.session.result.NetworkResult;
import dev.vitrine.session.result.Results;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The words of one post as a text file to paste from. The first five sections are a published
/// format and keep their wording; ours come after them.
public final class CaptionFile {
    private static final String RULE = "-".repeat(30);

    private CaptionFile() {}

    /// Where the file of a network is, relative to the session's folder.
    public static String name(NetworkId network) {
        return "captions/" + network + ".txt";
    }

    /// Writes the file of every network that has words; each appears only when it is complete.
    public static void writeAll(Results results, Path folder) {
        makeFolder(folder.resolve("captions"));
        for (Map.Entry<NetworkId, NetworkResult> entry : results.platforms().entrySet()) {
            PostCopy post = entry.getValue().post();
            if (post != null) {
                WholeFile.write(folder.resolve(name(entry.getKey())), out -> out.write(text(post)));
            }
        }
    }

    /// A link in its place could lead anywhere.
    private static void makeFolder(Path captions) {
        try {
            if (Files.exists(captions, LinkOption.NOFOLLOW_LINKS)
                    && !Files.isDirectory(captions, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileSystemException(
                        captions.toString(), null, "it is a link or a file, not a folder");
            }
            Files.createDirectories(captions);
        } catch (IOException failure) {
            throw new UnwrittenException(captions, failure);
        }
    }

    /// The text of the file.
    public static String text(PostCopy post) {
        var text = new StringBuilder();
        section(text, "READY TO POST CONTENT", "\n" + post.caption());
        section(text, "FIRST COMMENT (hashtags)", firstComment(post));
        section(
                text,
                "POSTING INFO",
                "Platform: %s\nCaption Length: %d characters"
                        .formatted(
                                post.network().value().toUpperCase(Locale.ROOT),
                                post.captionLength()));
        section(text, "BEST POSTING TIMES", times(post));
        section(text, "SUGGESTED ACCOUNTS TO TAG", accounts(post));
        section(text, "ALT TEXT", altText(post));
        if (post.title() != null) {
            section(text, "TITLE", post.title());
        }
        return text.substring(0, text.length() - 1);
    }

    private static void section(StringBuilder text, String heading, String body) {
        text.append(heading).append(":\n").append(RULE).append('\n');
        text.append(body.replace("\r\n", "\n").stripTrailing()).append("\n\n");
    }

    private static String firstComment(PostCopy post) {
        if (post.firstComment() != null) {
            return post.firstComment();
        }
        return post.hashtags().isEmpty()
                ? "Not needed: this post has no hashtags."
                : "Not needed: the hashtags are part of the content above.";
    }

    private static String altText(PostCopy post) {
        return post.altText().isBlank()
                ? "Not needed: this network takes no alt text."
                : post.altText();
    }

    private static String times(PostCopy post) {
        var times = post.times();
        return "Best Days: %s\nBest Times: %s\nPeak Engagement: %s"
                .formatted(
                        times.days().stream().map(Figures::day).collect(Collectors.joining(", ")),
                        times.times().stream()
                                .map(Figures::clock)
                                .collect(Collectors.joining(", ")),
                        times.peak());
    }

    private static String accounts(PostCopy post) {
        return post.accounts().isEmpty()
                ? "No suggestion: nobody on your list of accounts fits this picture."
                : post.accounts().stream()
                        .map(account -> "• " + account.handle())
                        .collect(Collectors.joining("\n"));
    }
}
