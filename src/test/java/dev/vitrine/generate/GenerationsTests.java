package dev.vitrine.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.ai.port.MadePicture;
import dev.vitrine.ai.port.PictureModel;
import dev.vitrine.database.Database;
import dev.vitrine.database.Slice;
import dev.vitrine.database.TestingDatabase;
import dev.vitrine.generate.kept.GenerationException;
import dev.vitrine.generate.kept.GenerationId;
import dev.vitrine.generate.kept.GenerationView;
import dev.vitrine.generate.kept.PictureStatus;
import dev.vitrine.generate.kept.PictureTable;
import dev.vitrine.generate.kept.PictureView;
import dev.vitrine.generate.prompt.UnknownDomainException;
import dev.vitrine.generate.wish.Encoding;
import dev.vitrine.generate.wish.Enhancement;
import dev.vitrine.generate.wish.Idea;
import dev.vitrine.generate.wish.Look;
import dev.vitrine.generate.wish.PictureSize;
import dev.vitrine.generate.wish.PictureWish;
import dev.vitrine.library.TestingLibrary;
import dev.vitrine.library.asset.AiSource;
import dev.vitrine.library.asset.Asset;
import dev.vitrine.library.asset.AssetSearch;
import dev.vitrine.library.asset.Origin;
import dev.vitrine.picture.Size;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.render.TestingXmp;
import dev.vitrine.render.vips.TestingPictures;
import dev.vitrine.session.Studios;
import dev.vitrine.sight.Eyes;
import dev.vitrine.spend.Money;
import dev.vitrine.spend.Outcome;
import dev.vitrine.spend.Purpose;
import dev.vitrine.spend.Refusal;
import dev.vitrine.spend.Usage;
import dev.vitrine.workspace.Caller;
import dev.vitrine.workspace.Scope;
import dev.vitrine.workspace.Workspaces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
@Timeout(120)
class GenerationsTests {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir private Path folder;
    private final AtomicInteger calls = new AtomicInteger();
    private Database database;
    private TestingLibrary testing;
    private Caller caller;
    private Instant now = Instant.parse("2026-03-01T10:20:30Z");

