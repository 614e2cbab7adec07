package dev.vitrine.network;

import dev.vitrine.network.Violation.Notes;
import dev.vitrine.network.Violation.Rule;
import dev.vitrine.network.Violation.Severity;
import dev.vitrine.network.words.Cut;
import org.jspecify.annotations.Nullable;

/// Whether a picture can carry alt text, and how much of it.
///
/// @param supported whether the network's interface takes alt text at all
/// @param limit the longest alt text in characters; 0 when not supported
/// @param enforced whether the network refuses more; false where it publishes no limit and this one
///   is ours
/// @param source where these numbers come from
public record AltTextRules(boolean supported, int limit, boolean enforced, String source) {
    /// A limit that the network enforces.
    public AltTextRules(boolean supported, int limit, String source) {
        this(supported, limit, true, source);
    }

    /// The length of an alt text in characters, that is code points.
    public int length(String altText) {
        return Counting.CHARACTERS.measure(altText);
    }

    /// The alt text itself when it fits, otherwise its beginning and an ellipsis.
    public String cut(String altText) {
        return Cut.toFit(altText, text -> length(text) <= limit);
    }

    void check(Post post, Notes notes) {
        for (int i = 0; i < post.pictures().size(); i++) {
            check(
                    post.pictures().get(i).altText(),
                    supported && !post.pictureOnly(),
                    notes.about(PictureRules.subject(i)));
        }
    }

    private void check(@Nullable String altText, boolean taken, Notes notes) {
        boolean missing = altText == null || altText.isBlank();
        if (taken && missing) {
            notes.as(Severity.ADVICE)
                    .add(
                            Rule.ALT_TEXT_MISSING,
                            "0",
                            "1",
                            "Nobody who cannot see " + notes.subject() + " knows what it shows",
                            new Repair.WriteAltText());
        }
        if (altText == null || missing) {
            return;
        }
        if (!taken) {
            notes.as(Severity.ADVICE)
                    .add(
                            Rule.ALT_TEXT_UNSUPPORTED,
                            Integer.toString(length(altText)),
                            "0",
                            notes.network() + " takes no alt text here; it is not sent",
                            new Repair.LeaveOut(Post.Part.ALT_TEXT));
        } else if (length(altText) > limit) {
            notes.about("the alt text of " + notes.subject())
                    .as(enforced ? Severity.HARD : Severity.ADVICE)
                    .addAbove(
                            Rule.ALT_TEXT_LENGTH,
                            length(altText),
                            limit,
                            "characters",
                            new Repair.Shorten(Post.Part.ALT_TEXT, limit, cut(altText)));
        }
    }
}
