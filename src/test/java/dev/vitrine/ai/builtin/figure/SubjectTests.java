package dev.vitrine.ai.builtin.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectTests {
    @ParameterizedTest
    @CsvSource({
        "A growing investment portfolio, growth",
        "A person achieving their retirement savings goal, goal",
        "A beautiful sunset over mountains, sun",
        "Fresh coffee in the morning, coffee",
        "Healthy food for the whole week, food",
        "City lights at night, city",
        "Our new mobile app, phone",
        "Plant a tree, plant",
        "Workout plans, fitness",
        "The planet we live on, forest",
        "HAPPY BIRTHDAY!!!, celebration"
    })
    void findsWhatATextIsAbout(String text, String motif) {
        assertThat(Subject.of(text).motif().name()).isEqualTo(motif);
    }

    @Test
    void makesUpTheSameMotifForTheSameUnknownWords() {
        Subject subject = Subject.of("frobnicate the wug");
        assertThat(subject.named()).isFalse();
        assertThat(subject.motif().gesture())
                .isEqualTo(Subject.of("frobnicate the wug").motif().gesture());
        assertThat(subject.motif().figures()).isNotEmpty();
    }

    @Test
    void namesFurtherMotifs() {
        Subject subject = Subject.of("sunset over the mountains");
        assertThat(subject.calls("sun")).isTrue();
        assertThat(subject.calls("mountain")).isTrue();
        assertThat(subject.calls("coffee")).isFalse();
    }

    @Test
    void readsOnlyTheBeginningOfALongText() {
        assertThat(Subject.of("x ".repeat(50_000)).words()).hasSize(200);
    }

    @Test
    void everyFigureFillsItsBox() {
        for (Motif motif : Motifs.KNOWN) {
            assertThat(motif.figures()).as(motif.name()).isNotEmpty();
            for (Figure figure : motif.figures()) {
                Rectangle2D box = figure.silhouette().getBounds2D();
                assertThat(box.getMinX()).as(motif.name()).isGreaterThan(-0.06);
                assertThat(box.getMinY()).as(motif.name()).isGreaterThan(-0.06);
                assertThat(box.getMaxX()).as(motif.name()).isLessThan(1.06);
                assertThat(box.getMaxY()).as(motif.name()).isLessThan(1.06);
                assertThat(Math.max(box.getWidth(), box.getHeight()))
                        .as(motif.name())
                        .isGreaterThan(0.6);
            }
        }
    }

    @Test
    void noWordCallsForTwoMotifs() {
        Set<String> words = new HashSet<>();
        for (Motif motif : Motifs.KNOWN) {
            for (String word : motif.words()) {
                assertThat(words.add(word)).as(motif.name() + ": " + word).isTrue();
            }
        }
    }
}
