package dev.vitrine.render.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.vitrine.picture.PictureFormat;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.render.vips.NoNativeLeaks;
import dev.vitrine.render.vips.TestingPictures;
import dev.vitrine.render.vips.VipsImage;
import dev.vitrine.render.vips.VipsScope;
import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(NoNativeLeaks.class)
class EncoderTests {
    private static final QualityGoal GOAL = new QualityGoal(0.95, 30, 98);

    private VipsScope scope;

    @BeforeEach
    void openScope() {
        scope = VipsScope.open(NoNativeLeaks.library());
    }

    @AfterEach
    void closeScope() {
        scope.close();
    }

    @Test
    void choosesTheLowestQualityThatReachesTheGoal() {
        Encoder encoder = encoder(TestingPictures.photo(600, 500));
        Encoded chosen = encoder.encode(PictureFormat.JPEG, GOAL, null);
        assertThat(chosen.ssim()).isGreaterThanOrEqualTo(0.95);
        assertThat(chosen.quality()).isBetween(31, 97);
        assertThat(chosen.note()).isEmpty();
        int below = chosen.quality() - 1;
        Encoded lower =
                encoder.encode(PictureFormat.JPEG, new QualityGoal(0.95, below - 1, below), null);
        assertThat(lower.quality()).isEqualTo(below);
        assertThat(lower.ssim()).isLessThan(0.95);
        assertThat(lower.note()).as("so little less is not worth a word").isEmpty();
    }

    @Test
    void saysWhenEvenTheHighestQualityIsVisiblyBelowTheGoal() {
        Encoder encoder = encoder(TestingPictures.photo(600, 500));
        Encoded chosen = encoder.encode(PictureFormat.JPEG, new QualityGoal(0.999, 30, 40), null);
        assertThat(chosen.quality()).isEqualTo(40);
        assertThat(chosen.note()).startsWith("Fine detail: even quality 40 gives SSIM 0.");
    }

    @Test
    void measuresTheFileItHandsOut() {
        VipsImage image = image(TestingPictures.photo(600, 500));
        Encoded chosen = new Encoder(scope, image).encode(PictureFormat.JPEG, GOAL, null);
        VipsImage back =
                new dev.vitrine.render.vips.Loader(scope).own(chosen.bytes(), "jpegload_buffer");
        double ssim =
                Ssim.of(Ssim.luma(image.samples(), 3), Ssim.luma(back.samples(), 3), 600, 500);
        assertThat(chosen.ssim()).isEqualTo(ssim);
    }

    @ParameterizedTest
    @EnumSource(
            value = PictureFormat.class,
            names = {"JPEG", "PNG", "WEBP", "AVIF"})
    void reachesTheGoalInEveryFormatAndMakesTheSameBytesAgain(PictureFormat format) {
        BufferedImage photo = TestingPictures.photo(320, 300);
        Encoded once = encoder(photo).encode(format, GOAL, null);
        Encoded again = encoder(photo).encode(format, GOAL, null);
        assertThat(once.format()).isEqualTo(format);
        assertThat(once.ssim()).isGreaterThanOrEqualTo(0.95);
        assertThat(again.bytes()).isEqualTo(once.bytes());
    }

    @Test
    void takesAGivenQualityAsItIs() {
        Encoded given =
                encoder(TestingPictures.photo(320, 300))
                        .encode(PictureFormat.JPEG, QualityGoal.exactly(55), null);
        assertThat(given.quality()).isEqualTo(55);
        assertThat(given.ssim()).isNaN();
        assertThat(given.note()).isEmpty();
    }

    @Test
    void lowersTheQualityToMeetAByteLimitAndSaysSo() {
        Encoder encoder = encoder(TestingPictures.photo(600, 500));
        Encoded free = encoder.encode(PictureFormat.JPEG, GOAL, null);
        long limit = free.bytes().length * 3L / 4;
        Encoded held = encoder.encode(PictureFormat.JPEG, GOAL, limit);
        assertThat(held.bytes().length).isLessThanOrEqualTo((int) limit);
        assertThat(held.quality()).isLessThan(free.quality()).isGreaterThanOrEqualTo(40);
        assertThat(held.note())
                .startsWith("Quality lowered from " + free.quality() + " to " + held.quality());
    }

