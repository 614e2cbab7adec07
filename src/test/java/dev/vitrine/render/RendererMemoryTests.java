package dev.vitrine.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.picture.Size;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.render.decode.DecodeLimits;
import dev.vitrine.render.decode.Decoder;
import dev.vitrine.render.decode.UnusableImageException;
import dev.vitrine.render.vips.Loader;
import dev.vitrine.render.vips.NoNativeLeaks;
import dev.vitrine.render.vips.TestingPictures;
import dev.vitrine.render.vips.VipsScope;
import java.awt.Color;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(NoNativeLeaks.class)
@Timeout(60)
class RendererMemoryTests {
    private static final int RGB16 = 25;
    private static final Size STORED = new Size(2000, 2000);
    private static final long PIXELS = 4_000_000;
    private static final Size SMALL = new Size(400, 400);

    @TempDir private Path folder;

    @Test
    void whatIsDecodedWholeIsWeighedInItsOwnSamples() {
        assertThat(held(deep(true))).isEqualTo(PIXELS * 4 * 2);
        assertThat(held(deep(false))).isZero();
        assertThat(held(jpeg(true))).isEqualTo(PIXELS * 3 * 2);
        assertThat(held(jpeg(false))).isZero();
        Path avif =
                TestingPictures.save(
                        folder.resolve("a.avif"),
                        TestingPictures.plain(400, 400, Color.RED),
                        "heifsave",
                        Map.of("compression", 4));
        assertThat(held(avif)).isEqualTo(400 * 400 * 3 * 5);
    }

    @Test
    void onlyThePixelsThatComeOutStayInMemory() {
        Path file = deep(true);
        try (Renderer renderer = renderer(100)) {
            long before = NoNativeLeaks.library().trackedMemory();
            try (OpenedSource source = renderer.open(file, List.of(SMALL))) {
                assertThat(source.preview(100).size()).isEqualTo(new Size(100, 100));
                // While it was decoded whole it took 8 bytes for each stored pixel; buffers of
                // libvips's own threads come and go.
                assertThat(NoNativeLeaks.library().trackedMemory() - before)
                        .isBetween(400L * 400 * 3, PIXELS * 4);
            }
        }
    }

    @Test
    void waitsForTheMemoryOfPicturesThatAreStillOpen() throws Exception {
        Path file = deep(false);
        var opened = new CountDownLatch(1);
        // Each takes 16 MB at its full size.
        try (Renderer renderer = renderer(24)) {
            Thread second;
            try (OpenedSource _ = renderer.open(file, List.of(STORED))) {
                second =
                        Thread.ofPlatform()
                                .start(
                                        () -> {
                                            try (OpenedSource _ =
                                                    renderer.open(file, List.of(STORED))) {
                                                opened.countDown();
                                            }
                                        });
                while (second.getState() != Thread.State.WAITING) {
                    Thread.sleep(Duration.ofMillis(1));
                }
                assertThat(opened.await(300, TimeUnit.MILLISECONDS)).isFalse();
            }
            opened.await();
            second.join();
        }
    }

    @Test
    void refusesWhatNeverFitsAndGoesOn() {
        Path file = deep(true);
        try (Renderer renderer = renderer(30)) {
            assertThatThrownBy(() -> renderer.open(file, List.of(SMALL)))
                    .isInstanceOfSatisfying(
                            UnusableImageException.class,
                            failure ->
                                    assertThat(failure.problem().code())
                                            .isEqualTo(ErrorCode.IMAGE_TOO_LARGE))
                    .hasMessageContaining("more than the 30 MB there are")
                    .hasMessageContaining("Make it smaller first");
            try (OpenedSource source = renderer.open(deep(false), List.of(SMALL))) {
                assertThat(source.source().size()).isEqualTo(STORED);
            }
        }
    }

    private static Renderer renderer(int megabytes) {
        RenderSettings usual = RenderSettings.defaults(NoNativeLeaks.natives(), 1);
        return Renderer.create(
                new RenderSettings(
                        usual.nativeFolder(),
                        usual.maxFileBytes(),
                        usual.maxPixels(),
                        usual.minEdge(),
                        (long) megabytes << 20,
                        usual.timeLimit(),
                        usual.workers(),
                        usual.minSsim()));
    }

    private static long held(Path file) {
        var limits = new DecodeLimits(1L << 30, Integer.MAX_VALUE, 1);
        return new Decoder(NoNativeLeaks.library(), limits).inspect(file).heldBytes();
    }

    /// A PNG with 16 bits and see-through pixels.
    private Path deep(boolean interlaced) {
        Path plain = folder.resolve("plain.png");
        TestingPictures.saveDeep(plain, STORED, "pngsave", RGB16, 9000, 8000, 7000, 30_000);
        Path file = folder.resolve(interlaced + ".png");
        saveAgain(plain, file, "pngsave", interlaced);
        return file;
    }

    private Path jpeg(boolean interlaced) {
        Path plain = folder.resolve("colours.png");
        TestingPictures.saveDeep(plain, STORED, "pngsave", RGB16, 9000, 8000, 7000);
        Path file = folder.resolve(interlaced + ".jpg");
        saveAgain(plain, file, "jpegsave", interlaced);
        return file;
    }

    private static void saveAgain(Path plain, Path file, String saver, boolean interlaced) {
        try (VipsScope scope = VipsScope.open(NoNativeLeaks.library())) {
            TestingPictures.saveImage(
                    file, new Loader(scope).png(plain), saver, Map.of("interlace", interlaced));
        }
    }
}
