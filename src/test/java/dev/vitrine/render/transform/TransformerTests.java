package dev.vitrine.render.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.vitrine.picture.AttentionMap;
import dev.vitrine.picture.Focus;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Region;
import dev.vitrine.picture.Size;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.VitrineException;
import dev.vitrine.render.RenderSettings;
import dev.vitrine.render.Renderer;
import dev.vitrine.render.decode.Reductions;
import dev.vitrine.render.vips.NoNativeLeaks;
import dev.vitrine.render.vips.TestingPictures;
import dev.vitrine.transformation.Transformation;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(NoNativeLeaks.class)
class TransformerTests {
    private static final Color RED = new Color(200, 30, 30);
    private static final Color GREEN = new Color(30, 160, 60);
    private static final Color BLUE = new Color(40, 60, 200);

    @TempDir Path folder;
    private Renderer renderer;
    private Path quarters;

    @BeforeEach
    void createRenderer() {
        renderer = Renderer.create(RenderSettings.defaults(NoNativeLeaks.natives(), 1));
        quarters =
                TestingPictures.save(
                        folder.resolve("quarters.jpg"),
                        TestingPictures.quarters(400, 200),
                        "jpegsave",
                        Map.of("Q", 95));
    }

    @AfterEach
    void closeRenderer() {
        renderer.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "w_100 | 100 | 50",
                "w_0.5 | 200 | 100",
                "c_scale,w_100,h_100 | 100 | 100",
                "w_100,dpr_2.0 | 200 | 100",
                "c_fit,w_800,h_100 | 200 | 100",
                "c_fit,w_800,h_800 | 800 | 400",
                "c_limit,w_800,h_800 | 400 | 200",
                "c_mfit,w_100 | 400 | 200",
                "c_fill,w_90,h_80 | 90 | 80",
                "c_fill,w_800,h_800 | 800 | 800",
                "c_lfill,w_800,h_800 | 200 | 200",
                "c_fill,ar_1:1 | 200 | 200",
                "c_pad,ar_1:1 | 400 | 400",
                "c_pad,w_90,h_80 | 90 | 80",
                "c_lpad,w_900,h_800 | 900 | 800",
                "c_crop,w_90,h_80 | 90 | 80",
                "c_crop,w_900,h_80 | 400 | 80",
                "c_thumb,w_90,h_80 | 90 | 80",
                "a_90 | 200 | 400",
                "c_fill,w_100,h_100/c_pad,w_200,h_100 | 200 | 100",
                "'' | 400 | 200"
            })
    void makesTheSizeAskedFor(String text, int width, int height) {
        assertThat(made(text).size()).isEqualTo(new Size(width, height));
    }

    @ParameterizedTest
    @CsvSource({
        "north_west, c81e1e",
        "north_east, 1ea03c",
        "south_east, 283cc8",
        "south_west, ffff00"
    })
    void keepsTheCornerThatGravityNames(String gravity, String colour) throws IOException {
        BufferedImage made = read(made("c_crop,w_80,h_80,f_png,g_" + gravity));
        assertLooks(made, 40, 40, new Color(Integer.parseInt(colour, 16)));
    }

    @Test
    void cropsWhereTheOffsetsSay() throws IOException {
        assertLooks(read(made("c_crop,x_210,y_10,w_50,h_50,f_png")), 25, 25, GREEN);
        assertLooks(read(made("c_crop,g_xy_center,x_300,y_150,w_50,h_50,f_png")), 25, 25, BLUE);
    }

    @Test
    void fillsAroundWhatMattersAndAsksForItOnlyThen() throws IOException {
        var face = new Region(0.8, 0.1, 0.1, 0.2);
        var focus = new Focus(List.of(face), face, AttentionMap.even(), null);
        for (String gravity : List.of("auto", "face", "faces")) {
            Transformed made =
                    transform(quarters, "c_fill,w_50,h_100,f_png,g_" + gravity, () -> focus);
            assertLooks(read(made), 25, 20, GREEN);
        }
        Transformed thumb = transform(quarters, "c_thumb,w_40,h_40,f_png", () -> focus);
        assertLooks(read(thumb), 20, 20, GREEN);
        assertThat(
                        transform(
                                        quarters,
                                        "c_fill,w_9,h_9",
                                        () -> {
                                            throw new IllegalStateException("nobody needs it");
                                        })
                                .size())
                .isEqualTo(new Size(9, 9));
    }

    @Test
    void padsWithTheBackdropAskedFor() throws IOException {
        assertLooks(read(made("c_pad,w_100,h_100,f_png")), 50, 5, Color.WHITE);
        assertLooks(read(made("c_pad,w_100,h_100,b_blue,f_png")), 50, 5, Color.BLUE);
        assertLooks(read(made("c_pad,w_100,h_100,g_south,f_png")), 20, 70, RED);
        int clear = read(made("c_pad,w_100,h_100,b_transparent,f_png")).getRGB(50, 5) >>> 24;
        assertThat(clear).isZero();
        Color blurred = new Color(read(made("c_pad,w_400,h_400,b_blurred,f_png")).getRGB(20, 20));
        assertThat(blurred.getRed()).as("the red quarter, blurred").isGreaterThan(120);
        Path plain =
                TestingPictures.write(
                        folder.resolve("plain.png"),
                        TestingPictures.plain(90, 30, new Color(20, 90, 140)),
                        "png");
        assertLooks(
                read(transform(plain, "c_pad,w_90,h_90,b_auto,f_png", Focus::unknown)),
                45,
                2,
                new Color(20, 90, 140));
    }

    @Test
    void roundsCornersSmoothly() throws IOException {
        BufferedImage made = read(made("c_fill,w_100,h_100/r_max/f_png"));
        assertThat(made.getRGB(1, 1) >>> 24).isZero();
        assertThat(made.getRGB(50, 1) >>> 24).isEqualTo(255);
        int partly = 0;
        for (int x = 0; x < 100; x++) {
            int alpha = made.getRGB(x, 14) >>> 24;
            partly += alpha > 0 && alpha < 255 ? 1 : 0;
        }
        assertThat(partly).as("pixels on the arc").isBetween(2, 6);
        BufferedImage one = read(made("r_40:0:0:0/f_png"));
        assertThat(one.getRGB(1, 1) >>> 24).isZero();
        assertThat(one.getRGB(398, 1) >>> 24).isEqualTo(255);
    }

    @Test
    void turnsMirrorsAndTakesColourAway() throws IOException {
        assertLooks(read(made("a_180/f_png")), 50, 50, BLUE);
        assertLooks(read(made("a_hflip/f_png")), 50, 50, GREEN);
        assertLooks(read(made("a_vflip/f_png")), 50, 50, Color.YELLOW);
        BufferedImage tilted = read(made("a_45/f_png"));
        assertThat(tilted.getWidth()).isCloseTo(424, within(2));
        assertThat(tilted.getRGB(2, 2) >>> 24).isZero();
        Color grey = new Color(read(made("e_grayscale/f_png")).getRGB(50, 50));
        assertThat(grey.getRed()).isEqualTo(grey.getBlue());
        assertThat(read(made("o_50/f_png")).getRGB(50, 50) >>> 24).isCloseTo(128, within(2));
        assertThat(made("w_200/e_blur:500/f_png").bytes().length)
                .isNotEqualTo(made("w_200/f_png").bytes().length);
        assertThat(made("w_200/e_sharpen/f_png").size()).isEqualTo(new Size(200, 100));
    }

    @Test
    void laysPicturesAndWordsOverIt() throws IOException {
        BufferedImage logo = read(made("l_logo,w_40,h_40,g_south_east,x_10,y_10/f_png"));
        assertLooks(logo, 370, 170, Color.BLACK);
        assertLooks(logo, 345, 170, BLUE);
        BufferedImage half =
                read(made("l_logo/c_scale,w_0.5,h_1.0/fl_layer_apply.relative,g_west/f_png"));
        assertLooks(half, 190, 10, Color.BLACK);
        assertLooks(half, 210, 10, GREEN);
        BufferedImage words =
                read(made("l_text:Arial_60_bold:III,co_white,g_north_west,x_20,y_20/f_png"));
        assertThat(isThere(words, Color.WHITE)).isTrue();
        assertThatExceptionOfType(UntransformableException.class)
                .isThrownBy(() -> made("l_nowhere"))
                .withMessageContaining("There is no picture nowhere");
    }

    @ParameterizedTest
    @CsvSource({
        "f_jpg, JPEG",
        "f_png, PNG",
        "f_webp, WEBP",
        "f_avif, AVIF",
        "w_50, JPEG",
        "'f_auto,q_70', AVIF",
        "'f_auto,q_auto', AVIF"
    })
    void deliversTheFormat(String text, PictureFormat format) {
        Path photo = photo();
        Transformed made = transform(photo, text, Focus::unknown);
        if (!text.startsWith("f_auto")) {
            assertThat(made.format()).isEqualTo(format);
        }
        assertThat(made.bytes()).isNotEmpty();
    }

    @Test
    void choosesAmongAcceptedFormatsAlone() {
        Path photo = photo();
        assertThat(accepting(photo, "f_auto,q_auto", Set.of(PictureFormat.JPEG)).format())
                .isEqualTo(PictureFormat.JPEG);
        assertThat(accepting(photo, "f_auto,q_auto", Set.of()).format())
                .isEqualTo(PictureFormat.JPEG);
        assertThat(accepting(photo, "r_max/f_auto,q_auto", Set.of(PictureFormat.JPEG)).format())
                .isEqualTo(PictureFormat.PNG);
        Transformed made = accepting(photo, "r_max/f_jpg", Set.of(PictureFormat.JPEG));
        assertThat(made.notes())
                .containsExactly("Transparency put onto white, since JPEG has none");
    }

    @Test
    void keepsMoreLikenessAtHigherLevels() {
        Path photo = photo();
        List<Integer> qualities =
                List.of("low", "eco", "good", "best").stream()
                        .map(level -> transform(photo, "f_jpg,q_auto:" + level, Focus::unknown))
                        .map(Transformed::quality)
                        .toList();
        assertThat(qualities).isSorted();
        assertThat(qualities.getFirst()).isLessThan(qualities.getLast());
    }

    @Test
    void refusesWhatWouldBecomeTooLarge() {
        assertThatExceptionOfType(UntransformableException.class)
                .isThrownBy(() -> made("h_8192"))
                .withMessageContaining("16384×8192");
        assertThatExceptionOfType(UntransformableException.class)
                .isThrownBy(() -> made("w_10.0/w_10.0/w_10.0"));
        assertThatExceptionOfType(UntransformableException.class)
                .isThrownBy(() -> made("l_text:Arial_1000:" + "W".repeat(200)));
    }

    @Test
    void tellsTheBytesOfAPictureAtSeveralWidths() {
        List<Transformed> made =
                renderer.transformer()
                        .responsive(quarters, List.of(100, 300, 4000), PictureFormat.WEBP, 80);
        assertThat(made).extracting(one -> one.size().width()).containsExactly(400, 300, 100);
        assertThat(made).extracting(one -> one.bytes().length).isSortedAccordingTo((a, b) -> b - a);
        Transformed placeholder = renderer.transformer().placeholder(quarters);
        assertThat(placeholder.size()).isEqualTo(new Size(24, 12));
        assertThat(placeholder.bytes().length).isLessThan(400);
    }

    @Test
    void says404ForALayerThatIsNotThere() {
        assertThatExceptionOfType(VitrineException.class)
                .isThrownBy(() -> made("l_missing"))
                .satisfies(
                        failure ->
                                assertThat(failure.problem().code())
                                        .isEqualTo(ErrorCode.NOT_FOUND));
    }

    private Path photo() {
        return TestingPictures.save(
                folder.resolve("photo.jpg"),
                TestingPictures.photo(300, 240),
                "jpegsave",
                Map.of("Q", 95));
    }

    private Transformed made(String text) {
        return transform(quarters, text, Focus::unknown);
    }

    private Transformed transform(
            Path file, String text, java.util.function.Supplier<Focus> focus) {
        return renderer.transformer()
                .transform(
                        new TransformRequest(
                                file,
                                Transformation.parse(text),
                                Set.of(PictureFormat.values()),
                                focus,
                                this::layer,
                                Reductions.NONE));
    }

    private Transformed accepting(Path file, String text, Set<PictureFormat> accepted) {
        return renderer.transformer()
                .transform(
                        new TransformRequest(
                                file,
                                Transformation.parse(text),
                                accepted,
                                Focus::unknown,
                                this::layer,
                                Reductions.NONE));
    }

    private Optional<Path> layer(String id) {
        return id.equals("logo")
                ? Optional.of(
                        TestingPictures.write(
                                folder.resolve("logo.png"),
                                TestingPictures.plain(80, 80, Color.BLACK),
                                "png"))
                : Optional.empty();
    }

    private BufferedImage read(Transformed made) throws IOException {
        Path file = Files.write(folder.resolve("made.png"), made.bytes());
        return javax.imageio.ImageIO.read(file.toFile());
    }

    private static boolean isThere(BufferedImage picture, Color colour) {
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if ((picture.getRGB(x, y) & 0xffffff) == (colour.getRGB() & 0xffffff)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void assertLooks(BufferedImage picture, int x, int y, Color expected) {
        Color seen = new Color(picture.getRGB(x, y));
        assertThat(
                        Math.abs(seen.getRed() - expected.getRed())
                                + Math.abs(seen.getGreen() - expected.getGreen())
                                + Math.abs(seen.getBlue() - expected.getBlue()))
                .as(seen + " instead of " + expected)
                .isLessThan(40);
    }
}