    @ParameterizedTest
    @EnumSource(
            value = PictureFormat.class,
            names = {"JPEG", "PNG"})
    void failsWhenAByteLimitWouldBreakThePicture(PictureFormat format) {
        Encoder encoder = encoder(TestingPictures.photo(600, 500));
        assertThatExceptionOfType(ByteLimitException.class)
                .isThrownBy(() -> encoder.encode(format, GOAL, 3000L))
                .satisfies(
                        failure ->
                                assertThat(failure.problem().code())
                                        .isEqualTo(ErrorCode.RULE_NOT_MET))
                .withMessageContaining("600×500")
                .withMessageContaining("3,000 bytes");
    }

    @Test
    void writesADrawingAsPngAndAPhotoAsJpeg() {
        BufferedImage drawing =
                TestingPictures.painted(
                        600,
                        400,
                        graphics -> {
                            graphics.setColor(Color.WHITE);
                            graphics.fillRect(0, 0, 600, 400);
                            graphics.setColor(Color.BLUE);
                            graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 60));
                            graphics.fillRect(50, 50, 200, 80);
                            graphics.fillRect(300, 200, 20, 180);
                        });
        Encoded drawn = encoder(drawing).encodeFlatAsPng(GOAL, null);
        assertThat(drawn.format()).isEqualTo(PictureFormat.PNG);
        assertThat(drawn.note()).startsWith("A drawing: PNG is lossless and smaller than JPEG");
        Encoded photo = encoder(TestingPictures.photo(600, 400)).encodeFlatAsPng(GOAL, null);
        assertThat(photo.format()).isEqualTo(PictureFormat.JPEG);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 12, 40})
    void measuresLikenessAsTheTextbookDoes(int noise) {
        var random = new Random(noise);
        byte[] first = Ssim.luma(image(TestingPictures.photo(203, 157)).samples(), 3);
        byte[] second = first.clone();
        for (int i = 0; i < second.length; i++) {
            int shift = noise == 0 ? 0 : random.nextInt(2 * noise + 1) - noise;
            second[i] = (byte) Math.clamp((second[i] & 0xff) + shift, 0, 255);
        }
        assertThat(Ssim.of(first, second, 203, 157))
                .isCloseTo(textbook(first, second, 203, 157), within(0.005));
    }

    @Test
    void weighsGreenMostInLuma() {
        assertThat(
                        Ssim.luma(
                                new byte[] {
                                    (byte) 255, 0, 0, 0, (byte) 255, 0, 0, 0, (byte) 255, -1, -1, -1
                                },
                                3))
                .containsExactly((byte) 77, (byte) 149, (byte) 29, (byte) 255);
    }

    /// The definition: every 8×8 window, one pixel apart.
    private static double textbook(byte[] first, byte[] second, int width, int height) {
        double total = 0;
        int count = 0;
        for (int top = 0; top + 8 <= height; top++) {
            for (int left = 0; left + 8 <= width; left++) {
                total += window(first, second, top * width + left, width);
                count++;
            }
        }
        return total / count;
    }

    private static double window(byte[] first, byte[] second, int start, int width) {
        double meanA = 0;
        double meanB = 0;
        for (int i = 0; i < 64; i++) {
            int at = start + i / 8 * width + i % 8;
            meanA += (first[at] & 0xff) / 64.0;
            meanB += (second[at] & 0xff) / 64.0;
        }
        double varianceA = 0;
        double varianceB = 0;
        double covariance = 0;
        for (int i = 0; i < 64; i++) {
            int at = start + i / 8 * width + i % 8;
            double a = (first[at] & 0xff) - meanA;
            double b = (second[at] & 0xff) - meanB;
            varianceA += a * a / 64;
            varianceB += b * b / 64;
            covariance += a * b / 64;
        }
        double c1 = 6.5025;
        double c2 = 58.5225;
        return (2 * meanA * meanB + c1)
                * (2 * covariance + c2)
                / ((meanA * meanA + meanB * meanB + c1) * (varianceA + varianceB + c2));
    }

    private Encoder encoder(BufferedImage picture) {
        return new Encoder(scope, image(picture));
    }

    private VipsImage image(BufferedImage picture) {
        return TestingPictures.image(scope, picture);
    }
}
