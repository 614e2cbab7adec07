package dev.vitrine.render.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.vitrine.picture.Size;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.render.decode.DecodeLimits;
import dev.vitrine.render.decode.Decoder;
import dev.vitrine.render.decode.Header;
import dev.vitrine.render.vips.NoNativeLeaks;
import dev.vitrine.render.vips.TestingPictures;
import dev.vitrine.render.vips.VipsImage;
import dev.vitrine.render.vips.VipsScope;
import java.awt.Color;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(NoNativeLeaks.class)
class WatchdogTests {
    private static final Size LARGE = new Size(10_000, 9_000);

    @TempDir Path folder;

    @Test
    void stopsAnOperationThatTakesTooLong() {
        try (VipsScope scope = VipsScope.open(NoNativeLeaks.library())) {
            VipsImage small = TestingPictures.image(scope, TestingPictures.photo(300, 300));
            stops(scope, 200, () -> small.resized(LARGE).blurred(40).inMemory());
        }
    }

    @ParameterizedTest
    @CsvSource({"pngsave, 60", "tiffsave, 5", "jpegsave, 60"})
    void stopsDecoding(String saver, int milliseconds) {
        Path file = folder.resolve("large");
        try (VipsScope scope = VipsScope.open(NoNativeLeaks.library())) {
            TestingPictures.saveImage(
                    file,
                    TestingPictures.image(scope, TestingPictures.photo(300, 300)).resized(LARGE),
                    saver,
                    Map.of());
        }
        var decoder =
                new Decoder(NoNativeLeaks.library(), new DecodeLimits(1L << 30, 100_000_000, 300));
        Header header = decoder.inspect(file);
        try (VipsScope scope = VipsScope.open(NoNativeLeaks.library())) {
            stops(scope, milliseconds, () -> decoder.decode(scope, file, header, 1));
        }
    }

    @Test
    void stopsEncoding() {
        try (VipsScope scope = VipsScope.open(NoNativeLeaks.library())) {
            VipsImage small = TestingPictures.image(scope, TestingPictures.photo(300, 300));
            VipsImage large = small.resized(new Size(5000, 5000)).inMemory();
            stops(scope, 100, () -> large.saver("webpsave_buffer").with("effort", 6).bytes());
        }
    }

    @Test
    void refusesToStartAnythingAfterwards() {
        try (VipsScope scope = VipsScope.open(NoNativeLeaks.library())) {
            VipsImage image =
                    TestingPictures.image(scope, TestingPictures.plain(300, 300, Color.RED));
            scope.kill();
            stops(scope, 10_000, () -> image.resized(LARGE).inMemory());
            stops(scope, 10_000, image::samples);
        }
    }

    @Test
    void leavesTheImagesOfOtherScopesAlone() {
        try (VipsScope parent = VipsScope.open(NoNativeLeaks.library())) {
            VipsImage shared = TestingPictures.image(parent, TestingPictures.photo(300, 300));
            try (VipsScope child = VipsScope.open(parent)) {
                VipsImage view = child.adopt(shared);
                stops(child, 100, () -> view.resized(LARGE).blurred(40).inMemory());
            }
            assertThat(shared.resized(new Size(150, 150)).samples()).hasSize(150 * 150 * 3);
        }
    }

    @Test
    void letsQuickWorkPass() {
        try (VipsScope scope = VipsScope.open(NoNativeLeaks.library());
                Watchdog watchdog = new Watchdog(Duration.ofMinutes(1))) {
            assertThat(watchdog.watch(scope, "Counting", () -> 3)).isEqualTo(3);
        }
    }

    private static void stops(VipsScope scope, int milliseconds, Supplier<?> work) {
        long start = System.nanoTime();
        try (Watchdog watchdog = new Watchdog(Duration.ofMillis(milliseconds))) {
            assertThatExceptionOfType(RenderTimeoutException.class)
                    .isThrownBy(() -> watchdog.watch(scope, "This work", work::get))
                    .satisfies(
                            timeout -> {
                                assertThat(timeout.problem().code())
                                        .isEqualTo(ErrorCode.PROCESSING_TIMEOUT);
                                assertThat(timeout.problem().retryable()).isTrue();
                            })
                    .withMessageStartingWith("This work took longer than");
        }
        // Whole, each of these takes longer than that on any machine that builds this.
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
    }
}
