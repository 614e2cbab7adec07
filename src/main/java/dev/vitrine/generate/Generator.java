package dev.vitrine.generate;

import dev.vitrine.ai.Answer;
import dev.vitrine.ai.Forecast;
import dev.vitrine.ai.Models;
import dev.vitrine.ai.Wish;
import dev.vitrine.ai.call.Picture;
import dev.vitrine.ai.port.ModelId;
import dev.vitrine.ai.port.PictureOrder;
import dev.vitrine.generate.prompt.Domain;
import dev.vitrine.generate.prompt.Prompts;
import dev.vitrine.generate.wish.Look;
import dev.vitrine.generate.wish.PictureWish;
import dev.vitrine.library.asset.AiSource;
import dev.vitrine.problem.VitrineException;
import dev.vitrine.render.Renderer;
import dev.vitrine.render.finish.Finished;
import dev.vitrine.sight.Eyes;
import dev.vitrine.spend.Money;
import dev.vitrine.spend.Purpose;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The front door of the room: makes the pictures of a wish. Safe for use from any thread; the
/// calling thread waits.
public final class Generator {
    /// The vendor whose pictures are painted by a program that was trained on nothing.
    private static final String UNTRAINED = "builtin";

    private final Models models;
    private final Finishing finishing;
    private final ExecutorService workers;
    private final Prompts prompts = new Prompts();

    private Generator(Models models, Finishing finishing, ExecutorService workers) {
        this.models = models;
        this.finishing = finishing;
        this.workers = workers;
    }

    /// Makes the front door.
    ///
    /// @param scratch a folder for files that are wanted for a moment
    /// @param workers on whose threads pictures of a set are made side by side
    public static Generator create(
            Models models, Renderer renderer, Eyes eyes, Path scratch, ExecutorService workers) {
        return new Generator(models, new Finishing(renderer, eyes, scratch), workers);
    }

    /// What pictures can be used for, by the names that a wish may have.
    public Map<String, Domain> domains() {
        return prompts.domains();
    }

    /// What is going to be asked for each picture.
    ///
    /// @throws VitrineException when the wish names a domain that there is not
    public List<PlannedPicture> plan(PictureWish wish) {
        return IntStream.range(0, wish.count()).mapToObj(place -> plan(wish, place)).toList();
    }

    /// What it is going to cost.
    ///
    /// @throws VitrineException when the wish names a domain that there is not
    public Estimate estimate(PictureWish wish, Purpose purpose) {
        return new Estimate(
                plan(wish).stream()
                        .map(
                                planned ->
                                        estimate(
                                                planned,
                                                models.forecast(
                                                        planned.order(),
                                                        new Wish(purpose, wish.models()))))
                        .toList());
    }

    /// Makes all pictures, side by side. Each stands alone: one failing does not fail the others.
    ///
    /// @param done hears of every picture as soon as it is there or has failed, one at a time
    /// @return what became of each, in their order
    /// @throws VitrineException when the wish names a domain that there is not
    public List<GeneratedPicture> generate(
            PictureWish wish, Purpose purpose, Consumer<GeneratedPicture> done) {
        var turn = new Object();
        List<CompletableFuture<GeneratedPicture>> pictures =
                plan(wish).stream()
                        .map(
                                planned ->
                                        CompletableFuture.supplyAsync(
                                                () -> {
                                                    GeneratedPicture picture =
                                                            make(planned, wish, purpose);
                                                    synchronized (turn) {
                                                        done.accept(picture);
                                                    }
                                                    return picture;
                                                },
                                                workers))
                        .toList();
        return pictures.stream().map(CompletableFuture::join).toList();
    }

    /// Makes one picture of a wish, on this thread.
    public GeneratedPicture make(PlannedPicture planned, PictureWish wish, Purpose purpose) {
        return switch (models.picture(planned.order(), new Wish(purpose, wish.models()))) {
            case Answer.None<Picture>(var problem, var doubtful) ->
                    new GeneratedPicture.Failed(planned, problem, doubtful);
            case Answer.Given<Picture> given -> {
                try {
                    yield finished(planned, wish, given);
                } catch (VitrineException failure) {
                    // Whatever was paid is paid, and kept: asking again costs nothing.
                    yield new GeneratedPicture.Failed(planned, failure.problem(), false);
                }
            }
        };
    }

    private PlannedPicture plan(PictureWish wish, int place) {
        Prompts.Prompt prompt = prompts.write(wish, place);
        Look look = wish.look();
        var order =
                new PictureOrder(
                        prompt.sent(),
                        wish.size().size(),
                        look.quality(),
                        look.transparent(),
                        Seeds.of(wish, place),
                        List.of(),
                        null,
                        new PictureOrder.Look(
                                look.theme(),
                                look.brand().colours(),
                                subject(wish),
                                wish.count() == 1
                                        ? null
                                        : new PictureOrder.Series(Seeds.of(wish), place)));
        return new PlannedPicture(place, order, prompt.variation(), prompt.remark());
    }

    /// What it is about, in words of whoever wants it alone.
    private static String subject(PictureWish wish) {
        return (wish.idea().words() + " " + String.join(" ", wish.idea().facts().values())).strip();
    }

    private static Estimate.Picture estimate(PlannedPicture planned, @Nullable Forecast forecast) {
        return forecast == null
                ? new Estimate.Picture(planned, null, Money.ZERO, Money.ZERO)
                : new Estimate.Picture(
                        planned,
                        forecast.model(),
                        forecast.estimate().likely(),
                        forecast.estimate().most());
    }

    private GeneratedPicture finished(
            PlannedPicture planned, PictureWish wish, Answer.Given<Picture> given) {
        ModelId model = given.model();
        boolean trained = !model.vendor().equals(UNTRAINED);
        AiSource source = trained ? AiSource.TRAINED : AiSource.ALGORITHMIC;
        Finished file =
                finishing.finish(
                        given.value(),
                        wish.size().size(),
                        wish.encoding(),
                        source.provenance(trained ? model.toString() : null));
        List<String> remarks = new ArrayList<>();
        if (planned.remark() != null) {
            remarks.add(planned.remark());
        }
        remarks.addAll(given.remarks());
        remarks.addAll(file.notes());
        return new GeneratedPicture.Made(
                planned,
                new GeneratedPicture.File(
                        file.bytes(),
                        wish.encoding().format(),
                        wish.size().size(),
                        file.transparent()),
                new GeneratedPicture.Maker(model, given.value().seed(), source, given.cached()),
                given.cost(),
                remarks);
    }
}
