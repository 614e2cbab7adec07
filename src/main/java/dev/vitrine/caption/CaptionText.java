package dev.vitrine.caption;

import dev.vitrine.caption.niche.Lines;
import dev.vitrine.caption.niche.Niche;
import dev.vitrine.caption.subject.Sentences;
import dev.vitrine.caption.subject.Subject;
import dev.vitrine.caption.voice.Choice;
import dev.vitrine.caption.voice.Voice;
import dev.vitrine.network.TextRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The text of a post: a shape of the network's voice, filled.
final class CaptionText {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)\\}");
    private static final Pattern LINE_END = Pattern.compile(" *¶ *");
    private static final String ONLY_THE_TEXT = "{text}";

    private final Subject subject;
    private final Voice voice;
    private final Choice choice;
    private final Map<String, String> places;

    /// A text.
    ///
    /// @param neutral what is said when nothing particular to a niche can be
    CaptionText(Topic topic, Voice voice, Lines neutral) {
        this.subject = topic.subject();
        this.voice = voice;
        this.choice = topic.choice().and(voice.name());
        this.places = places(topic, voice, neutral);
    }

    /// The caption with the tags at its end, as much as the network takes: what we add goes first,
    /// then the end of what the person wrote.
    String within(TextRules rules, String tags) {
        String end = tags.isEmpty() ? "" : "\n\n" + tags;
        String whole = filled(shape()) + end;
        if (rules.fits(whole)) {
            return whole;
        }
        String text = filled(ONLY_THE_TEXT);
        return Fit.cut(text, beginning -> rules.fits(beginning + end)) + end;
    }

    private String shape() {
        List<String> shapes =
                switch (subject.kind()) {
                    case PHRASE, NAMED -> voice.phrase();
                    case SENTENCE -> voice.sentence();
                    case STORY -> voice.story();
                    case FOREIGN, GRAVE, WORDLESS, NONE -> List.<String>of();
                };
        List<String> possible = shapes.stream().filter(this::canBeFilled).toList();
        return possible.isEmpty() ? ONLY_THE_TEXT : choice.and("shape").from(possible);
    }

    private boolean canBeFilled(String shape) {
        return PLACE.matcher(shape)
                .results()
                .map(place -> place.group(1))
                .allMatch(places::containsKey);
    }

    private String filled(String shape) {
        String lines = LINE_END.matcher(shape).replaceAll("\n");
        return PLACE.matcher(lines)
                .replaceAll(place -> Matcher.quoteReplacement(value(place)))
                .strip();
    }

    private String value(MatchResult place) {
        return places.getOrDefault(place.group(1), "");
    }

    private static Map<String, String> places(Topic topic, Voice voice, Lines neutral) {
        Map<String, String> places = new HashMap<>();
        boolean said = topic.subject().kind() != Subject.Kind.NAMED;
        places.put("text", text(topic));
        topic.niches().stream()
                .limit(1)
                .forEach(
                        match -> {
                            Niche niche = match.niche();
                            Lines lines = said && match.certain() ? niche.lines() : neutral;
                            fill(places, lines, topic.choice(), voice.place());
                            if (match.certain()) {
                                places.put("boards", niche.boards());
                                places.put("emoji", niche.emoji());
                            }
                        });
        if (topic.subject().asks()) {
            places.remove("question");
        }
        if (topic.scene().monochrome()) {
            places.put("colours", "In black and white.");
        }
        return places;
    }

    private static String text(Topic topic) {
        String text = topic.subject().text();
        return switch (topic.subject().kind()) {
            case PHRASE, NAMED, SENTENCE, STORY -> Sentences.ended(text);
            case FOREIGN, GRAVE, WORDLESS -> text;
            case NONE -> Unsaid.of(topic.scene());
        };
    }

    private static void fill(Map<String, String> places, Lines lines, Choice choice, int further) {
        places.put("remark", choice.and("remark").from(lines.remarks(), further));
        places.put("work", choice.and("work").from(lines.work(), further));
        places.put("casual", choice.and("casual").from(lines.casual(), further));
        places.put("question", choice.and("question").from(lines.questions(), further));
    }
}
