package dev.vitrine.sight.opencv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vitrine.picture.Colour;
import dev.vitrine.picture.Raster;
import dev.vitrine.picture.Size;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabTests {
    /// Every thirtieth step of each channel.
    private static final List<Colour> COLOURS = colours();

    /// The values of Lindbloom's calculator for sRGB's primaries (brucelindbloom.com).
    @Test
    void thePrimariesLieWhereTheyAreKnownToLie() {
        assertLies(new Colour(255, 0, 0), 53.24, 80.09, 67.20);
        assertLies(new Colour(0, 255, 0), 87.73, -86.18, 83.18);
        assertLies(new Colour(0, 0, 255), 32.30, 79.19, -107.86);
        assertLies(Colour.WHITE, 100, 0, 0);
        assertLies(Colour.BLACK, 0, 0, 0);
    }

    @Test
    void everyColourComesBackFromItsPlace() {
        assertThat(COLOURS)
                .allSatisfy(colour -> assertThat(Lab.of(colour).colour()).isEqualTo(colour));
    }

    @Test
    void aPlaceOutsideOfSrgbBecomesAColourAtItsEdge() {
        assertThat(new Lab(50, 120, 90).colour()).isEqualTo(new Colour(255, 0, 0));
    }

    @Test
    void aPictureLiesWhereItsColoursLie() {
        OpenCv.load(Path.of(System.getProperty("vitrine.home"), "native"));
        byte[] rgb = new byte[3 * COLOURS.size()];
        for (int index = 0; index < COLOURS.size(); index++) {
            Colour colour = COLOURS.get(index);
            rgb[3 * index] = (byte) colour.red();
            rgb[3 * index + 1] = (byte) colour.green();
            rgb[3 * index + 2] = (byte) colour.blue();
        }
        try (View view = new View(new Raster(new Size(COLOURS.size(), 1), rgb))) {
            float[][] channels = Pixels.of(view.rgb()).channels();
            for (int index = 0; index < COLOURS.size(); index++) {
                Lab place = new Lab(channels[0][index], channels[1][index], channels[2][index]);
                assertThat(place.distance(Lab.of(COLOURS.get(index)))).isLessThan(0.01);
            }
        }
    }

    private static void assertLies(Colour colour, double lightness, double a, double b) {
        Lab place = Lab.of(colour);
        assertThat(place.lightness()).isCloseTo(lightness, within(0.1));
        assertThat(place.a()).isCloseTo(a, within(0.1));
        assertThat(place.b()).isCloseTo(b, within(0.1));
    }

    private static List<Colour> colours() {
        List<Colour> colours = new ArrayList<>();
        for (int rgb = 0; rgb < 9 * 9 * 9; rgb++) {
            colours.add(new Colour(30 * (rgb / 81), 30 * (rgb / 9 % 9), 30 * (rgb % 9)));
        }
        return colours;
    }
}
