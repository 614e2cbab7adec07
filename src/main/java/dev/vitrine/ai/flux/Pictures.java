package dev.vitrine.ai.flux;

import dev.vitrine.ai.port.Handle;
import dev.vitrine.ai.port.MadePicture;
import dev.vitrine.ai.port.PictureModel;
import dev.vitrine.ai.port.PictureOrder;
import dev.vitrine.ai.port.Reference;
import dev.vitrine.ai.wire.Json;
import dev.vitrine.spend.Outcome;
import dev.vitrine.spend.Refusal;
import dev.vitrine.spend.Usage;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Pictures out of words and pictures, over a task that has a name. FLUX leaves no ground out and
/// takes no masks.
final class Pictures implements PictureModel {
    private static final double MILLION = 1e6;

    private final Submission submission;
    private final Polling polling;
    private final Download download;

    Pictures(Submission submission, Polling polling, Download download) {
        this.submission = submission;
        this.polling = polling;
        this.download = download;
    }

    @Override
    public Outcome<MadePicture> make(String model, PictureOrder order, Handle handle) {
        String kept = handle.kept();
        if (kept != null) {
            Submitted task = Submitted.read(Json.read(kept));
            return task == null
                    ? inVain(null, order, "What was kept of the task cannot be read")
                    : followed(task, order);
        }
        return switch (submission.submit(model, order)) {
            case Outcome.Confirmed<Submitted>(Submitted task, Usage _) -> {
                handle.keep(task.kept());
                yield followed(task, order);
            }
            case Outcome.Spoiled<Submitted>(Usage usage, String why) ->
                    new Outcome.Spoiled<>(usage, why);
            case Outcome.Refused<Submitted>(Refusal refusal) -> new Outcome.Refused<>(refusal);
            case Outcome.Unknown<Submitted>(String evidence) -> new Outcome.Unknown<>(evidence);
        };
    }

    private Outcome<MadePicture> followed(Submitted task, PictureOrder order) {
        return switch (polling.await(task)) {
            case Result.Ready ready ->
                    download.fetch(
                            ready, used(task, ready.cost(), pixels(ready, order)).withPictures(1));
            // Its page on errors: the input "was flagged before processing began".
            case Result.Declined(String why, BigDecimal cost) ->
                    cost != null && cost.signum() > 0
                            ? new Outcome.Spoiled<>(used(task, cost, 0), why)
                            : new Outcome.Refused<>(Refusal.of(Refusal.Kind.MODERATED, why));
            case Result.Withheld(String why, BigDecimal cost) ->
                    new Outcome.Spoiled<>(used(task, cost, pixels(order)).withPictures(1), why);
            case Result.Gone(String why) -> inVain(task.cost(), order, why);
            case Result.Open(String evidence) -> new Outcome.Unknown<>(evidence);
        };
    }

    /// Taken for charged, and not to be asked for again: what is kept of it leads nowhere.
    private static Outcome<MadePicture> inVain(
            @Nullable BigDecimal credits, PictureOrder order, String why) {
        Usage usage = Usage.NONE.withPixels(pixels(order)).withPictures(1);
        return new Outcome.Spoiled<>(
                credits == null ? usage : usage.withReported(Submitted.price(credits)), why);
    }

    /// What the result says that it has cost wins over what was announced.
    private static Usage used(Submitted task, @Nullable BigDecimal cost, long pixels) {
        Usage usage = Usage.NONE.withPixels(pixels);
        BigDecimal credits = cost == null ? task.cost() : cost;
        return credits == null ? usage : usage.withReported(Submitted.price(credits));
    }

    private static long pixels(Result.Ready ready, PictureOrder order) {
        return ready.megapixels() > 0
                ? (long) Math.ceil(ready.megapixels() * MILLION)
                : pixels(order);
    }

    private static long pixels(PictureOrder order) {
        long shown = 0;
        for (Reference reference : order.references()) {
            shown += reference.size().pixels();
        }
        return order.size().pixels() + shown;
    }
}
