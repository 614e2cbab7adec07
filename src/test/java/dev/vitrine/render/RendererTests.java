package dev.vitrine.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.vitrine.picture.Colour;
import dev.vitrine.picture.Focus;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Point;
import dev.vitrine.picture.Raster;
import dev.vitrine.picture.Size;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.VitrineException;
import dev.vitrine.render.OpenedSource.Outcome;
import dev.vitrine.render.logo.Logo;
import dev.vitrine.render.vips.NoNativeLeaks;
import dev.vitrine.render.vips.TestingPictures;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(NoNativeLeaks.class)
class RendererTests {
    private static final Size SQUARE = new Size(400, 400);
    private static final Size STORY = new Size(360, 640);
    private static final RenditionStyle STYLE = RenditionStyle.automatic(Focus.unknown());

    @TempDir Path folder;
    private Path out;
    private Renderer renderer;

    @BeforeEach
    void createRenderer() throws IOException {
        out = Files.createDirectory(folder.resolve("out"));
        renderer = Renderer.create(RenderSettings.defaults(NoNativeLeaks.natives(), 2));
    }

    @AfterEach
    void closeRenderer() {
        renderer.close();
    }

    @Test
    void describesTheSource() {
        try (OpenedSource source = renderer.open(photo(800, 600), List.of(SQUARE))) {
            assertThat(source.source().format()).isEqualTo(PictureFormat.JPEG);
            assertThat(source.source().size()).isEqualTo(new Size(800, 600));
            assertThat(source.source().sha256()).matches("[0-9a-f]{64}");
            assertThat(source.source().colours()).isEqualTo("RGB");
        }
    }

    @Test
    void writesEveryOrderAtItsExactSize() throws IOException {
        List<Size> sizes = List.of(SQUARE, STORY, new Size(641, 337), new Size(301, 907));
        List<RenditionOrder> orders = new ArrayList<>();
        for (Size size : sizes) {
            orders.add(order("to-" + size.width(), size, PictureFormat.JPEG));
        }
        List<Outcome> heard = Collections.synchronizedList(new ArrayList<>());
        try (OpenedSource source = renderer.open(photo(900, 700), sizes)) {
            List<Outcome> outcomes = source.render(orders, STYLE, out, heard::add);
            assertThat(outcomes).extracting(Outcome::order).isEqualTo(orders);
            assertThat(heard).containsExactlyInAnyOrderElementsOf(outcomes);
            for (Outcome outcome : outcomes) {
                Rendition rendition = done(outcome);
                BufferedImage written = read(rendition);
                assertThat(new Size(written.getWidth(), written.getHeight()))
                        .isEqualTo(outcome.order().size());
                assertThat(Files.size(out.resolve(rendition.fileName())))
                        .isEqualTo(rendition.bytes());
                assertThat(
                                rendition.ssim() >= 0.98
                                        || rendition.notes().toString().contains("Fine detail"))
                        .as("reaches the goal or says that it does not")
                        .isTrue();
            }
        }
        assertThat(files()).hasSize(4).noneMatch(name -> name.startsWith("."));
    }

    @ParameterizedTest
    @EnumSource(
            value = PictureFormat.class,
            names = {"JPEG", "PNG", "WEBP", "AVIF"})
    void leavesNoMetadataInAnyFormat(PictureFormat format) throws IOException {
        Path file =
                TestingPictures.saveInProfile(
                        folder.resolve("p3.jpg"),
                        TestingPictures.photo(400, 400),
                        "p3",
                        "jpegsave");
        TestingPictures.withExif(file, 6);
        String before = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(before).contains("Exif", "TestCam1", "ICC_PROFILE");
        Rendition rendition = render(file, order("clean", new Size(320, 320), format));
        String bytes =
                Files.readString(out.resolve(rendition.fileName()), StandardCharsets.ISO_8859_1);
        assertThat(bytes)
                .doesNotContain(
                        "Exif",
                        "EXIF",
                        "eXIf",
                        "TestCam1",
                        "ICC",
                        "iCCP",
                        "http://ns.adobe.com",
                        "prof");
    }

