package dev.vitrine.render.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Region;
import dev.vitrine.picture.Size;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.render.decode.UnusableImageException;
import dev.vitrine.render.limit.MemoryGate;
import dev.vitrine.render.limit.RenderTimeoutException;
import dev.vitrine.render.limit.Watchdog;
import dev.vitrine.render.vips.NoNativeLeaks;
import dev.vitrine.render.vips.TestingPictures;
import dev.vitrine.render.vips.VipsScope;
import dev.vitrine.transformation.Transformation;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(NoNativeLeaks.class)
class HostileSourceTests {
    private static final int RGB16 = 25;

    @TempDir Path folder;
    private final MemoryGate memory = new MemoryGate(64L << 20);
    private Watchdog watchdog = new Watchdog(Duration.ofMinutes(1));

    @AfterEach
    void closeWatchdog() {
        watchdog.close();
    }

    @Test
    void readsDeepCmykTransparentTinyAndAnimatedPictures() {
        Path deep =
                TestingPictures.saveDeep(
                        folder.resolve("deep.png"),
                        new Size(60, 40),
                        "pngsave",
                        RGB16,
                        60000,
                        0,
                        0);
        assertThat(transform(deep, "w_30,f_jpg").size()).isEqualTo(new Size(30, 20));
        Path cmyk =
                TestingPictures.saveInProfile(
                        folder.resolve("cmyk.jpg"),
                        TestingPictures.quarters(60, 40),
                        "cmyk",
                        "jpegsave");
        assertThat(transform(cmyk, "w_30").format()).isEqualTo(PictureFormat.JPEG);
        Path clear =
                TestingPictures.write(
                        folder.resolve("clear.png"),
                        TestingPictures.plain(60, 40, new Color(0, 0, 0, 90)),
                        "png");
        assertThat(transform(clear, "w_30").format()).isEqualTo(PictureFormat.PNG);
        Path dot =
                TestingPictures.write(
                        folder.resolve("dot.png"), TestingPictures.plain(1, 1, Color.RED), "png");
        assertThat(transform(dot, "w_64,f_auto,q_auto").size()).isEqualTo(new Size(64, 64));
        assertThat(transform(dot, "q_auto,f_jpg").size()).isEqualTo(new Size(1, 1));
        assertThat(transform(dot, "c_pad,b_blurred,w_9,h_5/r_max/f_webp").size())
                .isEqualTo(new Size(9, 5));
        Path animated = folder.resolve("animated.gif");
        try (VipsScope scope = VipsScope.open(NoNativeLeaks.library())) {
            TestingPictures.saveFrames(scope, animated, TestingPictures.quarters(40, 120), 40);
        }
        assertThat(transform(animated, "w_20").size()).isEqualTo(new Size(20, 20));
    }

    @Test
    void standsUprightHoweverItIsCut() throws IOException {
        Path file =
                TestingPictures.withExif(
                        TestingPictures.save(
                                folder.resolve("turned.jpg"),
                                TestingPictures.quarters(400, 200),
                                "jpegsave",
                                Map.of("Q", 95)),
                        6);
        assertThat(transform(file, "w_100,f_png").size()).isEqualTo(new Size(100, 200));
        // A quarter turn clockwise brings the yellow quarter to the top left.
        for (String text : new String[] {"w_100,f_png", "c_crop,g_north_west,w_90,h_90,f_png"}) {
            Path made = Files.write(folder.resolve("made.png"), transform(file, text).bytes());
            int[] pixel = TestingPictures.pixel(made, "pngload", 20, 20);
            assertThat(pixel[0]).isGreaterThan(220);
            assertThat(pixel[1]).isGreaterThan(220);
            assertThat(pixel[2]).isLessThan(60);
        }
    }

    @Test
    void refusesATruncatedPictureByName() throws IOException {
        Path whole =
                TestingPictures.save(
                        folder.resolve("cut.jpg"),
                        TestingPictures.photo(400, 300),
                        "jpegsave",
                        Map.of("Q", 90));
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(whole, Arrays.copyOf(bytes, bytes.length / 2));
        for (String text : new String[] {"w_100", "w_100/e_blur", "f_auto,q_auto", "a_10"}) {
            assertThatExceptionOfType(UnusableImageException.class)
                    .isThrownBy(() -> transform(whole, text))
                    .withMessageContaining("damaged");
        }
    }

    @Test
    void saysThatItIsBusyWhenOthersHoldTheMemory() {
        Path photo = photo(300, 200);
        try (MemoryGate.Pass _ = memory.admit(64L << 20)) {
            assertThatExceptionOfType(BusyException.class)
                    .isThrownBy(() -> transform(photo, "w_100"))
                    .satisfies(
                            failure -> {
                                assertThat(failure.problem().code()).isEqualTo(ErrorCode.BUSY);
                                assertThat(failure.problem().retryable()).isTrue();
                            });
        }
        assertThat(transform(photo, "w_100").size().width()).isEqualTo(100);
    }

    @Test
    void stopsWhatTakesTooLong() {
        watchdog.close();
        watchdog = new Watchdog(Duration.ofMillis(1));
        Path photo = photo(1500, 1500);
        assertThatExceptionOfType(RenderTimeoutException.class)
                .isThrownBy(() -> transform(photo, "e_blur:100/e_sharpen/a_10/f_png"));
    }

    private Path photo(int width, int height) {
        return TestingPictures.save(
                folder.resolve("photo.jpg"),
                TestingPictures.photo(width, height),
                "jpegsave",
                Map.of("Q", 90));
    }

    private Transformed transform(Path file, String text) {
        var transformer =
                new Transformer(
                        NoNativeLeaks.library(),
                        memory,
                        watchdog,
                        (source, focus, target) -> Region.WHOLE,
                        Duration.ofMillis(50));
        return transformer.transform(
                TransformRequest.alone(
                        file, Transformation.parse(text), Set.of(PictureFormat.values())));
    }
}
