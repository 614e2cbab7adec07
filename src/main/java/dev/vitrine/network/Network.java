package dev.vitrine.network;

import java.util.List;
import java.util.Map;

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
        PostingTimes times) {
    public Network {
        aliases = List.copyOf(aliases);
        placements = List.copyOf(placements);
        hashtags = Map.copyOf(hashtags);
        if (placements.stream().filter(Placement::standard).count() != 1) {
            throw new IllegalArgumentException(id + " needs exactly one standard placement");
        }
    }

    /// The slot used when nobody chooses.
    public Placement standardPlacement() {
        return placements.stream().filter(Placement::standard).findFirst().orElseThrow();
    }
}