    @Test
    void flattensTransparencyOntoTheGroundForJpegAndKeepsItElsewhere() throws IOException {
        BufferedImage picture =
                TestingPictures.painted(
                        400,
                        400,
                        graphics -> {
                            graphics.setColor(new Color(200, 90, 60));
                            graphics.fillOval(100, 100, 200, 200);
                        });
        Path file = TestingPictures.save(folder.resolve("t.png"), picture, "pngsave", Map.of());
        var style =
                new RenditionStyle(
                        Focus.unknown(),
                        new Background.Blurred(),
                        new Colour(0, 120, 60),
                        null,
                        null,
                        null);
        try (OpenedSource source = renderer.open(file, List.of(SQUARE))) {
            assertThat(source.source().transparent()).isTrue();
            List<Outcome> outcomes =
                    source.render(
                            List.of(
                                    order("flat", SQUARE, PictureFormat.JPEG),
                                    order("clear", SQUARE, PictureFormat.PNG),
                                    order("webp", SQUARE, PictureFormat.WEBP)),
                            style,
                            out,
                            _ -> {});
            assertThat(done(outcomes.getFirst()).notes()).contains("Transparency put onto #00783c");
            assertColour(read(done(outcomes.get(0))), 10, 10, new Color(0, 120, 60), 3);
            assertColour(read(done(outcomes.get(0))), 200, 200, new Color(200, 90, 60), 3);
            assertThat(read(done(outcomes.get(1))).getRGB(10, 10) >>> 24).isZero();
            assertColour(read(done(outcomes.get(1))), 200, 200, new Color(200, 90, 60), 0);
            assertThat(TestingPictures.pixel(out.resolve("webp.webp"), "webpload", 10, 10)[3])
                    .isZero();
        }
    }

    @Test
    void makesEqualOrdersOnceAndWritesBoth() throws IOException {
        try (OpenedSource source = renderer.open(photo(700, 700), List.of(SQUARE))) {
            List<Outcome> outcomes =
                    source.render(
                            List.of(
                                    order("one", SQUARE, PictureFormat.JPEG),
                                    order("two", SQUARE, PictureFormat.JPEG)),
                            STYLE,
                            out,
                            _ -> {});
            assertThat(outcomes)
                    .extracting(outcome -> done(outcome).fileName())
                    .containsExactly("one.jpg", "two.jpg");
        }
        assertThat(out.resolve("one.jpg")).hasSameBinaryContentAs(out.resolve("two.jpg"));
    }

    @Test
    void makesTheSameBytesFromTheSamePicture() throws IOException {
        Path file = photo(700, 500);
        render(file, order("one", STORY, PictureFormat.JPEG));
        render(file, order("two", STORY, PictureFormat.JPEG));
        assertThat(out.resolve("one.jpg")).hasSameBinaryContentAs(out.resolve("two.jpg"));
    }

    @Test
    void letsTheOthersFinishWhenOneCannotBeMade() throws IOException {
        var tight = new RenditionOrder("tight", SQUARE, List.of(PictureFormat.JPEG), 900L);
        try (OpenedSource source = renderer.open(photo(700, 700), List.of(SQUARE))) {
            List<Outcome> outcomes =
                    source.render(
                            List.of(tight, order("free", SQUARE, PictureFormat.JPEG)),
                            STYLE,
                            out,
                            _ -> {});
            assertThat(outcomes.getFirst())
                    .isInstanceOfSatisfying(
                            Outcome.Failed.class,
                            failed ->
                                    assertThat(failed.problem().code())
                                            .isEqualTo(ErrorCode.RULE_NOT_MET));
            assertThat(done(outcomes.getLast()).fileName()).isEqualTo("free.jpg");
        }
        assertThat(files()).containsExactly("free.jpg");
    }

    @Test
    void saysHowFarAPictureWasEnlarged() {
        Path file = photo(320, 320);
        assertThat(render(file, order("a", new Size(320, 320), PictureFormat.JPEG)).notes())
                .isEmpty();
        assertThat(render(file, order("b", new Size(400, 400), PictureFormat.JPEG)).notes())
                .contains("Enlarged 1.3 times");
        Rendition soft = render(file, order("c", new Size(640, 640), PictureFormat.JPEG));
        assertThat(soft.notes()).contains("Enlarged 2.0 times");
        assertThat(soft.scale()).isEqualTo(2);
    }

