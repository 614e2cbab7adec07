package dev.vitrine.sight.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vitrine.picture.Raster;
import dev.vitrine.picture.Region;
import dev.vitrine.picture.Size;
import dev.vitrine.sight.opencv.OpenCv;
import dev.vitrine.sight.opencv.View;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SubjectFinderTests {
    private static final int CREAM = 0xf2ead8;
    private static final int BLUE = 0x2456b0;

    @BeforeAll
    static void load() {
        OpenCv.load(Path.of(System.getProperty("vitrine.home"), "native"));
    }

    @Test
    void theHandleOfAPanBelongsToItsRegionHoweverThinItIs() {
        Region region =
                find((x, y) -> isPan(x, y) || isHandle(x, y) ? BLUE : CREAM).focus().subject();
        assertThat(region.left() * 640).isCloseTo(100, within(8.0));
        assertThat((region.left() + region.width()) * 640).isCloseTo(480, within(8.0));
    }

    @Test
    void specksFarAwayDoNotBelongToTheRegion() {
        Region region =
                find((x, y) -> isPan(x, y) || (x % 200 < 10 && y % 200 < 10) ? BLUE : CREAM)
                        .focus()
                        .subject();
        assertThat(region.left() * 640).isCloseTo(100, within(8.0));
        assertThat((region.left() + region.width()) * 640).isCloseTo(360, within(8.0));
        assertThat(region.top() * 480).isCloseTo(110, within(8.0));
    }

    @Test
    void theBlackBarsOfAFilmLieOutsideOfThePicture() {
        Region inside =
                find((x, y) -> y < 60 || y >= 420 ? 0 : isPan(x, y) ? BLUE : CREAM)
                        .focus()
                        .inside();
        assertThat(inside.left()).isZero();
        assertThat(inside.width()).isEqualTo(1);
        assertThat(inside.top() * 480).isCloseTo(60, within(8.0));
        assertThat(inside.height() * 480).isCloseTo(360, within(16.0));
    }

    @Test
    void barsMayBeOnAllSidesAndThickOrOnOneSideAlone() {
        Region framed =
                find((x, y) ->
                                x < 100 || x >= 540 || y < 60 || y >= 420
                                        ? 0
                                        : isPan(x, y) ? BLUE : CREAM)
                        .focus()
                        .inside();
        assertThat(framed.left() * 640).isCloseTo(100, within(8.0));
        assertThat(framed.width() * 640).isCloseTo(440, within(16.0));
        assertThat(framed.top() * 480).isCloseTo(60, within(8.0));
        Region phone =
                find((x, y) -> y < 170 || y >= 310 ? 0 : isPan(x, y) ? BLUE : CREAM)
                        .focus()
                        .inside();
        assertThat(phone.top() * 480).isCloseTo(170, within(8.0));
        assertThat(phone.height() * 480).isCloseTo(140, within(16.0));
        Region alone = find((x, y) -> y >= 400 ? 0 : isPan(x, y) ? BLUE : CREAM).focus().inside();
        assertThat(alone.top()).isZero();
        assertThat(alone.height() * 480).isCloseTo(400, within(8.0));
    }

    @Test
    void whatIsBlackAllOverHasNoBars() {
        assertThat(find((_, _) -> 0).focus().inside()).isEqualTo(Region.WHOLE);
        assertThat(find((x, y) -> Math.hypot(x - 100, y - 100) < 20 ? CREAM : 0).focus().inside())
                .isEqualTo(Region.WHOLE);
    }

    @Test
    void aDarkSceneHasNoBars() {
        Region inside =
                find((x, y) -> isPan(x, y) ? BLUE : Math.min(y / 8, 40) * 0x010101)
                        .focus()
                        .inside();
        assertThat(inside).isEqualTo(Region.WHOLE);
    }

    private static boolean isPan(int x, int y) {
        return Math.hypot(x - 230, y - 240) < 130;
    }

    private static boolean isHandle(int x, int y) {
        return x > 300 && x < 480 && Math.abs(y - 240) < 8;
    }

    private static Subject find(IntBinaryOperator colourAt) {
        return find(640, 480, colourAt);
    }

    private static Subject find(int width, int height, IntBinaryOperator colourAt) {
        byte[] rgb = new byte[3 * width * height];
        for (int index = 0; index < width * height; index++) {
            int colour = colourAt.applyAsInt(index % width, index / width);
            rgb[3 * index] = (byte) (colour >> 16);
            rgb[3 * index + 1] = (byte) (colour >> 8);
            rgb[3 * index + 2] = (byte) colour;
        }
        try (View view = new View(new Raster(new Size(width, height), rgb))) {
            return SubjectFinder.find(view, List.of(), null);
        }
    }
}
