package dev.vitrine.caption.niche;

import dev.vitrine.caption.phrase.Visible;
import dev.vitrine.caption.subject.Framing;
import dev.vitrine.caption.subject.Role;
import dev.vitrine.caption.subject.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the niches of a text by its words and its meaning. The model is loaded at first use.
public final class NicheFinder {
    /// Without any of the niche's words, the meaning alone must be this near. Measured with the
    /// sentences of the tests: unrelated ones stay below 0.35, fitting ones lie between 0.4 and
    /// 0.7.
    static final double SURE_BY_MEANING = 0.45;

    /// With one of its words, the meaning must at least not speak against it.
    private static final double SURE_BY_WORD = 0.12;

    /// With one of its words for the setting only.
    private static final double SURE_BY_SETTING = 0.3;

    /// How much of the meaning is the thing's, when there is a setting too.
    private static final double SHARE_OF_THE_THING = 0.7;

    /// Another niche counts only when it fits nearly as well as the best, and has a word of its
    /// own.
    private static final double NEARLY_AS_WELL = 0.7;

    /// A niche with words of its own and at least this similarity is another one that the text may
    /// be about. Measured: "waves" lie at 0.18 in "My dog Bruno chasing waves", the book at 0.42 in
    /// "Coffee and a good book".
    private static final double RIVAL = 0.25;

    /// Unless the best one fits better by this much.
    private static final double MARGIN = 0.15;

    /// From here on two niches are of one kind, such as ceramics and tableware.
    private static final double AKIN = 0.4;

    private static final int FURTHER = 2;
    private static final int LONGEST_TEXT = 1_000;

    private final Vocabulary vocabulary;
    private final Object lock = new Object();
    private @Nullable Meaning meaning;
    private @Nullable Vectors vectors;

    /// A finder for the niches of a vocabulary.
    public NicheFinder(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// Loads the model now, so that [#find] need not. Safe to call from another thread, and again.
    public void warmUp() {
        meaning();
        vectors();
    }

    /// The niches that fit, best first; none when nothing fits well enough.
    public List<NicheMatch> find(String text) {
        if (!Visible.any(text)) {
            return List.of();
        }
        Role role = Role.of(text);
        Framing framing = Framing.of(role.rest());
        Words thing = Words.of(framing.thing());
        Words setting = Words.of(framing.setting() + "\n" + role.attribute());
        boolean somebody = !role.attribute().isEmpty();
        float[] meant = meant(text, framing, somebody);
        Vectors known = vectors();
        List<NicheMatch> matches =
                vocabulary.niches().stream()
                        .map(niche -> match(niche, thing, setting, known.similarity(meant, niche)))
                        .filter(match -> match.similarity() >= needed(match))
                        .sorted(Comparator.comparingDouble(NicheMatch::score).reversed())
                        .toList();
        return Stream.concat(
                        matches.stream()
                                .limit(1)
                                .map(best -> best.with(whole(best, matches, role.attribute()))),
                        matches.stream()
                                .skip(1)
                                .filter(match -> further(match, matches.getFirst()))
                                .limit(FURTHER))
                .toList();
    }

    /// Whether the best one fits the whole text: nothing else speaks as loudly, and what somebody
    /// is speaks for nothing else.
    private boolean whole(NicheMatch best, List<NicheMatch> matches, String attribute) {
        return (best.similarity() >= SURE_BY_MEANING || onlyOf(best.niche(), attribute))
                && matches.stream().noneMatch(other -> rival(other, best));
    }

    private boolean onlyOf(Niche niche, String attribute) {
        Words words = Words.of(attribute);
        List<Niche> spokenFor =
                vocabulary.niches().stream()
                        .filter(other -> !other.signs().in(words, 0).isEmpty())
                        .toList();
        return attribute.isEmpty() || spokenFor.equals(List.of(niche));
    }

    /// The niches of a text in another language, by its words alone: the model knows English. First
    /// the one that is named first, which is rarely the setting.
    public List<NicheMatch> findAbroad(String text) {
        return vocabulary.niches().stream()
                .map(niche -> Map.entry(niche, niche.signs().abroadIn(text)))
                .filter(niche -> !niche.getValue().isEmpty())
                .sorted(Comparator.comparingInt(niche -> place(niche.getValue(), text)))
                .map(
                        niche ->
                                new NicheMatch(
                                        niche.getKey(),
                                        niche.getValue().stream().map(Words::of).toList(),
                                        List.of(),
                                        0,
                                        false))
                .limit(2)
                .toList();
    }

    private static int place(List<String> signs, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return signs.stream()
                .mapToInt(sign -> lower.indexOf(sign.toLowerCase(Locale.ROOT)))
                .min()
                .orElseThrow();
    }

    private static NicheMatch match(Niche niche, Words thing, Words setting, double similarity) {
        return new NicheMatch(
                niche,
                niche.signs().in(thing, similarity),
                niche.signs().in(setting, similarity),
                similarity,
                false);
    }

    private boolean rival(NicheMatch other, NicheMatch best) {
        boolean ownWord =
                other.words().stream()
                        .anyMatch(word -> best.words().stream().noneMatch(word::overlaps));
        return ownWord
                && other.similarity() >= RIVAL
                && other.similarity() >= best.similarity() - MARGIN
                && vectors().similarity(other.niche(), best.niche()) < AKIN;
    }

    private static boolean further(NicheMatch match, NicheMatch best) {
        return !match.words().isEmpty()
                && match.certain()
                && match.score() >= best.score() * NEARLY_AS_WELL;
    }

    private static double needed(NicheMatch match) {
        if (!match.words().isEmpty()) {
            return SURE_BY_WORD;
        }
        return match.setting().isEmpty() ? SURE_BY_MEANING : SURE_BY_SETTING;
    }

    /// The meaning of the thing, with some of the whole text's.
    private float[] meant(String text, Framing framing, boolean somebody) {
        float[] meant =
                meaning().of(beginning(Visible.any(framing.thing()) ? framing.thing() : text));
        if (somebody || !framing.setting().isEmpty()) {
            float[] whole = meaning().of(beginning(text));
            for (int dimension = 0; dimension < meant.length; dimension++) {
                meant[dimension] =
                        (float)
                                (SHARE_OF_THE_THING * meant[dimension]
                                        + (1 - SHARE_OF_THE_THING) * whole[dimension]);
            }
        }
        return meant;
    }

    private static String beginning(String text) {
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }

    private Meaning meaning() {
        synchronized (lock) {
            if (meaning == null) {
                meaning = Meaning.load();
            }
            return meaning;
        }
    }

    private Vectors vectors() {
        synchronized (lock) {
            if (vectors == null) {
                vectors = Vectors.load();
            }
            return vectors;
        }
    }
}