    @Test
    void padsWithTheColourAskedFor() throws IOException {
        BufferedImage picture = TestingPictures.plain(1200, 300, new Color(200, 90, 60));
        Path file = TestingPictures.write(folder.resolve("wide.png"), picture, "png");
        Rendition rendition =
                render(
                        file,
                        order("padded", SQUARE, PictureFormat.PNG),
                        new Background.Solid(new Colour(0, 80, 160)));
        assertThat(rendition.frame()).isInstanceOf(Frame.Pad.class);
        assertColour(read(rendition), 200, 5, new Color(0, 80, 160), 0);
        assertColour(read(rendition), 200, 200, new Color(200, 90, 60), 0);
        assertColour(read(rendition), 200, 395, new Color(0, 80, 160), 0);
    }

    @Test
    void padsWithADarkBlurredCopyOfThePicture() throws IOException {
        BufferedImage picture = TestingPictures.plain(1200, 300, new Color(200, 100, 50));
        Path file = TestingPictures.write(folder.resolve("wide.png"), picture, "png");
        BufferedImage padded =
                read(
                        render(
                                file,
                                order("padded", SQUARE, PictureFormat.PNG),
                                new Background.Blurred()));
        assertColour(padded, 200, 5, new Color(164, 82, 41), 1);
        assertColour(padded, 200, 200, new Color(200, 100, 50), 0);
    }

    @Test
    void cropsAroundThePointThatAPersonChose() throws IOException {
        Path file =
                TestingPictures.write(
                        folder.resolve("q.png"), TestingPictures.quarters(800, 400), "png");
        try (OpenedSource source = renderer.open(file, List.of(SQUARE))) {
            var style = RenditionStyle.automatic(Focus.unknown().withChosen(new Point(0.05, 0.5)));
            Outcome outcome =
                    source.render(
                                    List.of(order("left", SQUARE, PictureFormat.PNG)),
                                    style,
                                    out,
                                    _ -> {})
                            .getFirst();
            assertColour(read(done(outcome)), 390, 10, new Color(200, 30, 30), 0);
            assertColour(read(done(outcome)), 390, 390, Color.YELLOW, 0);
        }
    }

    @Test
    void showsTheWholePictureInAPreviewAndAThumbnail() throws IOException {
        Path file =
                TestingPictures.write(
                        folder.resolve("q.png"), TestingPictures.quarters(800, 400), "png");
        try (OpenedSource source = renderer.open(file, List.of(SQUARE))) {
            Raster preview = source.preview(100);
            assertThat(preview.size()).isEqualTo(new Size(100, 50));
            assertThat(preview.at(10, 10, 0)).isCloseTo(200, within(2));
            assertThat(preview.at(90, 40, 2)).isCloseTo(200, within(2));
            BufferedImage thumbnail =
                    ImageIO.read(new java.io.ByteArrayInputStream(source.thumbnail(160)));
            assertThat(thumbnail.getWidth()).isEqualTo(160);
            assertThat(thumbnail.getHeight()).isEqualTo(80);
        }
    }

    @Test
    void usesAnotherFormatWhenTheWantedOneIsNotAccepted() {
        var style =
                new RenditionStyle(
                        Focus.unknown(),
                        new Background.Blurred(),
                        Colour.WHITE,
                        PictureFormat.AVIF,
                        null,
                        null);
        try (OpenedSource source = renderer.open(photo(500, 500), List.of(SQUARE))) {
            Rendition rendition =
                    done(
                            source.render(
                                            List.of(order("r", SQUARE, PictureFormat.JPEG)),
                                            style,
                                            out,
                                            _ -> {})
                                    .getFirst());
            assertThat(rendition.format()).isEqualTo(PictureFormat.JPEG);
            assertThat(rendition.notes())
                    .contains("AVIF is not accepted here, so it is JPEG instead");
        }
    }

