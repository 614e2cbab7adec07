package dev.vitrine.caption.niche;

import dev.vitrine.caption.subject.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A niche that fits.
///
/// @param niche the niche
/// @param words the words for the thing that speak for it
/// @param setting the words for the thing's setting that speak for it
/// @param similarity of the text's meaning to the niche's, -1 to 1
/// @param whole whether it fits the whole text: nothing in it speaks for another one as loudly
public record NicheMatch(
        Niche niche, List<Words> words, List<Words> setting, double similarity, boolean whole) {
    /// What a word adds: three words outweigh any difference in similarity that matters.
    private static final double WORTH_OF_A_WORD = 0.15;

    /// A setting may decide between two niches that fit alike, no more.
    private static final double WORTH_OF_A_SETTING = 0.03;

    /// From here on words and meaning speak for the same niche.
    private static final double AGREED = 0.17;

    private static final int WORDS_THAT_COUNT = 3;

    /// Whether the text is so much about the niche that a sentence about the niche fits it.
    public boolean settled() {
        return certain() && whole;
    }

    /// Whether it is certain, by word or by meaning.
    public boolean certain() {
        return similarity >= (words.isEmpty() ? NicheFinder.SURE_BY_MEANING : AGREED);
    }

    /// What speaks for it, for people to read.
    ///
    /// @param whose who chose the words, for example "your"
    public String because(String whose) {
        return words.isEmpty()
                ? String.format(Locale.ROOT, "similarity %.2f", similarity)
                : whose
                        + (words.size() == 1 ? " word " : " words ")
                        + words.stream()
                                .map(word -> String.join(" ", word.list()))
                                .collect(Collectors.joining(", "));
    }

    NicheMatch with(boolean fitsTheWhole) {
        return new NicheMatch(niche, words, setting, similarity, fitsTheWhole);
    }

    double score() {
        return similarity + WORTH_OF_A_WORD * many(words) + WORTH_OF_A_SETTING * many(setting);
    }

    /// A phrase counts as often as it has words: "bedroom flat" says more than "bedroom".
    private static int many(List<Words> phrases) {
        int many = phrases.stream().mapToInt(phrase -> phrase.list().size()).sum();
        return Math.min(many, WORDS_THAT_COUNT);
    }
}
