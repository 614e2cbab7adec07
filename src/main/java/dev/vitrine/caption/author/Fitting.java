package dev.vitrine.caption.author;

import dev.vitrine.caption.Hashtag;
import dev.vitrine.caption.PostCopy;
import dev.vitrine.network.HashtagRange;
import dev.vitrine.network.Network;
import dev.vitrine.network.Pack;
import dev.vitrine.network.Post;
import dev.vitrine.network.TextRules;
import dev.vitrine.network.Violation;
import dev.vitrine.network.words.Cut;
import dev.vitrine.network.words.Markings;
import dev.vitrine.network.words.Tags;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Holds what a model has written against a network's rules, and makes it keep to them.
///
/// @param template the same post without a model: what is missing comes from there
/// @param said what the person has said: links and names that stand in it may stand in a post
/// @param inComment whether hashtags go into the first comment
record Fitting(Network network, Pack pack, PostCopy template, String said, boolean inComment) {
    private static final Pattern STEERING =
            Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\t\\u200c\\u200d]]");
    private static final Pattern BLANK_LINES = Pattern.compile("\\n\\s*\\n\\s*");
    private static final Pattern SPACES = Pattern.compile("[ \\t\\u00a0]+");
    private static final Pattern BEFORE_A_STOP = Pattern.compile(" +(?=[.,;:!?…])");
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)\\b(?:https?://|www\\.)[^\\s<>\"]*[^\\s<>\".,;:!?)\\]]");

    /// Far more than anybody posts; what is longer is no draft.
    private static final int LONGEST_DRAFT = 8_000;

    private static final int LONGEST_ALT_TEXT = 400;
    private static final int LONGEST_TAG = 60;
    private static final String REASON = "chosen by the model";

    /// What the network, or we, would not take of a draft, in sentences; empty when it is right.
    List<String> faults(DraftPost draft) {
        List<String> faults = new ArrayList<>();
        String text = plain(draft.caption());
        if (text.isBlank()) {
            faults.add("The caption is empty");
        }
        List<String> tags = clean(draft.hashtags());
        HashtagRange range = network.hashtags(pack);
        if (tags.size() < range.min() || tags.size() > range.max()) {
            faults.add(
                    "%d usable hashtags; %s gets %d to %d"
                            .formatted(tags.size(), network.name(), range.min(), range.max()));
        }
        String whole = text + end(tags);
        if (!network.text().fits(whole)) {
            faults.add(
                    "The caption%s takes %d of the %d that %s has"
                            .formatted(
                                    inComment || tags.isEmpty() ? "" : " with its hashtags",
                                    network.text().length(whole),
                                    network.text().limit(),
                                    network.name()));
        }
        return faults;
    }

    /// The post, within every rule whatever was written.
    PostCopy fit(DraftPost draft, @Nullable String altText) {
        List<Hashtag> hashtags = hashtags(draft);
        String tags = hashtags.stream().map(Hashtag::tag).collect(Collectors.joining(" "));
        TextRules rules = network.text();
        String text = plain(draft.caption());
        String end = inComment || tags.isEmpty() ? "" : "\n\n" + tags;
        String caption = rules.fits(text + end) ? text + end : cut(text, end, rules);
        String comment = inComment ? comment(draft, tags, rules) : null;
        String seen = altText == null ? "" : Depiction.line(plain(altText), LONGEST_ALT_TEXT);
        String described = seen.isBlank() ? template.altText() : seen;
        PostCopy post =
                new PostCopy(
                        network.id(),
                        title(draft),
                        caption,
                        rules.length(caption),
                        rules.limit(),
                        hashtags,
                        comment,
                        network.altText().supported()
                                ? network.altText().cut(described)
                                : described,
                        template.times(),
                        template.accounts());
        return caption.isBlank() || isRefused(post) ? template : post;
    }

    /// Cut between words; a text of which nothing is left is no text.
    private static String cut(String text, String end, TextRules rules) {
        String kept = Cut.toFit(text, beginning -> rules.fits(beginning + end));
        return kept.isBlank() ? "" : kept + end;
    }

    private boolean isRefused(PostCopy post) {
        return network
                .check(
                        new Post(
                                null,
                                List.of(),
                                post.title(),
                                post.caption(),
                                post.hashtags().stream().map(Hashtag::tag).toList(),
                                post.firstComment(),
                                pack))
                .stream()
                .filter(Violation::hard)
                .anyMatch(violation -> !violation.rule().name().startsWith("PICTURE"));
    }

    /// The model's, as far as they can be used; then the template's, until there are enough.
    private List<Hashtag> hashtags(DraftPost draft) {
        HashtagRange range = network.hashtags(pack);
        Map<String, Hashtag> chosen = new LinkedHashMap<>();
        for (String tag : clean(draft.hashtags())) {
            if (chosen.size() < range.max()) {
                chosen.putIfAbsent(Tags.key(tag), new Hashtag(tag, REASON));
            }
        }
        for (Hashtag tag : template.hashtags()) {
            if (chosen.size() < range.min()) {
                chosen.putIfAbsent(Tags.key(tag.tag()), tag);
            }
        }
        return List.copyOf(chosen.values());
    }

    private List<String> clean(List<String> tags) {
        Integer taken = network.text().maxHashtagLength();
        int longest = taken == null ? LONGEST_TAG : Math.min(taken, LONGEST_TAG);
        return Tags.distinct(
                tags.stream()
                        .flatMap(tag -> Tags.clean(tag.strip()).stream())
                        .filter(tag -> tag.length() - 1 <= longest)
                        .toList());
    }

    private String end(List<String> tags) {
        return inComment || tags.isEmpty() ? "" : "\n\n" + String.join(" ", tags);
    }

    private @Nullable String title(DraftPost draft) {
        if (network.text().titleLimit() == null) {
            return null;
        }
        String title = draft.title() == null ? "" : Depiction.line(plain(draft.title()), 300);
        return title.isBlank() ? template.title() : network.text().cutTitle(title);
    }

    private @Nullable String comment(DraftPost draft, String tags, TextRules rules) {
        String text = draft.firstComment() == null ? "" : plain(draft.firstComment());
        String both = text.isBlank() ? tags : tags.isEmpty() ? text : text + "\n\n" + tags;
        if (both.isBlank()) {
            return null;
        }
        return rules.fits(both) ? both : tags.isEmpty() ? null : tags;
    }

    /// Without anything that steers, and without links, names and tags that the person has not
    /// said: a model makes them up.
    private String plain(String text) {
        String head = text.substring(0, Math.min(text.length(), LONGEST_DRAFT));
        String readable = STEERING.matcher(head).replaceAll("");
        readable = ADDRESS.matcher(readable).replaceAll(found -> said(found.group()));
        Markings markings = Markings.of(readable);
        for (String link : Set.copyOf(markings.links())) {
            readable = readable.replace(link, said.contains(link) ? link : "");
        }
        for (String mention : Set.copyOf(markings.mentions())) {
            String name = mention.substring(1).split("@", 2)[0];
            readable = readable.replace(mention, said.contains(mention) ? mention : name);
        }
        for (String tag : Tags.distinct(markings.hashtags())) {
            if (!said.contains(tag)) {
                readable =
                        readable.replaceAll(
                                "(?i)" + Pattern.quote(tag) + "(?![\\p{L}\\p{N}_])", "");
            }
        }
        String lines = BLANK_LINES.matcher(readable.strip()).replaceAll("\n\n");
        return BEFORE_A_STOP.matcher(SPACES.matcher(lines).replaceAll(" ")).replaceAll("").strip();
    }

    /// Itself where the person has said it, or else nothing.
    private String said(String found) {
        return said.contains(found) ? Matcher.quoteReplacement(found) : "";
    }
}
