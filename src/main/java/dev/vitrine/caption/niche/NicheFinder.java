package dev.vitrine.caption.niche;

import dev.vitrine.caption.subject.Words;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the niches of a text by its words and its meaning. The model is loaded at first use.
public final class NicheFinder {
    /// Without any of the niche's words, the meaning alone must be this near. Measured with the
    /// sentences of the tests: unrelated ones stay below 0.35, fitting ones lie between 0.4 and
    /// 0.7.
    private static final double SURE_BY_MEANING = 0.45;

    /// With one of its words, the meaning must at least not speak against it.
    private static final double SURE_BY_WORD = 0.12;

    /// Another niche counts only when it fits nearly as well as the best.
    private static final double NEARLY_AS_WELL = 0.7;

    private static final int MOST = 3;
    private static final int LONGEST_TEXT = 1_000;

    /// A place and all that follows it within its clause.
    private static final Pattern SETTING =
            Pattern.compile(
                    "\\b(on|in|at|by|near|against|beside|under|behind|above)\\s+(a|an|the|my|our|his|her|their)\\s[^.!?,;:\\n]*",
                    Pattern.CASE_INSENSITIVE);

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
    ///
    /// What a picture shows counts before where it stands: "olives on a wooden table" is not about
    /// woodwork, unless nothing is known about olives.
    public List<NicheMatch> find(String text) {
        String thing = SETTING.matcher(text).replaceAll(" ").strip();
        List<NicheMatch> ofThing = matching(thing);
        return ofThing.isEmpty() && !thing.equals(text.strip()) ? matching(text) : ofThing;
    }

    private List<NicheMatch> matching(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        Words words = Words.of(text);
        float[] said =
                meaning().of(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
        Vectors known = vectors();
        List<NicheMatch> matches =
                vocabulary.niches().stream()
                        .map(
                                niche ->
                                        new NicheMatch(
                                                niche,
                                                spoken(niche, words),
                                                known.similarity(said, niche)))
                        .filter(
                                match ->
                                        match.similarity()
                                                >= (match.words().isEmpty()
                                                        ? SURE_BY_MEANING
                                                        : SURE_BY_WORD))
                        .sorted(Comparator.comparingDouble(NicheMatch::score).reversed())
                        .toList();
        return matches.stream()
                .filter(match -> match.score() >= matches.getFirst().score() * NEARLY_AS_WELL)
                .limit(MOST)
                .toList();
    }

    private static List<Words> spoken(Niche niche, Words words) {
        return niche.words().stream().filter(words::contain).distinct().toList();
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
