package dev.vitrine.caption.niche;

import dev.vitrine.caption.subject.Words;
import java.util.List;

/// A niche that fits.
///
/// @param niche the niche
/// @param words the words for the thing that speak for it
/// @param setting the words for the thing's setting that speak for it
/// @param similarity of the text's meaning to the niche's, -1 to 1
public record NicheMatch(Niche niche, List<Words> words, List<Words> setting, double similarity) {
    /// What a word adds: three words outweigh any difference in similarity that matters.
    private static final double WORTH_OF_A_WORD = 0.15;

    /// A setting may decide between two niches that fit alike, no more.
    private static final double WORTH_OF_A_SETTING = 0.03;

    /// From here on words and meaning speak for the same niche.
    private static final double AGREED = 0.18;

    private static final int WORDS_THAT_COUNT = 3;

    /// Whether it is so certain that something particular to the niche can be said or asked.
    public boolean certain() {
        return similarity >= (words.isEmpty() ? NicheFinder.SURE_BY_MEANING : AGREED);
    }

    double score() {
        return similarity
                + WORTH_OF_A_WORD * Math.min(words.size(), WORDS_THAT_COUNT)
                + WORTH_OF_A_SETTING * Math.min(setting.size(), WORDS_THAT_COUNT);
    }
}
