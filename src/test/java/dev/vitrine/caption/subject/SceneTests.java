package dev.vitrine.caption.subject;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.picture.Colour;
import dev.vitrine.picture.Focus;
import dev.vitrine.sight.ProductLikelihood;
import dev.vitrine.sight.SightReport;
import dev.vitrine.sight.Swatch;
import java.util.List;
import org.junit.jupiter.api.Test;

class SceneTests {
    @Test
    void namesOnlyColoursThatCoverEnough() {
        assertThat(
                        scene(
                                        0.5,
                                        40,
                                        swatch("sand", 0.5),
                                        swatch("teal", 0.2),
                                        swatch("red", 0.05))
                                .colours())
                .isEqualTo("sand and teal");
        assertThat(scene(0.5, 40, swatch("sand", 0.1)).colours()).isNull();
    }

    @Test
    void doesNotCallGreysColourful() {
        assertThat(scene(0.5, 40, swatch("grey", 0.5), swatch("teal", 0.2)).colourful()).isFalse();
        assertThat(scene(0.5, 40, swatch("sand", 0.5), swatch("teal", 0.2)).colourful()).isTrue();
    }

    @Test
    void speaksOfLightOnlyAtItsExtremes() {
        assertThat(scene(0.1, 40).light()).isEqualTo("dark");
        assertThat(scene(0.5, 40).light()).isNull();
        assertThat(scene(0.9, 40).light()).isEqualTo("bright");
    }

    @Test
    void knowsBlackAndWhite() {
        assertThat(scene(0.5, 1, swatch("grey", 0.9)).colours()).isEqualTo("black and white");
        assertThat(Scene.of(null)).isEqualTo(Scene.UNSEEN);
    }

    private static Swatch swatch(String name, double share) {
        return new Swatch(Colour.BLACK, name, share);
    }

    private static Scene scene(double brightness, double colourfulness, Swatch... palette) {
        return Scene.of(
                new SightReport(
                        List.of(palette),
                        List.of(),
                        brightness,
                        0.5,
                        colourfulness,
                        300,
                        Focus.unknown(),
                        new ProductLikelihood(0, false, List.of()),
                        "0123456789abcdef",
                        List.of()));
    }
}
