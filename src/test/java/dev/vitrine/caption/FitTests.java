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

    @Test
    void neverLeavesANumberWithoutWhatItCounts() {
        assertThat(cut("All mugs 20 % off", 11)).isEqualTo("All mugs…");
        assertThat(cut("Order by 20 December", 14)).isEqualTo("Order by…");
    }

    @Test
    void endsAPhraseWhereOneEnds() {
        assertThat(phrase("A bench of oak, oiled twice and waxed", 33))
                .isEqualTo("A bench of oak, oiled twice");
        assertThat(phrase("Four tall glasses on the tray", 26)).isEqualTo("Four tall glasses");
        assertThat(phrase("Handwritten invitations", 15)).isEqualTo("Handwritten");
    }

    private static String phrase(String text, int limit) {
        return Fit.phrase(text, beginning -> beginning.length() <= limit);
    }

    private static String cut(String text, int limit) {
        return Fit.cut(text, beginning -> beginning.length() <= limit);
    }
}
