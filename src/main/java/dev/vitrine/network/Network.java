package dev.vitrine.network;

import dev.vitrine.network.Violation.Notes;
import dev.vitrine.network.Violation.Rule;
import dev.vitrine.network.Violation.Severity;
import dev.vitrine.network.words.Cut;
import dev.vitrine.picture.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What one social network accepts.
///
/// @param id its short name
/// @param name as people write it
/// @param aliases other names people type for it
/// @param placements its slots for pictures; exactly one is the standard one
/// @param pictures what it refuses in a picture
/// @param text how long a post may be
/// @param altText how long a picture's description may be
/// @param hashtags how many hashtags, per pack
/// @param firstComment whether hashtags can follow in a comment or a reply
/// @param times when to post
/// @param advice habits that pay, which the network does not enforce
public record Network(
        NetworkId id,
        String name,
        List<String> aliases,
        List<Placement> placements,
        PictureRules pictures,
        TextRules text,
        AltTextRules altText,
        Map<Pack, HashtagRange> hashtags,
        boolean firstComment,
        PostingTimes times,
        Advice advice) {
    private static final double SAME_SHAPE = 0.01;

    public Network {
        aliases = List.copyOf(aliases);
        placements = List.copyOf(placements);
        hashtags = Collections.unmodifiableMap(new EnumMap<>(hashtags));
        if (placements.stream().filter(Placement::standard).count() != 1) {
            throw new IllegalArgumentException(id + " needs exactly one standard placement");
        }
    }

    /// The slot used when nobody chooses.
    public Placement standardPlacement() {
        return placements.stream().filter(Placement::standard).findFirst().orElseThrow();
    }

    /// The slot with that id, for example `portrait`.
    public Optional<Placement> placement(String placement) {
        return placements.stream().filter(slot -> slot.id().equals(placement)).findFirst();
    }

    /// How many hashtags a post carries under a pack.
    public HashtagRange hashtags(Pack pack) {
        return Objects.requireNonNull(hashtags.get(pack), () -> id + " has no range for " + pack);
    }

    /// Everything in a post that the network refuses or that advice would have otherwise; empty for
    /// a post that is right. What is refused comes first.
    public List<Violation> check(Post post) {
        List<Violation> found = new ArrayList<>();
        checkNotEmpty(post, notes(text.source(), found));
        pictures.check(post, notes(pictures.source(), found));
        text.check(post, notes(text.source(), found));
        if (!post.pictureOnly()) {
            text.checkHashtags(post, hashtags(post.pack()), notes(text.source(), found));
        }
        altText.check(post, notes(altText.source(), found));
        checkFirstComment(post, notes(text.source(), found));
        advice.check(this, post, notes(advice.source(), found).as(Severity.ADVICE));
        return found.stream().sorted(Comparator.comparing(Violation::severity)).toList();
    }

    private Notes notes(String source, List<Violation> found) {
        return new Notes(name, source, Severity.HARD, "the post", found);
    }

    private void checkNotEmpty(Post post, Notes notes) {
        if (post.pictures().isEmpty() && post.text().isBlank()) {
            notes.add(
                    Rule.POST_EMPTY,
                    "nothing",
                    "a picture or a text",
                    "The post has neither a picture nor a text",
                    null);
        }
    }

    private void checkFirstComment(Post post, Notes notes) {
        String comment = post.firstComment();
        if (comment == null || comment.isBlank()) {
            return;
        }
        if (!firstComment) {
            notes.add(
                    Rule.COMMENT_UNSUPPORTED,
                    Integer.toString(text.length(comment)),
                    "0",
                    name + " takes no first comment with a post",
                    new Repair.JoinComment((post.text() + "\n\n" + comment).strip()));
        } else if (advice.firstCommentLimit() == null) {
            text.checkLength(Post.Part.FIRST_COMMENT, comment, notes);
        }
    }

    /// What pays without being enforced: the network takes a post that does otherwise. Absent parts
    /// are not advised about.
    ///
    /// @param minWidth narrower pictures are enlarged by the network
    /// @param maxWidth wider pictures are reduced by the network
    /// @param maxPixels larger pictures are reduced by the network
    /// @param maxBytes larger files have been refused now and then
    /// @param sameRatio whether the first picture's ratio crops the others
    /// @param altTextLength longer alt texts are read less
    /// @param firstCommentLimit the longest first comment, where it is not that of a post
    /// @param linkPreview the picture of a link's card
    /// @param source where these numbers come from
    public record Advice(
            @Nullable Integer minWidth,
            @Nullable Integer maxWidth,
            @Nullable Long maxPixels,
            @Nullable Long maxBytes,
            boolean sameRatio,
            @Nullable Integer altTextLength,
            @Nullable Integer firstCommentLimit,
            @Nullable LinkPreview linkPreview,
            String source) {
        private void check(Network network, Post post, Notes notes) {
            asRules(network.pictures).checkMeasures(post, notes);
            for (int i = 0; i < post.pictures().size(); i++) {
                Notes ofPicture = notes.about(PictureRules.subject(i));
                checkSize(post, post.pictures().get(i).size(), ofPicture);
                checkAltText(post.pictures().get(i).altText(), ofPicture);
            }
            checkFirstComment(network.text, post.firstComment(), notes.about("the first comment"));
        }

        private PictureRules asRules(PictureRules rules) {
            return new PictureRules(
                    rules.formats(),
                    maxBytes,
                    null,
                    null,
                    minWidth,
                    maxWidth,
                    maxPixels,
                    rules.maxPictures(),
                    source,
                    0,
                    null,
                    false);
        }

        private void checkSize(Post post, Size size, Notes notes) {
            Placement slot = post.placement();
            if (slot != null && !size.equals(slot.size())) {
                boolean sameShape = Math.abs(size.ratio() / slot.size().ratio() - 1) < SAME_SHAPE;
                notes.add(
                        Rule.PICTURE_SIZE,
                        size.toString(),
                        slot.size().toString(),
                        slot.label()
                                + " is "
                                + slot.size()
                                + "; "
                                + notes.subject()
                                + " is "
                                + size,
                        sameShape
                                ? new Repair.Scale(slot.size())
                                : new Repair.FitSize(slot.size()));
            }
            Size first = post.pictures().getFirst().size();
            if (sameRatio && Math.abs(size.ratio() / first.ratio() - 1) > SAME_SHAPE) {
                notes.add(
                        Rule.PICTURES_ALIKE,
                        size.toString(),
                        first.toString(),
                        notes.network()
                                + " crops every picture to the shape of the first; "
                                + notes.subject()
                                + " is "
                                + size
                                + ", the first "
                                + first,
                        new Repair.FitRatio(first.ratio()));
            }
        }

        private void checkAltText(@Nullable String altText, Notes notes) {
            int length = altText == null ? 0 : Counting.CHARACTERS.measure(altText);
            if (altText != null && altTextLength != null && length > altTextLength) {
                int most = altTextLength;
                String shortened =
                        Cut.toFit(altText, text -> Counting.CHARACTERS.measure(text) <= most);
                notes.about("the alt text of " + notes.subject())
                        .addAbove(
                                Rule.ALT_TEXT_LENGTH,
                                length,
                                most,
                                "characters",
                                new Repair.Shorten(Post.Part.ALT_TEXT, most, shortened));
            }
        }

        private void checkFirstComment(TextRules text, @Nullable String comment, Notes notes) {
            if (comment != null
                    && firstCommentLimit != null
                    && text.length(comment) > firstCommentLimit) {
                int most = firstCommentLimit;
                notes.addAbove(
                        Rule.COMMENT_LENGTH,
                        text.length(comment),
                        most,
                        text.counting().unit(),
                        new Repair.Shorten(
                                Post.Part.FIRST_COMMENT,
                                most,
                                Cut.toFit(comment, part -> text.length(part) <= most)));
            }
        }
    }

    /// The picture on the card that a network makes of a link.
    ///
    /// @param size what it is shown at
    /// @param minimum below this the card becomes a small one
    /// @param maxBytes the largest file
    public record LinkPreview(Size size, @Nullable Size minimum, @Nullable Long maxBytes) {}
}
