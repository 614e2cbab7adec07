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
                                        swatch("sandy beige", 0.5),
                                        swatch("teal", 0.2),
                                        swatch("red", 0.05))
                                .colours())
                .containsExactly("sandy beige", "teal");
        assertThat(scene(0.5, 40, swatch("sandy beige", 0.3)).colours()).isEmpty();
        assertThat(scene(0.5, 40, swatch("sandy beige", 0.4), swatch("teal", 0.1)).colours())
                .isEmpty();
    }

    @Test
    void doesNotNameGreys() {
        for (String grey : List.of("black", "slate grey", "beige grey", "off-white")) {
            assertThat(scene(0.5, 40, swatch(grey, 0.5), swatch("teal", 0.3)).colours()).isEmpty();
        }
        assertThat(scene(0.5, 40, swatch("blue grey", 0.5), swatch("teal", 0.3)).colours())
                .containsExactly("blue grey", "teal");
    }

    @Test
    void callsOnlyPicturesFullOfColourColourful() {
        assertThat(scene(0.5, 17, swatch("beige", 0.8)).colourful()).isFalse();
        assertThat(scene(0.5, 60, swatch("red", 0.8)).colourful()).isTrue();
    }

    @Test
    void speaksOfLightOnlyAtItsExtremes() {
        assertThat(scene(0.1, 40).light()).isEqualTo("dark");
        assertThat(scene(0.5, 40).light()).isNull();
        assertThat(scene(0.9, 40).light()).isEqualTo("bright");
    }

    @Test
    void knowsBlackAndWhite() {
        assertThat(scene(0.5, 1, swatch("grey", 0.9)).monochrome()).isTrue();
        assertThat(scene(0.5, 5, swatch("white", 0.9)).monochrome()).isFalse();
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
                        "0123456789abcdef".repeat(4),
                        List.of()));
    }
}
