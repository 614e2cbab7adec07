package dev.vitrine.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vitrine.picture.AttentionMap;
import dev.vitrine.picture.Focus;
import dev.vitrine.picture.Point;
import dev.vitrine.picture.Region;
import dev.vitrine.picture.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FramingTests {
    private static final Size PORTRAIT = new Size(2000, 3000);
    private static final Size LANDSCAPE = new Size(3000, 2000);
    private static final Size SQUARE = new Size(1080, 1080);
    private static final Size STORY = new Size(1080, 1920);
    private static final List<Size> TARGETS =
            List.of(
                    SQUARE,
                    STORY,
                    new Size(1200, 627),
                    new Size(1000, 1500),
                    new Size(1200, 675),
                    new Size(1080, 1350));

    @Test
    void takesTheWholePictureWhenItHasTheShapeAskedFor() {
        Frame frame = Framing.frame(new Size(2000, 2000), Focus.unknown(), SQUARE);
        assertThat(frame)
                .isEqualTo(
                        new Frame.Crop(
                                Region.WHOLE, 1, "The whole picture has the shape asked for"));
    }

    @Test
    void cropsTheMiddleWhenNothingStandsOut() {
        Frame.Crop crop = Framing.crop(LANDSCAPE, Focus.unknown(), SQUARE);
        assertThat(crop.window().left()).isCloseTo(1.0 / 6, within(0.001));
        assertThat(crop.reason())
                .isEqualTo("Cropped to 67 % of the width in the middle: nothing stands out");
    }

    @Test
    void theWindowLiesInsideAndHasTheTargetsShapeUpToOnePixel() {
        Random random = new Random(1);
        for (int trial = 0; trial < 500; trial++) {
            Size source = new Size(300 + random.nextInt(4000), 300 + random.nextInt(4000));
            Size target = TARGETS.get(random.nextInt(TARGETS.size()));
            Region window = Framing.crop(source, randomFocus(random, 1), target).window();
            double width = window.width() * source.width();
            double height = window.height() * source.height();
            assertThat(width).isCloseTo(Math.rint(width), within(1e-6));
            assertThat(height).isCloseTo(Math.rint(height), within(1e-6));
            if (source.ratio() >= target.ratio()) {
                assertThat(height).isCloseTo(source.height(), within(1e-6));
                assertThat(width).isCloseTo(height * target.ratio(), within(0.5 + 1e-6));
            } else {
                assertThat(width).isCloseTo(source.width(), within(1e-6));
                assertThat(height).isCloseTo(width / target.ratio(), within(0.5 + 1e-6));
            }
        }
    }

    @Test
    void neverCutsAFaceThatFits() {
        Random random = new Random(2);
        for (int trial = 0; trial < 500; trial++) {
            Size source = new Size(400 + random.nextInt(1500), 400 + random.nextInt(1500));
            Size target = TARGETS.get(random.nextInt(TARGETS.size()));
            Focus focus = randomFocus(random, 1);
            Region face = focus.faces().getFirst();
            Region window = Framing.crop(source, focus, target).window();
            boolean fits =
                    face.width() <= window.width() - 1.0 / source.width()
                            && face.height() <= window.height() - 1.0 / source.height();
            if (fits) {
                assertThat(holds(window, face, source)).as("%s in %s", face, window).isTrue();
            }
        }
    }

    @Test
    void aFaceThatDoesNotFitIsShownInPartAndNotLeftOut() {
        Focus focus = person(new Region(0.2, 0.4, 0.6, 0.6), 0.6, 1);
        Region face = focus.faces().getFirst();

        Region window = Framing.crop(PORTRAIT, focus, new Size(1600, 200)).window();

        assertThat(window.height()).isLessThan(face.height());
        assertThat(window.top()).isGreaterThanOrEqualTo(face.top());
        assertThat(window.top() + window.height()).isLessThanOrEqualTo(face.top() + face.height());
    }

    @Test
    void aFrameChosenFreelyNeverCutsAnyFace() {
        Random random = new Random(3);
        for (int trial = 0; trial < 300; trial++) {
            Size source = new Size(400 + random.nextInt(1500), 400 + random.nextInt(1500));
            Focus focus = randomFocus(random, 3);
            Frame frame = Framing.frame(source, focus, TARGETS.get(random.nextInt(TARGETS.size())));
            Region window =
                    switch (frame) {
                        case Frame.Crop crop -> crop.window();
                        case Frame.Pad pad -> pad.window();
                    };
            assertThat(focus.faces()).allMatch(face -> holds(window, face, source));
        }
    }

    @Test
    void aChosenPointWinsOverFacesAndAttention() {
        Focus focus =
                new Focus(
                        List.of(new Region(0.8, 0.2, 0.1, 0.2)),
                        new Region(0.7, 0.1, 0.25, 0.8),
                        spot(0.8),
                        new Point(0.4, 0.5));
        Frame frame = Framing.frame(LANDSCAPE, focus, SQUARE);
        assertThat(frame)
                .isInstanceOfSatisfying(
                        Frame.Crop.class,
                        crop ->
                                assertThat(crop.window().centre().x())
                                        .isCloseTo(0.4, within(0.001)));
        assertThat(frame.reason())
                .isEqualTo(
                        "Cropped to 67 % of the width around the chosen point, keeping 0 %"
                                + " of the subject");
    }

    @Test
    void aChosenPointAtTheEdgeMovesTheWindowAsFarAsItGoes() {
        Focus focus = Focus.unknown().withChosen(new Point(1, 0.5));
        Region window = Framing.crop(LANDSCAPE, focus, SQUARE).window();
        assertThat(window.left() + window.width()).isCloseTo(1, within(1e-9));
    }

    @Test
    void putsASubjectThatFitsInTheMiddleOfTheFreeAxis() {
        Focus focus = new Focus(List.of(), new Region(0.5, 0.2, 0.2, 0.6), spot(0.6), null);
        Region window = Framing.crop(LANDSCAPE, focus, SQUARE).window();
        assertThat(window.centre().x()).isCloseTo(0.6, within(0.02));
    }

    @Test
    void leavesHeadroomAboveAFaceInAnUprightPicture() {
        Region face = new Region(0.4, 0.3, 0.2, 0.1);
        Focus focus = new Focus(List.of(face), new Region(0.3, 0.3, 0.4, 0.2), even(), null);
        Region window = Framing.crop(new Size(1000, 2000), focus, SQUARE).window();
        double middle = (face.centre().y() - window.top()) / window.height();
        assertThat(middle).isBetween(0.3, 0.5);
        assertThat(face.top() - window.top()).isGreaterThan(0.05);
    }

    @Test
    void padsWhenTheBestCropWouldLoseTooMuchOfTheSubject() {
        Focus focus = new Focus(List.of(), new Region(0.05, 0.3, 0.9, 0.4), band(), null);
        Frame frame = Framing.frame(LANDSCAPE, focus, STORY);
        assertThat(frame)
                .isInstanceOfSatisfying(
                        Frame.Pad.class,
                        pad -> {
                            assertThat(pad.cropWouldKeep()).isLessThan(Framing.LEAST_KEPT);
                            assertThat(pad.kept()).isGreaterThan(0.97);
                            assertThat(pad.inner().width()).isEqualTo(STORY.width());
                            assertThat(pad.inner().height()).isLessThan(STORY.height());
                            assertThat(pad.reason())
                                    .startsWith("Padded: the best crop would keep 4")
                                    .contains("of the subject (at least 85 % is wanted)");
                        });
    }

    @Test
    void cropsPartOfTheWayWhenThatKeepsTheSubjectWithLessPadding() {
        Focus focus = new Focus(List.of(), new Region(0.15, 0.3, 0.6, 0.4), part(), null);
        Frame frame = Framing.frame(LANDSCAPE, focus, STORY);
        assertThat(frame)
                .isInstanceOfSatisfying(
                        Frame.Pad.class,
                        pad -> {
                            assertThat(pad.window().width()).isBetween(0.57, 0.65);
                            assertThat(pad.kept()).isGreaterThan(0.97);
                        });
    }

    @Test
    void aPictureThatStandsOnABackgroundAnywayHoldsAllOfItsSubject() {
        byte[] weights = new byte[100];
        Arrays.fill(weights, 15, 75, (byte) 255);
        Arrays.fill(weights, 75, 80, (byte) 20);
        Region tiger = new Region(0.15, 0.3, 0.65, 0.4);
        Focus focus = new Focus(List.of(), tiger, new AttentionMap(100, 1, weights), null);
        Region window = Framing.frame(LANDSCAPE, focus, STORY).window();
        assertThat(window.left()).isLessThan(0.15);
        assertThat(window.left() + window.width()).isBetween(0.81, 0.85);
    }

    @Test
    void doesNotCutALittleOffAPictureThatStandsOnABackgroundAnyway() {
        Focus focus = new Focus(List.of(), new Region(0.05, 0.3, 0.87, 0.4), most(), null);
        assertThat(Framing.frame(LANDSCAPE, focus, STORY))
                .isInstanceOfSatisfying(
                        Frame.Pad.class, pad -> assertThat(pad.window()).isEqualTo(Region.WHOLE));
    }

    @Test
    void padsWhenTwoFacesDoNotFitTogether() {
        Focus focus =
                new Focus(
                        List.of(new Region(0.05, 0.3, 0.12, 0.2), new Region(0.83, 0.3, 0.12, 0.2)),
                        Region.WHOLE,
                        even(),
                        null);
        Frame frame = Framing.frame(LANDSCAPE, focus, SQUARE);
        assertThat(frame).isInstanceOf(Frame.Pad.class);
        assertThat(frame.reason()).contains("would keep 66 % of the subject");
    }

    @Test
    void aProductIsPaddedALittleRatherThanCutALittle() {
        Focus mug = product(new Region(0.3, 0.2, 0.4, 0.6), 0.3, 0.7);
        Frame frame = Framing.frame(LANDSCAPE, mug, STORY);
        assertThat(frame)
                .isInstanceOfSatisfying(
                        Frame.Pad.class,
                        pad -> {
                            assertThat(pad.cropWouldKeep()).isBetween(0.9, 0.99);
                            assertThat(pad.kept()).isCloseTo(1, within(1e-9));
                            assertThat(pad.window().width()).isBetween(0.41, 0.43);
                            assertThat(pad.window().centre().x()).isCloseTo(0.5, within(0.01));
                            assertThat(pad.inner().height()).isGreaterThan(1700);
                            assertThat(pad.reason())
                                    .isEqualTo(
                                            "Padded: the best crop would cut into the product;"
                                                    + " 42 % of the width holds all of it and"
                                                    + " stands on a background");
                        });
    }

    @Test
    void aThinHandleIsHeldToo() {
        Focus pan = product(new Region(0.1, 0.2, 0.7, 0.6), 0.1, 0.6);
        assertThat(Framing.frame(LANDSCAPE, pan, STORY))
                .isInstanceOfSatisfying(
                        Frame.Pad.class,
                        pad -> {
                            assertThat(pad.window().left()).isLessThan(0.1);
                            assertThat(pad.window().left() + pad.window().width())
                                    .isGreaterThan(0.8);
                        });
    }

    @Test
    void aProductThatFitsIsCropped() {
        Focus mug = product(new Region(0.3, 0.2, 0.3, 0.6), 0.3, 0.6);
        assertThat(Framing.frame(LANDSCAPE, mug, STORY)).isInstanceOf(Frame.Crop.class);
    }

    @Test
    void anythingElseMayBeCutALittle() {
        Focus scene = new Focus(List.of(), new Region(0.3, 0.2, 0.4, 0.6), columns(0.3, 0.7), null);
        assertThat(Framing.frame(LANDSCAPE, scene, STORY)).isInstanceOf(Frame.Crop.class);
    }

    @Test
    void aRaisedHandStaysWhenThePhotoItselfCutsTheOtherEnd() {
        Region figure = new Region(0.3, 0.1, 0.4, 0.9);
        Region window = Framing.crop(PORTRAIT, person(figure, 0.3, 1), SQUARE).window();
        assertThat(window.top()).isBetween(0.08, 0.095);
    }

    @Test
    void armsThatNearlyFitAreHeldOnABackground() {
        Region figure = new Region(0.3, 0.1, 0.5, 0.9);
        Frame frame = Framing.frame(LANDSCAPE, person(figure, 0, 1), STORY);
        assertThat(frame)
                .isInstanceOfSatisfying(
                        Frame.Pad.class,
                        pad -> {
                            assertThat(pad.window().left()).isLessThan(0.3);
                            assertThat(pad.window().left() + pad.window().width())
                                    .isGreaterThan(0.8);
                            assertThat(pad.reason()).contains("would cut into the figure");
                        });
    }

    @Test
    void armsAreCutBeforeTheFaceGetsSmall() {
        Region figure = new Region(0.1, 0.1, 0.8, 0.9);
        Frame frame = Framing.frame(LANDSCAPE, person(figure, 0, 1), STORY);
        assertThat(frame).isInstanceOf(Frame.Crop.class);
        assertThat(frame.reason()).endsWith("the figure does not fit, so it is cut");
    }

    @Test
    void blackBarsAreLeftOutOfCropsAndOfBackgrounds() {
        Region inside = new Region(0, 0.125, 1, 0.75);
        Focus film = new Focus(List.of(), inside, columns(0.4, 0.6), null, inside, null);
        Frame crop = Framing.frame(LANDSCAPE, film, SQUARE);
        assertThat(crop).isInstanceOf(Frame.Crop.class);
        assertThat(crop.reason()).endsWith("; the black bars are left out");
        Focus wide = new Focus(List.of(), inside, columns(0.05, 0.95), null, inside, null);
        Frame pad = Framing.frame(LANDSCAPE, wide, STORY);
        assertThat(pad).isInstanceOf(Frame.Pad.class);
        for (Frame frame : List.of(crop, pad)) {
            assertThat(frame.window().top()).isCloseTo(0.125, within(1e-9));
            assertThat(frame.window().height()).isCloseTo(0.75, within(1e-9));
        }
    }

    @Test
    void aPanoramaLosesItsEndsBeforeItBecomesASliver() {
        Frame frame = Framing.frame(new Size(300, 20_000), Focus.unknown(), SQUARE);
        assertThat(frame)
                .isInstanceOfSatisfying(
                        Frame.Pad.class,
                        pad -> {
                            assertThat(pad.inner().width()).isCloseTo(180, within(1));
                            assertThat(pad.reason()).contains("9 % of the height");
                        });
    }

    @Test
    void onlyAllOfTheSubjectIsCalledAHundredPercent() {
        byte[] weights = new byte[1000];
        Arrays.fill(weights, 200, 800, (byte) 255);
        weights[0] = (byte) 255;
        Focus nearly =
                new Focus(
                        List.of(),
                        new Region(0.2, 0.2, 0.6, 0.6),
                        new AttentionMap(1000, 1, weights),
                        null);
        assertThat(Framing.frame(LANDSCAPE, nearly, SQUARE).reason()).contains("keeping 99 %");
    }

    /// Somebody whose face is in the middle of the picture; attention lies between two rows.
    private static Focus person(Region figure, double from, double to) {
        byte[] weights = new byte[100];
        for (int row = 0; row < weights.length; row++) {
            weights[row] = (byte) (row >= from * 100 && row < to * 100 ? 255 : 0);
        }
        return new Focus(
                List.of(new Region(0.45, 0.45, 0.1, 0.1)),
                figure,
                from == 0 ? columns(0.4, 0.6) : new AttentionMap(1, 100, weights),
                figure,
                Region.WHOLE,
                null);
    }

    private static Focus product(Region region, double from, double to) {
        return new Focus(List.of(), region, columns(from, to), region, Region.WHOLE, null);
    }

    private static Focus randomFocus(Random random, int faces) {
        List<Region> regions =
                random.doubles(faces, 0.03, 0.3)
                        .mapToObj(
                                size ->
                                        new Region(
                                                random.nextDouble() * (1 - size),
                                                random.nextDouble() * (1 - size),
                                                size,
                                                size))
                        .toList();
        byte[] weights = new byte[40 * 30];
        random.nextBytes(weights);
        return new Focus(regions, Region.WHOLE, new AttentionMap(40, 30, weights), null);
    }

    private static boolean holds(Region window, Region face, Size source) {
        double x = 0.51 / source.width();
        double y = 0.51 / source.height();
        return face.left() >= window.left() - x
                && face.top() >= window.top() - y
                && face.left() + face.width() <= window.left() + window.width() + x
                && face.top() + face.height() <= window.top() + window.height() + y;
    }

    private static AttentionMap even() {
        return AttentionMap.even();
    }

    /// All attention in a tenth of the width.
    private static AttentionMap spot(double middle) {
        return columns(middle - 0.05, middle + 0.05);
    }

    private static AttentionMap band() {
        return columns(0.05, 0.95);
    }

    private static AttentionMap most() {
        return columns(0.05, 0.92);
    }

    private static AttentionMap part() {
        return columns(0.15, 0.75);
    }

    private static AttentionMap columns(double from, double to) {
        byte[] weights = new byte[100];
        for (int column = 0; column < weights.length; column++) {
            if (column >= from * 100 && column < to * 100) {
                weights[column] = (byte) 255;
            }
        }
        return new AttentionMap(100, 1, weights);
    }
}
