package dev.vitrine.sight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.picture.Raster;
import dev.vitrine.picture.Size;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EyesTests {
    private final Eyes eyes = new Eyes(Path.of("target/vitrine/native"));

    @Test
    void saysWhichNativesAreInUse() {
        assertThat(eyes.describeNatives().openCv()).startsWith("4.13");
    }

    @Test
    void looksAtAPlainPicture() {
        SightReport report = eyes.look(new Raster(new Size(64, 48), new byte[64 * 48 * 3]));
        assertThat(report.palette()).extracting(Swatch::name).containsExactly("black");
    }
}
