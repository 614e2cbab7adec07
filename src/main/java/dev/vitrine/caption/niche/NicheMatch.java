package dev.vitrine.caption.niche;

import dev.vitrine.caption.subject.Words;
import java.util.List;

/// A niche that fits.
///
/// @param niche the niche
/// @param words the words of the text that speak for it
/// @param similarity of the text's meaning to the niche's, -1 to 1
public record NicheMatch(Niche niche, List<Words> words, double similarity) {
    /// What a word adds: three words outweigh any difference in similarity that matters.
    private static final double WORTH_OF_A_WORD = 0.15;

    private static final int WORDS_THAT_COUNT = 3;

    double score() {
        return similarity + WORTH_OF_A_WORD * Math.min(words.size(), WORDS_THAT_COUNT);
    }
}
