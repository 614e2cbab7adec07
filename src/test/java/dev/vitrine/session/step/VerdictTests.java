package dev.vitrine.session.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.picture.AttentionMap;
import dev.vitrine.picture.Focus;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Point;
import dev.vitrine.picture.Region;
import dev.vitrine.picture.Size;
import dev.vitrine.render.Frame;
import dev.vitrine.render.Rendition;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTests {
    private static final Focus CAT =
            new Focus(List.of(), new Region(0.2, 0.2, 0.5, 0.5), AttentionMap.even(), null);

    @Test
    void aPictureThatIsSharpAndKeepsItsSubjectHasNone() {
        assertThat(Verdict.shortcomings(rendition(1, 0.97), CAT)).isEmpty();
    }

    @Test
    void tellsThatAPhotoIsTooSmall() {
        assertThat(Verdict.shortcomings(rendition(2, 1), CAT))
                .singleElement()
                .asString()
                .contains("too small");
    }

    @Test
    void tellsThatAPartOfTheSubjectIsLeftOut() {
        assertThat(Verdict.shortcomings(rendition(1, 0.85), CAT))
                .singleElement()
                .asString()
                .contains("left out");
    }

    @Test
    void saysNothingOfASubjectWhenNothingStandsOutOrSomebodyHasChosen() {
        assertThat(Verdict.shortcomings(rendition(1, 0.6), Focus.unknown())).isEmpty();
        assertThat(Verdict.shortcomings(rendition(1, 0.6), null)).isEmpty();
        assertThat(Verdict.shortcomings(rendition(1, 0.6), CAT.withChosen(new Point(0.1, 0.1))))
                .isEmpty();
    }

    private static Rendition rendition(double scale, double kept) {
        return new Rendition(
                "x.jpg",
                new Size(1200, 675),
                1000,
                PictureFormat.JPEG,
                80,
                0.98,
                scale,
                new Frame.Crop(Region.WHOLE, kept, "Cropped"),
                List.of());
    }
}
