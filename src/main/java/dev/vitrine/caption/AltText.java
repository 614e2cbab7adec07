package dev.vitrine.caption;

import dev.vitrine.caption.subject.Emoji;
import dev.vitrine.caption.subject.Links;
import dev.vitrine.caption.subject.Scene;
import dev.vitrine.caption.subject.Sentences;
import dev.vitrine.caption.subject.Subject;
import dev.vitrine.caption.subject.Words;
import dev.vitrine.network.AltTextRules;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The picture in words, for people who cannot see it: what the person said it is, then colours and
/// light as far as they were seen. Screen readers say themselves that it is an image.
final class AltText {
    private static final Pattern OPENING =
            Pattern.compile(
                    "^(?:an? |the )?(?:image|photo|photograph|picture) of ",
                    Pattern.CASE_INSENSITIVE);

    /// A description like "Sale" says too little to leave out who is in the picture.
    private static final int TERSE = 2;

    private AltText() {}

    /// Empty when the network takes no alt text.
    static String of(Topic topic, AltTextRules rules) {
        if (!rules.supported()) {
            return "";
        }
        String said = said(topic.subject());
        String seen = topic.subject().leftAsItIs() && !said.isEmpty() ? "" : seen(topic, said);
        int limit = rules.limit();
        String whole = (said + " " + seen).strip();
        if (length(whole) <= limit) {
            return whole;
        }
        return length(said) <= limit
                ? said
                : Sentences.stopped(Fit.cut(said, cut -> length(cut) <= limit));
    }

    /// Of a story the beginning: what follows is rarely in the picture.
    private static String said(Subject subject) {
        String plain = Emoji.leftOutOf(Links.leftOutOf(subject.spoken()));
        String text =
                subject.kind() == Subject.Kind.STORY
                        ? Sentences.of(plain).stream().findFirst().orElse("")
                        : plain;
        return Sentences.stopped(
                Sentences.capitalised(
                        OPENING.matcher(text.replaceAll("\\s+", " ").strip()).replaceFirst("")));
    }

    private static String seen(Topic topic, String said) {
        Scene scene = topic.scene();
        if (said.isEmpty()) {
            String who = who(scene);
            String whole = joined(who, who.isEmpty() ? picture(scene) : tones(scene), light(scene));
            return whole.isEmpty() ? "A picture that has not been described yet." : whole;
        }
        boolean terse = topic.niches().isEmpty() && Words.of(said).list().size() <= TERSE;
        return joined(terse && scene.people() > 0 ? who(scene) : "", tones(scene), light(scene));
    }

    private static String who(Scene scene) {
        return switch (scene.people()) {
            case 0 -> scene.object() ? "A single subject on a calm background." : "";
            case 1 -> "One person.";
            case 2 -> "Two people.";
            default -> "A group of people.";
        };
    }

    private static String picture(Scene scene) {
        if (scene.monochrome()) {
            return "A picture in black and white.";
        }
        return scene.colours().isEmpty()
                ? ""
                : "A picture in " + String.join(" and ", scene.colours()) + ".";
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

    private static String joined(String... sentences) {
        return Stream.of(sentences)
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
