package dev.vitrine.ai.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.ai.builtin.backdrop.Stage;
import dev.vitrine.picture.Colour;
import dev.vitrine.picture.Size;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BackdropTests {
    private static final Size SMALL = new Size(140, 120);
    private static final Colour TEAL = Colour.parse("#0e8f8a");

    private final Painter painter = new Painter();

    @ParameterizedTest
    @EnumSource
    void paintsTheSameBackdropForTheSameOrder(PhotographyStyle style) {
        PaintedBackdrop first = painter.backdrop(backdrop(style, SMALL, 5));
        PaintedBackdrop second = painter.backdrop(backdrop(style, SMALL, 5));
        assertThat(second.png()).isEqualTo(first.png());
        assertThat(second.stage()).isEqualTo(first.stage());
    }

    @ParameterizedTest
    @EnumSource
    void paintsAnotherBackdropForAnotherSeed(PhotographyStyle style) {
        assertThat(painter.backdrop(backdrop(style, SMALL, 5)).png())
                .isNotEqualTo(painter.backdrop(backdrop(style, SMALL, 6)).png());
    }

    @ParameterizedTest
    @EnumSource
    void givesAProductRoomInAnyRatio(PhotographyStyle style) {
        for (Size size : List.of(new Size(64, 192), new Size(192, 64), new Size(100, 100))) {
            for (long seed = 1; seed <= 3; seed++) {
                PaintedBackdrop backdrop = painter.backdrop(backdrop(style, size, seed));
                Stage stage = backdrop.stage();
                assertThat(stage.stand().width() * stage.stand().height())
                        .as(style + " " + size)
                        .isGreaterThan(0.08);
                assertThat(Pixels.of(backdrop.png()).image().getWidth()).isEqualTo(size.width());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void standsAProductOnTheSurfaceAndNotOnTheWall(PhotographyStyle style) {
        for (long seed = 1; seed <= 5; seed++) {
            Stage stage = painter.backdrop(backdrop(style, SMALL, seed)).stage();
            if (stage.stance() == Stage.Stance.STANDING) {
                double foot = stage.stand().top() + stage.stand().height();
                assertThat(foot).isCloseTo(stage.ground(), within(0.01));
                assertThat(stage.ground()).isGreaterThanOrEqualTo(stage.horizon());
            }
            assertThat(stage.shadow()).isBetween(0.0, 1.0);
            assertThat(stage.reflection()).isBetween(0.0, 1.0);
        }
    }

    @Test
    void laysAProductDownInAFlatLay() {
        Stage stage = painter.backdrop(backdrop(PhotographyStyle.FLAT_LAY, SMALL, 1)).stage();
        assertThat(stage.stance()).isEqualTo(Stage.Stance.LYING);
        assertThat(stage.horizon()).isZero();
    }

    @Test
    void takesTheColourOfASolidBackgroundFromTheProduct() {
        Backdrop order =
                new Backdrop(
                        SMALL, PhotographyStyle.SOLID_BACKGROUND, List.of(TEAL), 2, Detail.LOW);
        assertThat(Pixels.of(painter.backdrop(order).png()).shareLike(TEAL, 25)).isGreaterThan(0.8);
    }

    @Test
    void darkAndMoodyIsDark() {
        Pixels dark =
                Pixels.of(
                        painter.backdrop(backdrop(PhotographyStyle.DARK_AND_MOODY, SMALL, 1))
                                .png());
        assertThat(dark.lightness()).isLessThan(0.4);
    }

    @Test
    void refusesASizeOutOfBounds() {
        assertThatThrownBy(() -> backdrop(PhotographyStyle.MACRO, new Size(5000, 5000), 1))
                .isInstanceOf(PaintingRefusedException.class);
    }

    private static Backdrop backdrop(PhotographyStyle style, Size size, long seed) {
        return new Backdrop(size, style, List.of(), seed, Detail.LOW);
    }

    private static org.assertj.core.data.Offset<Double> within(double distance) {
        return org.assertj.core.data.Offset.offset(distance);
    }
}