    @Test
    void saysWhenTheFolderCannotBeWrittenAndLeavesNothing() throws IOException {
        Path noFolder = Files.writeString(folder.resolve("occupied"), "a file");
        try (OpenedSource source = renderer.open(photo(500, 500), List.of(SQUARE))) {
            Outcome outcome =
                    source.render(
                                    List.of(order("r", SQUARE, PictureFormat.JPEG)),
                                    STYLE,
                                    noFolder,
                                    _ -> {})
                            .getFirst();
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.Failed.class,
                            failed ->
                                    assertThat(failed.problem().code())
                                            .isEqualTo(ErrorCode.OUTPUT_NOT_WRITABLE));
        }
        assertThat(noFolder).hasContent("a file");
    }

    @Test
    void leavesNoHalfWrittenFileWhenTheTargetIsTaken() throws IOException {
        Files.createDirectories(out.resolve("r.jpg").resolve("inside"));
        try (OpenedSource source = renderer.open(photo(500, 500), List.of(SQUARE))) {
            Outcome outcome =
                    source.render(
                                    List.of(order("r", SQUARE, PictureFormat.JPEG)),
                                    STYLE,
                                    out,
                                    _ -> {})
                            .getFirst();
            assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        }
        assertThat(files()).containsExactly("r.jpg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing.png", "text.png", "tiny.png"})
    void refusesALogoThatCannotBeUsed(String name) throws IOException {
        Files.writeString(
                folder.resolve("text.png"), "Not a logo, by any means, nor any other picture");
        TestingPictures.write(
                folder.resolve("tiny.png"), TestingPictures.plain(4, 4, Color.RED), "png");
        var logo = new Logo(folder.resolve(name), Logo.Position.AUTO, 0.2, 1, 0.03);
        var style =
                new RenditionStyle(
                        Focus.unknown(), new Background.Blurred(), Colour.WHITE, null, null, logo);
        try (OpenedSource source = renderer.open(photo(500, 500), List.of(SQUARE))) {
            assertThatExceptionOfType(VitrineException.class)
                    .isThrownBy(
                            () ->
                                    source.render(
                                            List.of(order("r", SQUARE, PictureFormat.JPEG)),
                                            style,
                                            out,
                                            _ -> {}))
                    .satisfies(
                            failure ->
                                    assertThat(failure.problem().code())
                                            .isEqualTo(ErrorCode.INVALID_LOGO));
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void givesUpOnASourceThatTakesTooLongToDecode() {
        Path file =
                TestingPictures.save(
                        folder.resolve("slow.png"),
                        TestingPictures.plain(9000, 9000, Color.RED),
                        "pngsave",
                        Map.of());
        RenderSettings hurried =
                RenderSettings.defaults(NoNativeLeaks.natives(), 2)
                        .withTimeLimit(Duration.ofMillis(20));
        try (Renderer impatient = Renderer.create(hurried)) {
            assertThatExceptionOfType(VitrineException.class)
                    .isThrownBy(() -> impatient.open(file, List.of(new Size(9000, 9000))))
                    .satisfies(
                            failure ->
                                    assertThat(failure.problem().code())
                                            .isEqualTo(ErrorCode.PROCESSING_TIMEOUT));
        }
    }

    @Test
    void decodesNoMorePixelsThanTheTargetsNeed() {
        Path file = photo(3200, 3200);
        long before = NoNativeLeaks.library().trackedMemory();
        try (OpenedSource source = renderer.open(file, List.of(SQUARE))) {
            assertThat(source.source().size()).isEqualTo(new Size(3200, 3200));
            assertThat(NoNativeLeaks.library().trackedMemory() - before).isLessThan(3 * 500 * 500);
        }
    }

    private Path photo(int width, int height) {
        return TestingPictures.save(
                folder.resolve("photo.jpg"),
                TestingPictures.photo(width, height),
                "jpegsave",
                Map.of("Q", 92));
    }

    private static RenditionOrder order(String stem, Size size, PictureFormat... accepted) {
        return new RenditionOrder(stem, size, Arrays.asList(accepted), null);
    }

    private Rendition render(Path file, RenditionOrder order) {
        return render(file, order, null);
    }

    private Rendition render(Path file, RenditionOrder order, @Nullable Background background) {
        try (OpenedSource source = renderer.open(file, List.of(order.size()))) {
            RenditionStyle style =
                    background == null
                            ? STYLE
                            : new RenditionStyle(
                                    Focus.unknown(), background, Colour.WHITE, null, null, null);
            return done(source.render(List.of(order), style, out, _ -> {}).getFirst());
        }
    }

    private static Rendition done(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(_, Rendition rendition) -> rendition;
            case Outcome.Failed(_, var problem) -> throw new AssertionError(problem.line());
        };
    }

    private BufferedImage read(Rendition rendition) throws IOException {
        return ImageIO.read(out.resolve(rendition.fileName()).toFile());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void assertColour(
            BufferedImage picture, int x, int y, Color expected, int levels) {
        Color colour = new Color(picture.getRGB(x, y));
        assertThat(colour.getRed()).as("red").isCloseTo(expected.getRed(), within(levels));
        assertThat(colour.getGreen()).as("green").isCloseTo(expected.getGreen(), within(levels));
        assertThat(colour.getBlue()).as("blue").isCloseTo(expected.getBlue(), within(levels));
    }
}
