package dev.vitrine.network;

import dev.vitrine.network.words.Markings;
import dev.vitrine.network.words.Tags;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A post as it would be sent, so far as a network's rules look at it.
///
/// @param placement the slot of the pictures; absent when nobody chose one
/// @param pictures in the order of the post
/// @param title only on networks whose posts have one
/// @param text everything that is sent as text, hashtags included where they are part of it
/// @param hashtags each with its `#`, wherever it stands; those found in the texts count too
/// @param firstComment what follows as a comment or a reply
/// @param pack which hashtag ranges hold
public record Post(
        @Nullable Placement placement,
        List<Picture> pictures,
        @Nullable String title,
        String text,
        List<String> hashtags,
        @Nullable String firstComment,
        Pack pack) {
    public Post {
        pictures = List.copyOf(pictures);
        hashtags = List.copyOf(hashtags);
    }

    /// Whether the network shows nothing but the picture.
    boolean pictureOnly() {
        return placement != null && placement.pictureOnly();
    }

    /// Every hashtag once: those listed, then those that only stand in the texts.
    public List<String> everyHashtag() {
        List<String> tags = new ArrayList<>(hashtags);
        tags.addAll(Markings.of(text).hashtags());
        if (firstComment != null) {
            tags.addAll(Markings.of(firstComment).hashtags());
        }
        return Tags.distinct(tags);
    }

    /// The parts of a post that are words.
    public enum Part {
        /// The title.
        TITLE,
        /// The text.
        TEXT,
        /// The first comment or reply.
        FIRST_COMMENT,
        /// A picture's description.
        ALT_TEXT;

        /// As it stands in a sentence.
        public String label() {
            return switch (this) {
                case TITLE -> "title";
                case TEXT -> "text";
                case FIRST_COMMENT -> "first comment";
                case ALT_TEXT -> "alt text";
            };
        }
    }

    /// What a rule needs to know about a picture.
    ///
    /// @param format by its content
    /// @param size after its orientation is applied
    /// @param bytes of the file
    /// @param altText absent when nobody described it
    public record Picture(PictureFormat format, Size size, long bytes, @Nullable String altText) {}
}
