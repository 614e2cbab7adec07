package dev.vitrine.caption;

import dev.vitrine.caption.niche.Niche;
import dev.vitrine.caption.niche.NicheMatch;
import dev.vitrine.caption.subject.Emoji;
import dev.vitrine.caption.subject.Links;
import dev.vitrine.caption.subject.Sentences;
import dev.vitrine.caption.subject.Subject;
import dev.vitrine.caption.voice.Choice;
import dev.vitrine.caption.voice.Voice;
import dev.vitrine.network.TextRules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The texts of a picture's posts, written together: a sentence that one voice has said is gone for
/// the others. Each text is a shape of its voice, filled.
final class Captions {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)\\}");
    private static final Pattern LINE_END = Pattern.compile(" *¶ *");
    private static final Pattern FULL_STOP = Pattern.compile("(?<![.])[.]$");
    private static final String ONLY_THE_TEXT = "{text}";

    private final Topic topic;

    /// What fills a place, in every voice.
    private final Map<String, String> said = new HashMap<>();

    /// What fills a place once: the niche's sentences that nobody has said yet.
    private final Map<String, List<String>> lines = new HashMap<>();

    private final Map<String, String> byVoice = new HashMap<>();

    /// The texts for all voices, in their order, whichever of them are asked for: so a network's
    /// text does not depend on the others asked for.
    Captions(Topic topic, List<Voice> voices) {
        this.topic = topic;
        String text = text(topic);
        said.put("text", text);
        said.put("open", FULL_STOP.matcher(text).replaceFirst(""));
        if (!topic.subject().denies()) {
            topic.niches().stream().limit(1).filter(NicheMatch::settled).forEach(this::know);
        }
        for (Voice voice : voices) {
            byVoice.put(voice.name(), filled(shape(voice)));
        }
    }

    /// The caption in a voice with the tags at its end, as much as the network takes: what we add
    /// goes first, then the end of what the person wrote.
    String within(TextRules rules, Voice voice, String tags) {
        String end = tags.isEmpty() ? "" : "\n\n" + tags;
        String whole = byVoice.getOrDefault(voice.name(), said.getOrDefault("text", "")) + end;
        if (rules.fits(whole)) {
            return whole;
        }
        String text = filled(ONLY_THE_TEXT);
        return Fit.cut(text, beginning -> rules.fits(beginning + end)) + end;
    }

    private void know(NicheMatch match) {
        Niche niche = match.niche();
        said.put("boards", niche.boards());
        if (!Emoji.in(topic.subject().text())) {
            said.put("emoji", niche.emoji());
        }
        offer("remark", niche.remarks());
        offer("work", niche.work());
        offer("casual", niche.casual());
        if (!topic.subject().asks()) {
            offer("question", niche.questions());
        }
    }

    /// A different first one for every picture.
    private void offer(String place, List<String> sentences) {
        List<String> turned = new ArrayList<>(sentences);
        Collections.rotate(turned, topic.choice().and(place).of(sentences.size()));
        lines.put(place, turned);
    }

    private String shape(Voice voice) {
        List<String> possible = shapes(voice).stream().filter(this::canBeFilled).toList();
        Choice choice = topic.choice().and(voice.name());
        return possible.isEmpty() ? ONLY_THE_TEXT : choice.from(possible);
    }

    /// An offer is followed by a call or, when it has one itself, by nothing; so is the name of a
    /// file that is a single word, which says too little: an animal need not be wild.
    private List<String> shapes(Voice voice) {
        if (topic.subject().offers()) {
            return topic.subject().calls() ? List.of() : unasked(voice.offer());
        }
        return switch (topic.subject().kind()) {
            case PHRASE -> voice.phrase();
            case SENTENCE -> voice.sentence();
            case NAMED -> topic.subject().text().contains(" ") ? voice.fileName() : List.of();
            case STORY, FOREIGN, GRAVE, WORDLESS, NONE -> List.of();
        };
    }

    /// Nobody is asked twice.
    private List<String> unasked(List<String> shapes) {
        return topic.subject().asks()
                ? shapes.stream().filter(shape -> !shape.contains("?")).toList()
                : shapes;
    }

    private boolean canBeFilled(String shape) {
        return PLACE.matcher(shape)
                .results()
                .map(place -> place.group(1))
                .allMatch(
                        place ->
                                said.containsKey(place)
                                        || !lines.getOrDefault(place, List.of()).isEmpty());
    }

    private String filled(String shape) {
        String broken = LINE_END.matcher(apart(shape)).replaceAll("\n");
        return PLACE.matcher(broken)
                .replaceAll(place -> Matcher.quoteReplacement(value(place.group(1))))
                .strip();
    }

    /// Nothing follows a link on its line: it would read as a part of it.
    private String apart(String shape) {
        return Links.end(said.getOrDefault("text", ""))
                ? shape.replace("{text} ", "{text}¶¶")
                : shape;
    }

    private String value(String place) {
        String value = said.get(place);
        return value == null ? lines.getOrDefault(place, List.of()).removeFirst() : value;
    }

    private static String text(Topic topic) {
        Subject subject = topic.subject();
        return switch (subject.kind()) {
            case PHRASE, NAMED, SENTENCE, STORY -> Sentences.ended(subject.text());
            case FOREIGN, GRAVE, WORDLESS -> subject.text();
            case NONE -> Unsaid.of(topic.scene());
        };
    }
}
