package dev.vitrine.ai;

import dev.vitrine.ai.call.Call;
import dev.vitrine.ai.catalogue.Catalogue;
import dev.vitrine.ai.catalogue.ModelCard;
import dev.vitrine.ai.catalogue.RetiredModel;
import dev.vitrine.ai.port.ModelId;
import dev.vitrine.ai.port.Task;
import dev.vitrine.ai.vendor.Vendor;
import dev.vitrine.ai.vendor.VendorSource;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which models are asked for something, in which order, and why others are not.
record Route(Catalogue catalogue, VendorSource vendors, ModelChoice choice, InstantSource clock) {
    /// A model that can be asked.
    record Stop(Vendor vendor, ModelCard card) {}

    /// The models that can be asked, in their order.
    ///
    /// @param objections why others that were wanted cannot
    record Plan(List<Stop> stops, List<Problem> objections) {
        Plan {
            stops = List.copyOf(stops);
            objections = List.copyOf(objections);
        }
    }

    /// The way of a call.
    <T> Plan plan(Call<T> call, Wish wish) {
        Map<String, Vendor> on = vendors.of(wish.purpose().workspace());
        List<ModelId> wanted = wanted(wish, call.task());
        boolean named = !wanted.isEmpty();
        List<Stop> stops = new ArrayList<>();
        List<Problem> objections = new ArrayList<>();
        for (ModelId id : named ? wanted : catalogue.preferred(call.task(), today())) {
            Vendor vendor = on.get(id.vendor());
            ModelCard card = catalogue.card(id, call.task(), today());
            Problem objection = objection(id, vendor, card, call);
            if (objection == null && vendor != null && card != null) {
                stops.add(new Stop(vendor, card));
            } else if (objection != null && named) {
                objections.add(objection);
            }
        }
        return new Plan(stops, objections);
    }

    /// What a workspace could use for a task: what it has chosen, or the usual.
    List<Offer> offers(UUID workspace, Task task) {
        Map<String, Vendor> on = vendors.of(workspace);
        List<ModelId> chosen = choice.of(workspace, task);
        List<ModelId> models = chosen.isEmpty() ? catalogue.preferred(task, today()) : chosen;
        return models.stream().map(id -> offer(id, task, on.get(id.vendor()))).toList();
    }

    private Offer offer(ModelId id, Task task, @Nullable Vendor vendor) {
        ModelCard card = catalogue.card(id, task, today());
        RetiredModel gone = catalogue.gone(id, today());
        String warning =
                gone != null
                        ? gone.problem().line()
                        : card == null
                                ? id + " cannot be used for " + task.label()
                                : card.shutdown() == null
                                        ? null
                                        : "It is gone from " + card.shutdown() + after(card);
        return new Offer(task, id, card, vendor != null && able(vendor, task), warning);
    }

    private static String after(ModelCard card) {
        return card.successor() == null ? "" : "; use " + card.successor() + " instead";
    }

    private <T> @Nullable Problem objection(
            ModelId id, @Nullable Vendor vendor, @Nullable ModelCard card, Call<T> call) {
        RetiredModel gone = catalogue.gone(id, today());
        if (gone != null) {
            return gone.problem();
        }
        if (card == null) {
            return Problem.of(
                    ErrorCode.NO_MODEL,
                    "The model " + id + " cannot be used for " + call.task().label(),
                    "Choose another one; ./vitrine doctor shows which there are");
        }
        if (vendor == null || !able(vendor, call.task())) {
            return Problem.of(
                    ErrorCode.NO_MODEL,
                    "The vendor of " + id + " is not switched on",
                    "Set its key or address; ./vitrine doctor says which");
        }
        String unfit = call.unfit(card);
        return unfit == null
                ? null
                : Problem.of(
                        ErrorCode.NO_MODEL,
                        "The model " + id + " cannot be asked for this: " + unfit,
                        "Ask for something else, or choose another model");
    }

    private List<ModelId> wanted(Wish wish, Task task) {
        return wish.models().isEmpty()
                ? choice.of(wish.purpose().workspace(), task)
                : wish.models();
    }

    private static boolean able(Vendor vendor, Task task) {
        return switch (task) {
            case PICTURE, EDIT -> vendor.pictures() != null;
            case VISION, WRITING -> vendor.language() != null;
            case SEARCH -> vendor.search() != null;
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
