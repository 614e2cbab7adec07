package dev.vitrine.caption;

import dev.vitrine.caption.subject.Scene;
import dev.vitrine.caption.subject.Sentences;
import dev.vitrine.caption.subject.Subject;
import dev.vitrine.network.AltTextRules;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The picture in words, for people who cannot see it: what the person said it is, then colours and
/// light as far as they were seen. Screen readers say themselves that it is an image.
final class AltText {
    private static final Pattern NOT_TO_BE_READ =
            Pattern.compile(
                    "https?://\\S+|[\\p{IsEmoji_Presentation}\\uFE0F\\u200D\\x{1F3FB}-\\x{1F3FF}]");
    private static final Pattern MATERIALS = Pattern.compile("\\bstone\\b(?! grey)");
    private static final Pattern OPENING =
            Pattern.compile(
                    "^(?:an? |the )?(?:image|photo|photograph|picture) of ",
                    Pattern.CASE_INSENSITIVE);

    private AltText() {}

    /// Empty when the network takes no alt text.
    static String of(Topic topic, AltTextRules rules) {
        if (!rules.supported()) {
            return "";
        }
        String said = said(topic.subject());
        boolean alone = said.isEmpty() || topic.subject().kind() == Subject.Kind.ALONE;
        String seen = said.isEmpty() ? seen(topic.scene()) : alone ? "" : tones(topic.scene());
        int limit = rules.limit();
        String whole = (said + " " + seen).strip();
        if (length(whole) <= limit) {
            return whole;
        }
        return length(said) <= limit
                ? said
                : Sentences.stopped(Fit.cut(said, cut -> length(cut) <= limit));
    }

    private static String said(Subject subject) {
        String text =
                NOT_TO_BE_READ
                        .matcher(subject.text())
                        .replaceAll("")
                        .replaceAll("\\s+", " ")
                        .strip();
        return Sentences.stopped(Sentences.capitalised(OPENING.matcher(text).replaceFirst("")));
    }

    /// For a picture that nobody has described.
    private static String seen(Scene scene) {
        String who =
                switch (scene.people()) {
                    case 0 -> scene.object() ? "A single object on a calm background." : "";
                    case 1 -> "One person.";
                    case 2 -> "Two people.";
                    default -> "A group of people.";
                };
        String whole = (who + " " + tones(scene)).strip();
        return whole.isEmpty() ? "A picture that has not been described yet." : whole;
    }

    private static String tones(Scene scene) {
        List<String> parts = new ArrayList<>();
        String colours = scene.colours();
        if (scene.monochrome()) {
            parts.add("In black and white.");
        } else if (colours != null && !scene.plain()) {
            parts.add("Main colours: " + asColours(colours) + ".");
        }
        String light = scene.light();
        if (light != null) {
            parts.add(Sentences.capitalised(light) + " overall.");
        }
        return String.join(" ", parts);
    }

    /// Not to be taken for the material.
    private static String asColours(String colours) {
        return MATERIALS.matcher(colours).replaceAll("light stone grey");
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
