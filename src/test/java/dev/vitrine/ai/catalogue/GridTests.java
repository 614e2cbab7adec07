package dev.vitrine.ai.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.picture.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridTests {
    /// What OpenAI's calculator says, as far as people have written it down.
    @ParameterizedTest
    @CsvSource({
        "16, 1024, 1024, 196",
        "48, 1024, 1024, 1756",
        "96, 1024, 1024, 7024",
        "96, 1536, 1024, 5488",
        "96, 1024, 1536, 5488",
        "96, 1792, 1024, 5063",
        "96, 3584, 2048, 12329"
    })
    void countsAsOpenAiDoes(int steps, int width, int height, long tokens) {
        assertThat(new Grid(steps).tokens(new Size(width, height))).isEqualTo(tokens);
    }

    @Test
    void hasSteps() {
        assertThatThrownBy(() -> new Grid(0)).hasMessageContaining("0");
    }
}
