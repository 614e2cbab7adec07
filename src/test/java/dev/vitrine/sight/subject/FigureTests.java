package dev.vitrine.sight.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vitrine.picture.Region;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTests {
    private static final int EDGE = 100;

    /// A landscape lies in the middle of the net's square.
    private static final Region PLACE = new Region(0, 0.25, 1, 0.5);

    @Test
    void reachesAroundThePersonInFractionsOfThePicture() {
        Region region = figure().around(List.of(new Region(0.45, 0.2, 0.1, 0.2)));
        assertThat(region.left()).isCloseTo(0.4, within(1e-6));
        assertThat(region.width()).isCloseTo(0.2, within(1e-6));
        assertThat(region.top()).isCloseTo(0.1, within(1e-6));
        assertThat(region.height()).isCloseTo(0.8, within(1e-6));
    }

    @Test
    void holdsAFaceThatTheNetHasMissed() {
        Region region = figure().around(List.of(new Region(0.8, 0.2, 0.1, 0.2)));
        assertThat(region.left() + region.width()).isCloseTo(0.9, within(1e-6));
    }

    @Test
    void whatTheNetSeesBesideThePictureDoesNotCount() {
        float[] likelihood = new float[EDGE * EDGE];
        Arrays.fill(likelihood, 0, 20 * EDGE, 1);
        Region face = new Region(0.4, 0.4, 0.1, 0.1);
        Region region = new Figure(likelihood, EDGE, PLACE).around(List.of(face));
        assertThat(region).isEqualTo(Region.WHOLE);
    }

    private static Figure figure() {
        float[] likelihood = new float[EDGE * EDGE];
        for (int y = 30; y < 70; y++) {
            for (int x = 40; x < 60; x++) {
                likelihood[y * EDGE + x] = 0.9f;
            }
        }
        return new Figure(likelihood, EDGE, PLACE);
    }
}