    @BeforeEach
    void open() {
        database = TestingDatabase.fresh();
        testing = new TestingLibrary(database, folder);
        var workspaces = new Workspaces(database, InstantSource.system(), UUID::randomUUID);
        String secret = workspaces.createKey("main", "test", EnumSet.allOf(Scope.class)).secret();
        caller = Objects.requireNonNull(workspaces.authenticate(secret));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keepsPicturesWithWhatTheyWereMadeOf() throws Exception {
        try (Generations generations = painted()) {
            generations.start(2, "one");
            GenerationView view = ended(generations, wish(2), true);
            assertThat(view.status()).isEqualTo("completed");
            assertThat(view.cost()).isEqualTo(Money.ZERO);
            assertThat(view.pictures()).hasSize(2);
            for (PictureView picture : view.pictures()) {
                Asset asset =
                        testing.library.get(workspace(), Objects.requireNonNull(picture.asset()));
                assertThat(asset.size()).isEqualTo(new Size(64, 64));
                assertThat(asset.words().name())
                        .isEqualTo("mountains-at-dawn-" + (picture.place() + 1) + ".png");
                assertThat(asset.origin().way()).isEqualTo(Origin.Way.GENERATED);
                Origin.Model model = Objects.requireNonNull(asset.origin().model());
                assertThat(model.prompt())
                        .isEqualTo(picture.prompt())
                        .startsWith("Mountains at dawn\n\nStyle: ");
                assertThat(model.name()).isEqualTo("builtin/painter");
                assertThat(model.source()).isEqualTo(AiSource.ALGORITHMIC);
                byte[] bytes = testing.library.bytes().read(asset.bytes(), 0).readAllBytes();
                assertThat(TestingXmp.in(bytes).source()).endsWith("/algorithmicMedia");
            }
            PictureView.Made first = Objects.requireNonNull(view.pictures().getFirst().made());
            assertThat(first.seed()).isEqualTo(7);
        }
    }

    @Test
    void givesPicturesThatDoNotStayADay() throws Exception {
        try (Generations generations = painted()) {
            generations.start(2, "one");
            GenerationView view = ended(generations, wish(1), false);
            PictureView picture = generations.picture(workspace(), view.id(), 1);
            assertThat(picture.asset()).isNull();
            assertThat(TestingXmp.in(generations.file(picture)).source())
                    .endsWith("/algorithmicMedia");
            assertThat(assets()).isEmpty();
            assertThatThrownBy(() -> generations.picture(workspace(), view.id(), 2))
                    .isInstanceOf(GenerationException.class)
                    .hasMessageContaining("has no picture 2");
            now = now.plus(Duration.ofHours(23));
            assertThat(generations.file(picture)).isNotEmpty();
            now = now.plus(Duration.ofHours(2));
            assertThatThrownBy(() -> generations.file(picture))
                    .isInstanceOf(GenerationException.class)
                    .hasMessageContaining("was kept for a day, which is over");
            generations.submit(workspace(), caller.person(), wish(1), false);
            assertThat(
                            database.sql()
                                    .sql("select count(*) from passing_files")
                                    .query(Integer.class)
                                    .single())
                    .isZero();
        }
    }

    @Test
    void goesOnInAnotherProcessAndMakesNothingTwice() throws Exception {
        TestingModels models = models(answering());
        GenerationId id;
        List<PictureView> before;
        try (Generations dying = generations(models)) {
            id = dying.submit(workspace(), caller.person(), wish(3), true).id();
            work(models).run(new GenerationWork.Hand(id, 0));
            before = dying.get(workspace(), id).pictures();
            assertThat(before)
                    .extracting(PictureView::status)
                    .containsExactly(
                            PictureStatus.DONE, PictureStatus.PENDING, PictureStatus.PENDING);
            assertThat(dying.get(workspace(), id).status()).isEqualTo("running");
        }
        try (Generations heir = generations(models)) {
            heir.start(2, "heir");
            GenerationView view = heir.await(workspace(), id, PATIENCE);
            assertThat(view.status()).isEqualTo("completed");
            assertThat(view.pictures().getFirst()).isEqualTo(before.getFirst());
            assertThat(calls).hasValue(3);
            assertThat(assets()).hasSize(3);
            assertThat(view.cost()).isGreaterThan(Money.ZERO);
        }
    }

    @Test
    void aHandThatWasKilledIsTakenOverOnceAndTheDeadCanWriteNothing() {
        try (Generations generations = painted()) {
            GenerationId id = generations.submit(workspace(), caller.person(), wish(1), true).id();
            var pictures = new PictureTable(database);
            PictureView dead = Objects.requireNonNull(pictures.begin(id, id + "/0"));
            assertThat(pictures.begin(id, id + "/1")).isNull();
            assertThat(work(models(answering())).run(new GenerationWork.Hand(id, 0))).isNotNull();
            assertThat(generations.get(workspace(), id).status()).isEqualTo("completed");
            assertThatThrownBy(() -> pictures.done(dead, made(generations, id), null, now))
                    .isInstanceOf(GenerationException.class);
            assertThat(assets()).hasSize(1);
        }
    }

    @Test
    void doesNotPayAgainForACallInTheMiddleOfWhichTheProcessDied() {
        TestingModels models =
                models(
                        (_, _, _) -> {
                            calls.incrementAndGet();
                            throw new AssertionError("killed");
                        });
        try (Generations generations = generations(models)) {
            GenerationId id = generations.submit(workspace(), caller.person(), wish(1), true).id();
            assertThatThrownBy(() -> work(models).run(new GenerationWork.Hand(id, 0)))
                    .isInstanceOf(AssertionError.class);
            TestingModels after = models(answering());
            work(after).run(new GenerationWork.Hand(id, 0));
            PictureView picture = generations.get(workspace(), id).pictures().getFirst();
            assertThat(picture.status()).isEqualTo(PictureStatus.FAILED);
            assertThat(picture.doubtful()).isTrue();
            assertThat(Objects.requireNonNull(picture.problem()).code())
                    .isEqualTo(ErrorCode.OUTCOME_UNKNOWN);
            assertThat(calls).hasValue(1);
        }
    }

    @Test
    void takesWhatWasPaidForAndNotKeptYet() {
        TestingModels models = models(answering());
        try (Generations generations = generations(models)) {
            GenerationView view = generations.submit(workspace(), caller.person(), wish(1), true);
            Generator generator = generator(models);
            generator.make(
                    generator.plan(view.wish()).getFirst(),
                    view.wish(),
                    new Purpose(
                            workspace(), view.id().value(), "generation", null, "picture", false));
            assertThat(calls).hasValue(1);
            work(models).run(new GenerationWork.Hand(view.id(), 0));
            PictureView picture = generations.picture(workspace(), view.id(), 1);
            assertThat(Objects.requireNonNull(picture.made()).cached()).isTrue();
            assertThat(picture.made().cost()).isEqualTo(Money.ZERO);
            assertThat(calls).hasValue(1);
        }
    }

    @Test
    void oneFailingPictureFailsNoOther() throws Exception {
        PictureModel steep =
                (_, order, _) ->
                        order.prompt().contains("Angle: from below")
                                ? new Outcome.Refused<>(
                                        Refusal.of(Refusal.Kind.MODERATED, "too steep"))
                                : answer(order.size());
        try (Generations generations = generations(models(steep))) {
            generations.start(2, "one");
            GenerationView view = ended(generations, wish(3), true);
            assertThat(view.status()).isEqualTo("completed");
            assertThat(view.pictures())
                    .extracting(PictureView::status)
                    .containsExactly(PictureStatus.DONE, PictureStatus.FAILED, PictureStatus.DONE);
            assertThat(Objects.requireNonNull(view.pictures().get(1).problem()).code())
                    .isEqualTo(ErrorCode.CONTENT_REFUSED);
        }
    }

    @Test
    void endsBeforeItHasEndedByItself() {
        try (Generations generations = painted()) {
            GenerationId id = generations.submit(workspace(), caller.person(), wish(2), true).id();
            work(models(answering())).run(new GenerationWork.Hand(id, 0));
            GenerationView cancelled = generations.cancel(workspace(), id);
            assertThat(cancelled.status()).isEqualTo("cancelled");
            assertThat(cancelled.pictures())
                    .extracting(PictureView::status)
                    .containsExactly(PictureStatus.DONE, PictureStatus.CANCELLED);
            assertThat(work(models(answering())).run(new GenerationWork.Hand(id, 0))).isNull();
            assertThat(assets()).hasSize(1);
            assertThatThrownBy(() -> generations.cancel(workspace(), id))
                    .isInstanceOf(GenerationException.class)
                    .hasMessageContaining("has ended");
        }
    }

    @Test
    void belongsToItsWorkspaceAndIsListedPageByPage() {
        try (Generations generations = painted()) {
            for (int number = 0; number < 3; number++) {
                now = now.plusSeconds(1);
                generations.submit(workspace(), caller.person(), wish(1), true);
            }
            Slice<GenerationView> first = generations.list(workspace(), null, 2);
            Slice<GenerationView> second = generations.list(workspace(), first.next(), 2);
            assertThat(first.entries()).hasSize(2);
            assertThat(second.entries()).hasSize(1);
            assertThat(second.next()).isNull();
            assertThat(first.entries().getFirst().createdAt()).isEqualTo(now);
            assertThat(first.entries().getFirst().pictures()).hasSize(1);
            assertThat(generations.list(testing.other, null, 2).entries()).isEmpty();
            GenerationId id = second.entries().getFirst().id();
            assertThatThrownBy(() -> generations.get(testing.other, id))
                    .isInstanceOf(GenerationException.class);
        }
    }

    @Test
    void takesNothingOnWhoseDomainThereIsNot() {
        PictureWish odd =
                new PictureWish(
                        Idea.of("A mug"),
                        PictureSize.CARD,
                        Look.USUAL,
                        Encoding.USUAL,
                        new Enhancement(true, "banking"),
                        null,
                        1,
                        List.of());
        try (Generations generations = painted()) {
            assertThatThrownBy(() -> generations.submit(workspace(), caller.person(), odd, true))
                    .isInstanceOf(UnknownDomainException.class);
            assertThat(generations.list(workspace(), null, 2).entries()).isEmpty();
        }
    }

    private PictureView.Made made(Generations generations, GenerationId id) {
        return Objects.requireNonNull(generations.picture(workspace(), id, 1).made());
    }

    private GenerationView ended(Generations generations, PictureWish wish, boolean keep) {
        GenerationView view = generations.submit(workspace(), caller.person(), wish, keep);
        return generations.await(workspace(), view.id(), PATIENCE);
    }

    private Generations painted() {
        return generations(new TestingModels(database));
    }

    private Generations generations(TestingModels models) {
        return Generations.create(database, testing.library, generator(models), settings());
    }

    private GenerationWork work(TestingModels models) {
        return new GenerationWork(database, testing.library, generator(models), settings());
    }

    private GenerationSettings settings() {
        return new GenerationSettings(folder, () -> now, UUID::randomUUID, _ -> false);
    }

    private Generator generator(TestingModels models) {
        return Generator.create(
                models.open(TestingLibrary.RENDERER, folder),
                TestingLibrary.RENDERER,
                new Eyes(Studios.NATIVES),
                folder,
                ForkJoinPool.commonPool());
    }

    private TestingModels models(PictureModel model) {
        return new TestingModels(database).with("openai", model).without("builtin");
    }

    private PictureModel answering() {
        return (_, _, _) -> answer(new Size(64, 64));
    }

    private Outcome<MadePicture> answer(Size size) {
        int number = calls.incrementAndGet();
        Path file = folder.resolve("answer-" + number + ".png");
        TestingPictures.write(
                file, TestingPictures.photo(size.width() + number, size.height()), "png");
        try {
            return new Outcome.Confirmed<>(
                    new MadePicture(Files.readAllBytes(file), null),
                    Usage.NONE.withPictures(1).withOutput(0, 1000));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<Asset> assets() {
        return testing.library.list(workspace(), AssetSearch.newest(100)).entries();
    }

    private UUID workspace() {
        return caller.workspace().value();
    }

    private static PictureWish wish(int count) {
        return new PictureWish(
                Idea.of("Mountains at dawn"),
                PictureSize.custom(64, 64),
                Look.USUAL,
                Encoding.USUAL,
                Enhancement.USUAL,
                7L,
                count,
                List.of());
    }
}
