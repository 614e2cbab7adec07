package dev.vitrine.caption;

import dev.vitrine.caption.subject.Scene;
import dev.vitrine.caption.subject.Sentences;
import dev.vitrine.caption.subject.Subject;
import dev.vitrine.caption.subject.Words;
import dev.vitrine.network.AltTextRules;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The picture in words, for people who cannot see it: what the person said it shows, without what
/// sells it, then colours and light as far as they were seen. Screen readers say themselves that it
/// is an image.
final class AltText {
    private static final Pattern OPENING =
            Pattern.compile(
                    "^(?:an? |the )?(?:image|photo|photograph|picture) of ",
                    Pattern.CASE_INSENSITIVE);

    private static final String UNDESCRIBED = "A picture that has not been described yet.";

    /// A description like "Sale" says too little to leave out who is in the picture.
    private static final int TERSE = 2;

    private AltText() {}

    /// Empty when the network takes no alt text.
    ///
    /// @param preferred a length beyond which the network advises against it
    static String of(Topic topic, AltTextRules rules, @Nullable Integer preferred) {
        if (!rules.supported()) {
            return "";
        }
        String said = said(topic.subject());
        List<String> seen =
                topic.subject().leftAsItIs() && !said.isEmpty() ? List.of() : seen(topic, said);
        int limit = preferred == null ? rules.limit() : Math.min(rules.limit(), preferred);
        String whole =
                length(said) <= limit
                        ? said
                        : Sentences.stopped(Fit.phrase(said, cut -> length(cut) < limit));
        for (String sentence : seen) {
            String longer = (whole + " " + sentence).strip();
            if (length(longer) > limit) {
                break;
            }
            whole = longer;
        }
        return whole;
    }

    private static String said(Subject subject) {
        String text = subject.shown().replaceAll("\\s+", " ").strip();
        return Sentences.stopped(Sentences.capitalised(OPENING.matcher(text).replaceFirst("")));
    }

    /// Most telling first.
    private static List<String> seen(Topic topic, String said) {
        Scene scene = topic.scene();
        String who = who(scene);
        if (said.isEmpty()) {
            List<String> whole =
                    told(who, who.isEmpty() ? picture(scene) : tones(scene), light(scene));
            return whole.isEmpty() ? List.of(UNDESCRIBED) : whole;
        }
        boolean terse = topic.niches().isEmpty() && Words.of(said).list().size() <= TERSE;
        return told(terse && scene.people() > 0 ? who : "", tones(scene), light(scene));
    }

    private static String who(Scene scene) {
        return switch (scene.people()) {
            case 0 -> scene.object() ? "A single subject on a calm background." : "";
            case 1 -> "Somebody whose face can be seen.";
            case 2 -> "Two people whose faces can be seen.";
            default -> "Several people whose faces can be seen.";
        };
    }

    private static String picture(Scene scene) {
        if (scene.monochrome()) {
            return "A picture in black and white.";
        }
        if (!scene.colours().isEmpty()) {
            return "A picture in " + String.join(" and ", scene.colours()) + ".";
        }
        return scene.tones().isEmpty()
                ? ""
                : "A picture with " + String.join(" and ", scene.tones()) + ".";
    }

    private static String tones(Scene scene) {
        if (scene.monochrome()) {
            return "In black and white.";
        }
        List<String> colours = scene.colours();
        return switch (colours.size()) {
            case 0 -> "";
            case 1 -> "Main colour: " + colours.getFirst() + ".";
            default -> "Main colours: " + String.join(" and ", colours) + ".";
        };
    }

    private static String light(Scene scene) {
        String light = scene.light();
        return light == null ? "" : Sentences.capitalised(light) + " overall.";
    }

    private static List<String> told(String... sentences) {
        return Stream.of(sentences).filter(sentence -> !sentence.isEmpty()).toList();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
