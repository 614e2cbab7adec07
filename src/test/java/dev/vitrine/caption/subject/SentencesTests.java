package dev.vitrine.caption.subject;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencesTests {
    @Test
    void endsWhatIsOpen() {
        assertThat(Sentences.ended("A mug")).isEqualTo("A mug.");
        assertThat(Sentences.ended("A mug (blue)")).isEqualTo("A mug (blue).");
        assertThat(Sentences.ended("A mug!")).isEqualTo("A mug!");
        assertThat(Sentences.ended("A mug ☕")).isEqualTo("A mug ☕");
        assertThat(Sentences.ended("マグカップ")).isEqualTo("マグカップ。");
    }

    @Test
    void stopsWithOneFullStop() {
        assertThat(Sentences.stopped("A mug...")).isEqualTo("A mug.");
        assertThat(Sentences.stopped("A mug!!")).isEqualTo("A mug.");
        assertThat(Sentences.stopped("")).isEmpty();
    }

    @Test
    void capitalisesOnlyPlainWords() {
        assertThat(Sentences.capitalised("mug")).isEqualTo("Mug");
        assertThat(Sentences.capitalised("iPhone")).isEqualTo("iPhone");
        assertThat(Sentences.capitalised("élan")).isEqualTo("Élan");
    }
}
