package dev.vitrine.network;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One rule or piece of advice that a post does not follow.
///
/// @param rule which one
/// @param severity whether the network refuses the post for it
/// @param subject what breaks it, for example "picture 2" or "#summer"
/// @param value what the post has
/// @param limit what the network has
/// @param sentence all of it for a person
/// @param source where the limit comes from
/// @param repair what makes it right; absent when only the author can know
public record Violation(
        Rule rule,
        Severity severity,
        String subject,
        String value,
        String limit,
        String sentence,
        String source,
        @Nullable Repair repair) {
    /// Whether the network refuses the post for it.
    public boolean hard() {
        return severity == Severity.HARD;
    }

    /// How much a rule matters.
    public enum Severity {
        /// The network refuses the post, or drops a part of it.
        HARD,
        /// The network takes the post; another would do better.
        ADVICE
    }

    /// What a post is checked for.
    public enum Rule {
        /// A post has a picture or a text.
        POST_EMPTY,
        /// How many pictures a post has.
        PICTURE_COUNT,
        /// The file formats.
        PICTURE_FORMAT,
        /// The size of the file.
        PICTURE_BYTES,
        /// Width / height.
        PICTURE_RATIO,
        /// The width in pixels.
        PICTURE_WIDTH,
        /// Width × height.
        PICTURE_PIXELS,
        /// The box a picture fits into.
        PICTURE_BOX,
        /// The pictures of a post beside each other.
        PICTURES_ALIKE,
        /// The pixels of the placement.
        PICTURE_SIZE,
        /// The length of the text in the network's unit.
        TEXT_LENGTH,
        /// The length of the text in bytes.
        TEXT_BYTES,
        /// Text where only a picture is taken.
        TEXT_UNSUPPORTED,
        /// Distinct URLs.
        LINK_COUNT,
        /// Accounts named.
        MENTION_COUNT,
        /// The length of the title.
        TITLE_LENGTH,
        /// A title where posts have none.
        TITLE_UNSUPPORTED,
        /// A picture without a description.
        ALT_TEXT_MISSING,
        /// The length of a description.
        ALT_TEXT_LENGTH,
        /// A description where none is taken.
        ALT_TEXT_UNSUPPORTED,
        /// Letters, digits and underscores, not only digits.
        HASHTAG_FORM,
        /// Twice the same tag.
        HASHTAG_DUPLICATE,
        /// The length of a tag.
        HASHTAG_LENGTH,
        /// How many tags the network takes.
        HASHTAG_COUNT,
        /// How many tags the pack has.
        HASHTAG_RANGE,
        /// The length of the first comment.
        COMMENT_LENGTH,
        /// A first comment where none can be posted.
        COMMENT_UNSUPPORTED;

        /// The name for programs, for example `picture.format` or `alt.text.missing`.
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '.');
        }
    }

    /// Collects what is wrong with one subject.
    ///
    /// @param network as people write it
    /// @param source where the limits come from
    /// @param severity of what is found
    /// @param subject what is looked at
    /// @param found grows
    record Notes(
            String network,
            String source,
            Severity severity,
            String subject,
            List<Violation> found) {
        Notes about(String another) {
            return new Notes(network, source, severity, another, found);
        }

        Notes as(Severity another) {
            return new Notes(network, source, another, subject, found);
        }

        void add(Rule rule, String value, String limit, String sentence, @Nullable Repair repair) {
            found.add(
                    new Violation(rule, severity, subject, value, limit, sentence, source, repair));
        }

        /// For example: "Picture 1 has 9,000,000 bytes; Instagram takes at most 8,000,000".
        void addAbove(Rule rule, long value, long limit, String unit, @Nullable Repair repair) {
            addNumber(rule, value, "at most", limit, unit, repair);
        }

        /// For example: "Picture 1 has 200 pixels of width; Instagram wants at least 320".
        void addBelow(Rule rule, long value, long limit, String unit, @Nullable Repair repair) {
            addNumber(rule, value, "at least", limit, unit, repair);
        }

        private void addNumber(
                Rule rule,
                long value,
                String bound,
                long limit,
                String unit,
                @Nullable Repair repair) {
            String sentence =
                    String.format(
                            Locale.ROOT,
                            "%s has %,d %s; %s %s %s %,d",
                            capital(subject),
                            value,
                            unit,
                            network,
                            severity == Severity.HARD ? "takes" : "prefers",
                            bound,
                            limit);
            add(rule, Long.toString(value), Long.toString(limit), sentence, repair);
        }

        private static String capital(String text) {
            return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        }
    }
}
