package dev.vitrine.ai;

import dev.vitrine.ai.call.AskCall;
import dev.vitrine.ai.call.Call;
import dev.vitrine.ai.call.Picture;
import dev.vitrine.ai.call.PictureCall;
import dev.vitrine.ai.call.PictureCheck;
import dev.vitrine.ai.call.SearchCall;
import dev.vitrine.ai.catalogue.Catalogue;
import dev.vitrine.ai.port.Findings;
import dev.vitrine.ai.port.PictureOrder;
import dev.vitrine.ai.port.Question;
import dev.vitrine.ai.port.Reply;
import dev.vitrine.ai.port.Task;
import dev.vitrine.ai.vendor.VendorSource;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The front door of the room: asks whichever models a workspace prefers. Safe for use from any
/// thread; the calling thread waits, for minutes if need be.
///
/// What may cost is reserved before and settled after; what was answered before is answered again
/// for nothing. The next model is asked only when the one before has refused, never when nobody
/// knows what became of the call, unless the purpose allows paying twice.
public final class Models {
    private final Route route;
    private final PictureCheck check;
    private final Till till;

    private Models(Route route, PictureCheck check, Till till) {
        this.route = route;
        this.check = check;
        this.till = till;
    }

    /// Makes the front door.
    ///
    /// @param choice which models a workspace wants
    /// @param check looks at what comes back
    public static Models create(
            Catalogue catalogue,
            VendorSource vendors,
            ModelChoice choice,
            PictureCheck check,
            Till till) {
        return new Models(new Route(catalogue, vendors, choice, till.clock()), check, till);
    }

    /// One picture. It may have another size than was asked for; then a remark says so.
    public Answer<Picture> picture(PictureOrder order, Wish wish) {
        return ask(new PictureCall(order, check), wish);
    }

    /// The answer to a question, of the form that it asks for.
    ///
    /// @param task [Task#VISION] or [Task#WRITING]
    public Answer<Reply> ask(Question question, Task task, Wish wish) {
        return ask(new AskCall(question, task), wish);
    }

    /// What the web knows.
    ///
    /// @param question ours, and trusted
    /// @param material what it is about, said by strangers
    public Answer<Findings> search(String question, String material, Wish wish) {
        return ask(new SearchCall(question, material), wish);
    }

    /// What a picture is going to cost; absent when no model can be asked.
    public @Nullable Forecast forecast(PictureOrder order, Wish wish) {
        return forecast(new PictureCall(order, check), wish);
    }

    /// What an answer is going to cost; absent when no model can be asked.
    public @Nullable Forecast forecast(Question question, Task task, Wish wish) {
        return forecast(new AskCall(question, task), wish);
    }

    /// What a search is going to cost; absent when no model can be asked.
    public @Nullable Forecast forecast(String question, String material, Wish wish) {
        return forecast(new SearchCall(question, material), wish);
    }

    /// Which models serve which task, in the order in which they are asked.
    public List<Offer> offers(UUID workspace) {
        return Arrays.stream(Task.values())
                .flatMap(task -> route.offers(workspace, task).stream())
                .toList();
    }

    private <T> Answer<T> ask(Call<T> call, Wish wish) {
        return new Errand<>(call, wish, till).run(route.plan(call, wish));
    }

    private <T> @Nullable Forecast forecast(Call<T> call, Wish wish) {
        return route.plan(call, wish).stops().stream()
                .findFirst()
                .map(stop -> new Forecast(stop.card().id(), call.estimate(stop.card())))
                .orElse(null);
    }
}
