package dev.vitrine.caption;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FitTests {
    @Test
    void leavesWhatFits() {
        assertThat(cut("A mug.", 6)).isEqualTo("A mug.");
    }

    @Test
    void cutsBetweenWordsAndDropsLooseSigns() {
        assertThat(cut("A mug, and a bowl", 9)).isEqualTo("A mug…");
        assertThat(cut("Hand-thrown mug", 8)).isEqualTo("Hand-th…");
    }

    @Test
    void cutsBeforeALinkRatherThanInsideIt() {
        assertThat(cut("See https://example.com/a/long/path", 30)).isEqualTo("See…");
    }

    @Test
    void cutsALanguageWithoutSpacesBetweenItsCharacters() {
        assertThat(cut("手作りのマグカップ", 5)).isEqualTo("手作りの…");
    }

    private static String cut(String text, int limit) {
        return Fit.cut(text, beginning -> beginning.length() <= limit);
    }
}
