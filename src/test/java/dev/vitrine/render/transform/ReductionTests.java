package dev.vitrine.render.transform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.picture.Focus;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.render.RenderSettings;
import dev.vitrine.render.Renderer;
import dev.vitrine.render.decode.Reductions;
import dev.vitrine.render.vips.NoNativeLeaks;
import dev.vitrine.render.vips.TestingPictures;
import dev.vitrine.transformation.Transformation;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(NoNativeLeaks.class)
class ReductionTests {
    /// The names of files may hold what stands for options elsewhere.
    @TempDir Path folder;

    private Renderer renderer;
    private Path kept;

    @BeforeEach
    void createRenderer() throws IOException {
        renderer = Renderer.create(RenderSettings.defaults(NoNativeLeaks.natives(), 1));
        kept = Files.createDirectory(folder.resolve("ké[pt] 50%"));
    }

    @AfterEach
    void closeRenderer() {
        renderer.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "w_150/f_png",
                "w_150/f_jpg,q_80",
                "c_fill,w_100,h_150,g_north_west/f_png",
                "w_75/e_sharpen:80/a_90/f_png",
                "w_250/f_webp,q_auto"
            })
    void aReductionGivesTheSameBytesAsItsSource(String text) throws IOException {
        for (Path source : sources()) {
            byte[] straight = made(source, text, Reductions.NONE);

            assertThat(made(source, text, this::keeping))
                    .as("while %s is kept", source)
                    .isEqualTo(straight);
            assertThat(made(source, text, this::keeping))
                    .as("when %s was kept", source)
                    .isEqualTo(straight);
        }
    }

    @Test
    void whatIsKeptIsReadInsteadOfTheSource() throws IOException {
        Path source = photo("photo.jpg", "jpegsave", Map.of("Q", 90));
        byte[] before = made(source, "w_150/f_png", this::keeping);

        Path file = keeping(source, 4, _ -> {});
        assertThat(file).isRegularFile();
        byte[] samples = Files.readAllBytes(file);
        Arrays.fill(samples, 64, 64 + 200 * 150 * 3, (byte) 0);
        Files.write(file, samples);

        assertThat(made(source, "w_150/f_png", this::keeping)).isNotEqualTo(before);
    }

    @Test
    void aPictureAsLargeAsItsSourceIsReadFromIt() throws IOException {
        Path source = photo("photo.jpg", "jpegsave", Map.of("Q", 90));

        made(source, "w_450/f_jpg", this::keeping);

        assertThat(kept).isEmptyDirectory();
    }

    private Path[] sources() throws IOException {
        Path grey =
                TestingPictures.write(
                        folder.resolve("grey.jpg"),
                        new ColorConvertOp(ColorSpace.getInstance(ColorSpace.CS_GRAY), null)
                                .filter(
                                        TestingPictures.photo(800, 600),
                                        new BufferedImage(800, 600, BufferedImage.TYPE_BYTE_GRAY)),
                        "jpg");
        return new Path[] {
            photo("photo.jpg", "jpegsave", Map.of("Q", 90)),
            photo("photo.webp", "webpsave", Map.of("Q", 90)),
            TestingPictures.saveInProfile(
                    folder.resolve("profile.jpg"),
                    TestingPictures.photo(800, 600),
                    "p3",
                    "jpegsave"),
            TestingPictures.withExif(photo("turned.jpg", "jpegsave", Map.of("Q", 90)), 6),
            grey
        };
    }

    private Path photo(String name, String saver, Map<String, Object> settings) {
        return TestingPictures.save(
                folder.resolve(name), TestingPictures.photo(800, 600), saver, settings);
    }

    private @Nullable Path keeping(Path source, int shrink, Consumer<Path> write) {
        Path file = kept.resolve(source.getFileName() + "." + shrink);
        if (!Files.exists(file)) {
            write.accept(file);
        }
        return file;
    }

    private byte[] made(Path source, String text, Reductions reductions) {
        return renderer.transformer()
                .transform(
                        new TransformRequest(
                                source,
                                Transformation.parse(text),
                                Set.of(PictureFormat.values()),
                                Focus::unknown,
                                _ -> Optional.empty(),
                                reductions))
                .bytes();
    }
}
