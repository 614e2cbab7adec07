package dev.vitrine.caption.subject;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTests {
    @Test
    void meetsThePluralWithTheSingular() {
        assertThat(Words.of("Mugs, berries, dresses & boxes").list())
                .containsExactly("mug", "berry", "dress", "box");
        assertThat(Words.of("glass bus analysis").list())
                .containsExactly("glass", "bus", "analysis");
    }

    @Test
    void findsAPhraseOnlyWhereItsWordsStandTogether() {
        assertThat(Words.of("Hand-thrown mug").contain(Words.of("hand thrown"))).isTrue();
        assertThat(Words.of("Thrown by hand").contain(Words.of("hand thrown"))).isFalse();
        assertThat(Words.of("Anything").contain(Words.of(""))).isFalse();
    }
}
