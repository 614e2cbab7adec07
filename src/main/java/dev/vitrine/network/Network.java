package dev.vitrine.network;

import dev.vitrine.picture.Size;
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
    public Network {
        aliases = List.copyOf(aliases);
        placements = List.copyOf(placements);
        hashtags = Map.copyOf(hashtags);
        if (placements.stream().filter(Placement::standard).count() != 1) {
            throw new IllegalArgumentException(id + " needs exactly one standard placement");
        }
    }

    /// A network about which nobody advises anything.
    public Network(
            NetworkId id,
            String name,
            List<String> aliases,
            List<Placement> placements,
            PictureRules pictures,
            TextRules text,
            AltTextRules altText,
            Map<Pack, HashtagRange> hashtags,
            boolean firstComment,
            PostingTimes times) {
        this(
                id,
                name,
                aliases,
                placements,
                pictures,
                text,
                altText,
                hashtags,
                firstComment,
                times,
                Advice.NONE);
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
        static final Advice NONE =
                new Advice(null, null, null, null, false, null, null, null, "No advice");
    }

    /// The picture on the card that a network makes of a link.
    ///
    /// @param size what it is shown at
    /// @param minimum below this the card becomes a small one
    /// @param maxBytes the largest file
    public record LinkPreview(Size size, @Nullable Size minimum, @Nullable Long maxBytes) {}
}
