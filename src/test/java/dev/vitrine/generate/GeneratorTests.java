package dev.vitrine.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.ai.port.MadePicture;
import dev.vitrine.ai.port.ModelId;
import dev.vitrine.ai.port.PictureModel;
import dev.vitrine.ai.port.Quality;
import dev.vitrine.ai.port.Theme;
import dev.vitrine.database.Database;
import dev.vitrine.database.TestingDatabase;
import dev.vitrine.generate.GeneratedPicture.Failed;
import dev.vitrine.generate.GeneratedPicture.Made;
import dev.vitrine.generate.prompt.UnknownDomainException;
import dev.vitrine.generate.wish.Brand;
import dev.vitrine.generate.wish.Encoding;
import dev.vitrine.generate.wish.Enhancement;
import dev.vitrine.generate.wish.Idea;
import dev.vitrine.generate.wish.Look;
import dev.vitrine.generate.wish.PictureSize;
import dev.vitrine.generate.wish.PictureWish;
import dev.vitrine.library.TestingLibrary;
import dev.vitrine.library.asset.AiSource;
import dev.vitrine.picture.Colour;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Size;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.render.RenderSettings;
import dev.vitrine.render.Renderer;
import dev.vitrine.render.Source;
import dev.vitrine.render.TestingXmp;
import dev.vitrine.render.vips.TestingPictures;
import dev.vitrine.session.Studios;
import dev.vitrine.sight.Eyes;
import dev.vitrine.spend.Money;
import dev.vitrine.spend.Outcome;
import dev.vitrine.spend.Purpose;
import dev.vitrine.spend.Refusal;
import dev.vitrine.spend.Usage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GeneratorTests {
    private static final Database DATABASE = TestingDatabase.fresh();
    private static final Purpose PURPOSE =
            new Purpose(
                    new TestingLibrary(DATABASE, Path.of("none")).workspace,
                    new UUID(2, 2),
                    "generation",
                    null,
                    "picture",
                    true);
    private static final Encoding PNG = Encoding.USUAL;

    @AfterAll
    static void closeDatabase() {
        DATABASE.close();
    }

    @AutoClose
    private final Renderer renderer = Renderer.create(RenderSettings.defaults(Studios.NATIVES, 2));

    @AutoClose private final ExecutorService workers = Executors.newFixedThreadPool(2);
    @TempDir private Path folder;

    @Test
    void makesTheSameBytesOfTheSameWishEveryTime() {
        PictureWish wish = wish("A growing investment portfolio", PictureSize.CARD, PNG, 7L, 1);
        Made first = made(painted(), wish).getFirst();
        Made again = made(painted(), wish).getFirst();
        assertThat(again.file().bytes()).isEqualTo(first.file().bytes());
        assertThat(first.maker().model()).hasToString("builtin/painter");
        assertThat(first.maker().seed()).isEqualTo(7);
        assertThat(first.cost()).isEqualTo(Money.ZERO);
        Made other =
                made(
                                painted(),
                                wish(
                                        "A growing investment portfolio",
                                        PictureSize.CARD,
                                        PNG,
                                        8L,
                                        1))
                        .getFirst();
        assertThat(other.file().bytes()).isNotEqualTo(first.file().bytes());
    }

    @Test
    void takesASeedFromTheWishWhenItHasNone() {
        PictureWish wish = wish("A mug", PictureSize.THUMBNAIL, PNG, null, 1);
        Made made = made(painted(), wish).getFirst();
        assertThat(made.maker().seed()).isBetween(0L, PictureWish.LARGEST_SEED);
        PictureWish named = wish("A mug", PictureSize.THUMBNAIL, PNG, made.maker().seed(), 1);
        assertThat(made(painted(), named).getFirst().file().bytes()).isEqualTo(made.file().bytes());
    }

    @ParameterizedTest
    @EnumSource(names = {"JPEG", "PNG", "WEBP", "AVIF"})
    void writesTheSizeAndFormatThatWereWishedForAndSaysWhereThePictureComesFrom(
            PictureFormat format) throws IOException {
        PictureWish wish =
                wish(
                        "A mug",
                        PictureSize.custom(200, 120),
                        new Encoding(format, null, null),
                        1L,
                        1);
        Made made = made(painted(), wish).getFirst();
        Source file = inspected(made);
        assertThat(file.format()).isEqualTo(format);
        assertThat(file.size()).isEqualTo(new Size(200, 120));
        assertThat(made.maker().source()).isEqualTo(AiSource.ALGORITHMIC);
        TestingXmp xmp = TestingXmp.in(made.file().bytes());
        assertThat(xmp.source()).endsWith("/algorithmicMedia");
        assertThat(xmp.value("xmp:CreatorTool")).isEqualTo("Vitrine");
        assertThat(xmp.value("Iptc4xmpExt:AISystemUsed")).isNull();
    }

    @Test
    void namesTheModelInTheFileOfWhatAModelHasMade() throws IOException {
        Generator generator = asking(answering(new Size(512, 512)));
        Made made = made(generator, wish("A mug", PictureSize.CARD, PNG, 1L, 1)).getFirst();
        assertThat(made.maker().source()).isEqualTo(AiSource.TRAINED);
        assertThat(made.maker().seed()).isNull();
        TestingXmp xmp = TestingXmp.in(made.file().bytes());
        assertThat(xmp.source()).endsWith("/trainedAlgorithmicMedia");
        assertThat(made.maker().model().vendor()).isEqualTo("openai");
        assertThat(xmp.value("Iptc4xmpExt:AISystemUsed"))
                .isEqualTo(made.maker().model().toString());
    }

    @Test
    void cutsWhatCameInAnotherShapeAndSaysSo() throws IOException {
        Generator generator = asking(answering(new Size(640, 640)));
        Made made =
                made(generator, wish("A mug", PictureSize.custom(800, 400), PNG, 1L, 1)).getFirst();
        assertThat(inspected(made).size()).isEqualTo(new Size(800, 400));
        assertThat(made.remarks())
                .containsExactly(
                        "The picture came as 640×640, another shape than 800×400: a part of it is"
                                + " cut off");
    }

    @Test
    void makesASetOfPicturesThatDifferAndBelongTogether() {
        PictureWish wish = wish("Mountains", PictureSize.THUMBNAIL, PNG, 7L, 3);
        List<PlannedPicture> plan = painted().plan(wish);
        assertThat(plan).extracting(PlannedPicture::place).containsExactly(0, 1, 2);
        assertThat(plan).extracting(planned -> planned.order().seed()).doesNotHaveDuplicates();
        assertThat(plan.getFirst().order().seed()).isEqualTo(7);
        assertThat(plan)
                .extracting(planned -> String.valueOf(planned.variation()))
                .containsExactly(
                        "wide, level, daylight", "close, low, golden", "centred, overhead, studio");
        assertThat(plan)
                .extracting(
                        planned -> Objects.requireNonNull(planned.order().look().series()).seed())
                .containsOnly(7L);
        List<Made> made = made(painted(), wish);
        assertThat(made).extracting(each -> each.plan().place()).containsExactly(0, 1, 2);
        assertThat(made).extracting(each -> List.of(each.file().bytes())).doesNotHaveDuplicates();
    }

    @Test
    void letsOnePictureFailWithoutTheOthers() {
        var calls = new AtomicInteger();
        Generator generator =
                asking(
                        (_, order, _) ->
                                order.prompt().contains("Angle: from below")
                                        ? new Outcome.Refused<>(
                                                Refusal.of(Refusal.Kind.MODERATED, "too steep"))
                                        : answer(order.size(), calls.incrementAndGet()));
        List<GeneratedPicture> heard = new ArrayList<>();
        List<GeneratedPicture> pictures =
                generator.generate(
                        wish("Mountains", PictureSize.THUMBNAIL, PNG, 7L, 3), PURPOSE, heard::add);
        assertThat(pictures.get(0)).isInstanceOf(Made.class);
        assertThat(pictures.get(2)).isInstanceOf(Made.class);
        assertThat(pictures.get(1))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> {
                            assertThat(failed.problem().code())
                                    .isEqualTo(ErrorCode.CONTENT_REFUSED);
                            assertThat(failed.doubtful()).isFalse();
                        });
        assertThat(heard).containsExactlyInAnyOrderElementsOf(pictures);
    }

    @Test
    void refusesAnAnswerThatIsNoPicture() {
        Generator generator =
                asking(
                        (_, _, _) ->
                                new Outcome.Confirmed<>(
                                        new MadePicture(
                                                "<html>".getBytes(StandardCharsets.UTF_8), null),
                                        Usage.NONE));
        assertThat(
                        generator
                                .generate(
                                        wish("A mug", PictureSize.CARD, PNG, 1L, 1),
                                        PURPOSE,
                                        _ -> {})
                                .getFirst())
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed ->
                                assertThat(failed.problem().message())
                                        .contains("The answer is not a picture")
                                        .doesNotContain(folder.toString()));
    }

    @Test
    void tellsTheModelTheEnhancedWordsAndThePainterTheOwn() {
        PlannedPicture planned =
                painted().plan(wish("A mug", PictureSize.CARD, PNG, 1L, 1)).getFirst();
        assertThat(planned.prompt()).startsWith("A mug\n\nStyle: ").contains("Leave out: ");
        assertThat(planned.order().look().subject()).isEqualTo("A mug");
    }

    @Test
    void foretellsWhoIsAskedAndWhatItCosts() {
        PictureWish wish =
                new PictureWish(
                        Idea.of("A mug"),
                        PictureSize.STANDARD,
                        Look.USUAL,
                        PNG,
                        Enhancement.USUAL,
                        null,
                        2,
                        List.of(ModelId.parse("openai/gpt-image-2")));
        Estimate free = painted().estimate(wish("A mug", PictureSize.CARD, PNG, 1L, 2), PURPOSE);
        assertThat(free.pictures()).extracting(Estimate.Picture::model).containsOnly(painter());
        assertThat(free.most()).isEqualTo(Money.ZERO);
        Generator generator =
                generator(new TestingModels(null).with("openai", answering(new Size(1024, 1024))));
        Estimate paid = generator.estimate(wish, PURPOSE);
        assertThat(paid.pictures()).hasSize(2);
        assertThat(paid.likely()).isGreaterThan(Money.ZERO);
        assertThat(paid.most()).isGreaterThanOrEqualTo(paid.likely());
        assertThat(painted().estimate(wish, PURPOSE).pictures().getFirst().model()).isNull();
    }

    @Test
    void refusesADomainThatThereIsNot() {
        PictureWish wish =
                new PictureWish(
                        Idea.of("A mug"),
                        PictureSize.CARD,
                        Look.USUAL,
                        PNG,
                        new Enhancement(true, "banking"),
                        null,
                        1,
                        List.of());
        assertThatThrownBy(() -> painted().generate(wish, PURPOSE, _ -> {}))
                .isInstanceOf(UnknownDomainException.class);
    }

    private Generator painted() {
        return generator(new TestingModels(null));
    }

    private Generator asking(PictureModel model) {
        return generator(new TestingModels(DATABASE).with("openai", model).without("builtin"));
    }

    private Generator generator(TestingModels models) {
        return Generator.create(
                models.open(renderer, folder),
                renderer,
                new Eyes(Studios.NATIVES),
                folder,
                workers);
    }

    private static ModelId painter() {
        return ModelId.parse("builtin/painter");
    }

    private PictureModel answering(Size size) {
        return (_, _, _) -> answer(size, 1);
    }

    private Outcome<MadePicture> answer(Size size, int number) {
        Path file =
                TestingPictures.write(
                        folder.resolve("answer-" + number + ".png"),
                        TestingPictures.photo(size.width(), size.height()),
                        "png");
        try {
            return new Outcome.Confirmed<>(
                    new MadePicture(Files.readAllBytes(file), null), Usage.NONE.withPictures(1));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Made> made(Generator generator, PictureWish wish) {
        return generator.generate(wish, PURPOSE, _ -> {}).stream()
                .map(
                        picture ->
                                switch (picture) {
                                    case Made made -> made;
                                    case Failed failed ->
                                            throw new AssertionError(failed.problem().line());
                                })
                .toList();
    }

    private Source inspected(Made made) throws IOException {
        return renderer.inspect(Files.write(folder.resolve("made"), made.file().bytes()));
    }

    private static PictureWish wish(
            String words, PictureSize size, Encoding encoding, @Nullable Long seed, int count) {
        return new PictureWish(
                Idea.of(words),
                size,
                new Look(
                        Theme.PROFESSIONAL,
                        Quality.LOW,
                        new Brand(List.of(Colour.parse("#0066CC")), null),
                        false),
                encoding,
                Enhancement.USUAL,
                seed,
                count,
                List.of());
    }
}
