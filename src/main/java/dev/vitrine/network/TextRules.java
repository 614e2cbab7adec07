package dev.vitrine.network;

import dev.vitrine.network.Violation.Notes;
import dev.vitrine.network.Violation.Rule;
import dev.vitrine.network.Violation.Severity;
import dev.vitrine.network.words.Cut;
import dev.vitrine.network.words.Graphemes;
import dev.vitrine.network.words.Lengths;
import dev.vitrine.network.words.Markings;
import dev.vitrine.network.words.Tags;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How long a post's text may be, and what it may hold.
///
/// @param limit the longest text, in the network's own unit
/// @param counting that unit
/// @param maxBytes a second limit in UTF-8 bytes
/// @param visible how much is shown before "more"
/// @param titleLimit the longest title, on networks whose posts have one
/// @param clickableLinks whether a URL in the text can be clicked
/// @param source where these numbers come from
/// @param maxHashtags the most hashtags a post may hold
/// @param maxHashtagLength the longest hashtag in graphemes, without its `#`
/// @param maxMentions the most accounts a text may name
/// @param maxLinks the most distinct URLs a text may hold
public record TextRules(
        int limit,
        Counting counting,
        @Nullable Integer maxBytes,
        @Nullable Integer visible,
        @Nullable Integer titleLimit,
        boolean clickableLinks,
        String source,
        @Nullable Integer maxHashtags,
        @Nullable Integer maxHashtagLength,
        @Nullable Integer maxMentions,
        @Nullable Integer maxLinks) {
    /// The length of a text as the network counts it.
    public int length(String text) {
        return counting.measure(text);
    }

    /// Whether the network takes a text of this length.
    public boolean fits(String text) {
        return length(text) <= limit && (maxBytes == null || Lengths.bytes(text) <= maxBytes);
    }

    /// The text itself when it fits, otherwise its beginning and an ellipsis: never cut inside a
    /// word, a grapheme, a hashtag, a mention or a URL. Empty when not even one of those fits.
    public String cut(String text) {
        return Cut.toFit(text, this::fits);
    }

    /// The same for a title; the title itself where the network has no limit for one.
    public String cutTitle(String title) {
        return titleLimit == null ? title : Cut.toFit(title, text -> length(text) <= titleLimit);
    }

    void check(Post post, Notes notes) {
        checkTitle(post.title(), notes.about("the title"));
        if (post.pictureOnly()) {
            checkNoText(post.text(), notes.about("the text"));
            return;
        }
        checkLength(Post.Part.TEXT, post.text(), notes);
        Markings markings = Markings.of(post.text());
        List<String> links = Tags.distinct(markings.links());
        if (maxLinks != null && links.size() > maxLinks) {
            notes.about("the text")
                    .addAbove(
                            Rule.LINK_COUNT,
                            links.size(),
                            maxLinks,
                            "links",
                            new Repair.DropLinks(links.subList(maxLinks, links.size())));
        }
        List<String> mentions = Tags.distinct(markings.mentions());
        if (maxMentions != null && mentions.size() > maxMentions) {
            notes.about("the text")
                    .addAbove(
                            Rule.MENTION_COUNT,
                            mentions.size(),
                            maxMentions,
                            "mentions",
                            new Repair.DropMentions(
                                    mentions.subList(maxMentions, mentions.size())));
        }
    }

    /// Texts of the post's own length: the text, and a reply.
    void checkLength(Post.Part part, String text, Notes notes) {
        Notes ofPart = notes.about("the " + part.label());
        Repair repair = new Repair.Shorten(part, limit, cut(text));
        if (length(text) > limit) {
            Rule rule = part == Post.Part.TEXT ? Rule.TEXT_LENGTH : Rule.COMMENT_LENGTH;
            ofPart.addAbove(rule, length(text), limit, counting.unit(), repair);
        }
        if (maxBytes != null && Lengths.bytes(text) > maxBytes) {
            ofPart.addAbove(Rule.TEXT_BYTES, Lengths.bytes(text), maxBytes, "bytes", repair);
        }
    }

    private void checkTitle(@Nullable String title, Notes notes) {
        if (title == null || title.isBlank()) {
            return;
        }
        if (titleLimit == null) {
            notes.as(Severity.ADVICE)
                    .add(
                            Rule.TITLE_UNSUPPORTED,
                            Integer.toString(length(title)),
                            "0",
                            notes.network() + " has no titles; it is not sent",
                            new Repair.LeaveOut(Post.Part.TITLE));
        } else if (length(title) > titleLimit) {
            notes.addAbove(
                    Rule.TITLE_LENGTH,
                    length(title),
                    titleLimit,
                    counting.unit(),
                    new Repair.Shorten(Post.Part.TITLE, titleLimit, cutTitle(title)));
        }
    }

    private void checkNoText(String text, Notes notes) {
        if (!text.isBlank()) {
            notes.as(Severity.ADVICE)
                    .add(
                            Rule.TEXT_UNSUPPORTED,
                            Integer.toString(length(text)),
                            "0",
                            notes.network() + " shows no text here; it is not sent",
                            new Repair.LeaveOut(Post.Part.TEXT));
        }
    }

    /// What is wrong with the hashtags, wherever they stand.
    void checkHashtags(Post post, HashtagRange range, Notes notes) {
        List<String> tags = post.everyHashtag();
        Set<String> seen = new HashSet<>();
        for (String tag : post.hashtags()) {
            checkHashtag(tag, seen.add(Tags.key(tag)), notes.about(tag));
        }
        for (String tag : tags) {
            checkHashtagLength(tag, notes.about(tag));
        }
        Notes ofPost = notes.about("the post");
        if (maxHashtags != null && tags.size() > maxHashtags) {
            ofPost.addAbove(
                    Rule.HASHTAG_COUNT,
                    tags.size(),
                    maxHashtags,
                    "hashtags",
                    drop(tags, maxHashtags));
        }
        if (tags.size() > range.max()) {
            ofPost.as(Severity.ADVICE)
                    .addAbove(
                            Rule.HASHTAG_RANGE,
                            tags.size(),
                            range.max(),
                            "hashtags",
                            drop(tags, range.max()));
        }
        if (tags.size() < range.min()) {
            ofPost.as(Severity.ADVICE)
                    .addBelow(
                            Rule.HASHTAG_RANGE,
                            tags.size(),
                            range.min(),
                            "hashtags",
                            new Repair.AddHashtags(range.min() - tags.size()));
        }
    }

    private void checkHashtag(String tag, boolean first, Notes notes) {
        if (!Tags.isClean(tag)) {
            String clean = Tags.clean(tag).orElse("");
            notes.as(Severity.ADVICE)
                    .add(
                            Rule.HASHTAG_FORM,
                            tag,
                            "# and letters, digits or _, with a letter",
                            tag + " does not become a hashtag",
                            clean.isEmpty()
                                    ? new Repair.DropHashtags(List.of(tag))
                                    : new Repair.RewriteHashtag(tag, clean));
        }
        if (!first) {
            notes.as(Severity.ADVICE)
                    .add(
                            Rule.HASHTAG_DUPLICATE,
                            tag,
                            "1",
                            tag + " stands there twice",
                            new Repair.DropHashtags(List.of(tag)));
        }
    }

    private void checkHashtagLength(String tag, Notes notes) {
        int length = Graphemes.count(tag) - 1;
        if (maxHashtagLength != null && length > maxHashtagLength) {
            notes.addAbove(
                    Rule.HASHTAG_LENGTH,
                    length,
                    maxHashtagLength,
                    "characters",
                    new Repair.DropHashtags(List.of(tag)));
        }
    }

    private static Repair drop(List<String> tags, int kept) {
        return new Repair.DropHashtags(tags.subList(kept, tags.size()));
    }
}
