package dev.vitrine.sight.cutout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.picture.Raster;
import dev.vitrine.picture.Region;
import dev.vitrine.picture.Size;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartTests {
    private static final Size PICTURE = new Size(200, 100);

    @Test
    void aPartHasSomeOfWhatIsAroundTheRegion() {
        Part part = Part.around(PICTURE, new Region(0.4, 0.4, 0.2, 0.2));
        assertThat(part).isEqualTo(new Part(66, 33, new Size(68, 34)));
    }

    @Test
    void withoutARegionItIsAllOfThePicture() {
        Raster picture = raster();
        Part part = Part.around(PICTURE, null);
        assertThat(part.of(picture)).isSameAs(picture);
        assertThat(part.in(PICTURE)).isEqualTo(Region.WHOLE);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 1, 1", "0, 0, 0.001, 0.001", "0.999, 0.999, 0.001, 0.001", "0.5, 0, 0.5, 1"})
    void aPartLiesInsideItsPicture(double left, double top, double width, double height) {
        Part part = Part.around(PICTURE, new Region(left, top, width, height));
        assertThat(part.left()).isNotNegative();
        assertThat(part.top()).isNotNegative();
        assertThat(part.left() + part.size().width()).isLessThanOrEqualTo(PICTURE.width());
        assertThat(part.top() + part.size().height()).isLessThanOrEqualTo(PICTURE.height());
        assertThat(part.of(raster()).size()).isEqualTo(part.size());
    }

    @Test
    void pixelsAndMaskAreOfTheSamePlace() {
        Raster picture = raster();
        Part part = Part.around(PICTURE, new Region(0.2, 0.5, 0.1, 0.2));
        Raster cropped = part.of(picture);
        byte[] reds = new byte[(int) part.size().pixels()];
        for (int index = 0; index < reds.length; index++) {
            reds[index] = cropped.rgb()[3 * index];
        }

        byte[] whole = part.in(PICTURE, reds);

        int x = part.left() + 5;
        int y = part.top() + 3;
        assertThat(whole[y * 200 + x] & 0xff).isEqualTo(picture.at(x, y, 0));
        assertThat(whole[0]).isZero();
    }

    private static Raster raster() {
        byte[] rgb = new byte[3 * (int) PICTURE.pixels()];
        new Random(4).nextBytes(rgb);
        return new Raster(PICTURE, rgb);
    }
}
