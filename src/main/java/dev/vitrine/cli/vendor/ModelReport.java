package dev.vitrine.cli.vendor;

import dev.vitrine.ai.Offer;
import dev.vitrine.ai.catalogue.ModelCard;
import dev.vitrine.ai.catalogue.Prices;
import dev.vitrine.ai.port.ModelId;
import dev.vitrine.ai.port.ModelList;
import dev.vitrine.ai.port.PictureOrder;
import dev.vitrine.ai.port.Quality;
import dev.vitrine.ai.port.Task;
import dev.vitrine.ai.port.Theme;
import dev.vitrine.ai.vendor.Vendor;
import dev.vitrine.picture.Size;
import dev.vitrine.spend.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which model serves which task, what it costs, and whether its vendor lets us in.
public record ModelReport(List<String> good, List<String> bad) {
    private static final Size SQUARE = new Size(1024, 1024);

    /// Asks vendors what they have, which costs nothing.
    ///
    /// @param workspace whose models they are
    public static ModelReport of(ModelRoom models, UUID workspace) {
        List<String> good = new ArrayList<>();
        List<String> bad = new ArrayList<>();
        List<Offer> offers = models.models().offers(workspace);
        for (Task task : Task.values()) {
            List<Offer> on =
                    offers.stream().filter(offer -> offer.task() == task && offer.on()).toList();
            good.add(
                    "for %s: %s"
                            .formatted(
                                    task.label(),
                                    on.isEmpty()
                                            ? builtIn(task)
                                            : on.stream()
                                                    .map(ModelReport::words)
                                                    .collect(Collectors.joining(", then "))));
        }
        offers.stream()
                .filter(offer -> offer.on() && offer.warning() != null)
                .map(offer -> offer.model() + ": " + offer.warning())
                .distinct()
                .forEach(bad::add);
        models.vendors(workspace).values().forEach(vendor -> probe(vendor, offers, good, bad));
        return new ModelReport(good, bad);
    }

    private static String builtIn(Task task) {
        return switch (task) {
            case PICTURE, EDIT -> "none";
            case VISION -> "none; the built-in eyes";
            case WRITING -> "none; the built-in words";
            case SEARCH -> "none; your own list of accounts";
        };
    }

    private static String words(Offer offer) {
        ModelCard card = offer.card();
        return offer.model() + (card == null ? "" : " (" + price(offer.task(), card) + ")");
    }

    /// What an ordinary call costs.
    private static String price(Task task, ModelCard card) {
        Prices prices = card.prices();
        if (prices.free()) {
            return "free";
        }
        return switch (task) {
            case PICTURE, EDIT ->
                    "about "
                            + card.estimate(square()).likely()
                            + " a picture of "
                            + SQUARE
                            + ", medium";
            case VISION, WRITING ->
                    prices.textIn() + " / " + prices.textOut() + " a million tokens in / out";
            case SEARCH -> prices.search() + " a search";
        };
    }

    private static PictureOrder square() {
        return new PictureOrder(
                "A picture",
                SQUARE,
                Quality.MEDIUM,
                false,
                null,
                List.of(),
                null,
                new PictureOrder.Look(Theme.REALISTIC, List.of(), "A picture", null));
    }

    /// A list of models costs nothing, and tells whether the key works.
    private static void probe(
            Vendor vendor, List<Offer> offers, List<String> good, List<String> bad) {
        ModelList list = vendor.models();
        if (list == null) {
            return;
        }
        switch (list.list()) {
            case Outcome.Confirmed<List<ModelList.Listed>>(var models, _) -> {
                good.add(vendor.name() + " answers: " + models.size() + " models");
                models.stream()
                        .filter(model -> model.shutdown() != null)
                        .filter(model -> isOffered(vendor, model, offers))
                        .map(
                                model ->
                                        "%s/%s is gone from %s, its vendor says"
                                                .formatted(
                                                        vendor.name(),
                                                        model.model(),
                                                        model.shutdown()))
                        .forEach(bad::add);
            }
            case Outcome.Refused<List<ModelList.Listed>>(var refusal) ->
                    bad.add(refusal.problem(vendor.name()).line());
            case Outcome.Spoiled<List<ModelList.Listed>>(_, var why) ->
                    bad.add(vendor.name() + " answers, but not with its models: " + why);
            case Outcome.Unknown<List<ModelList.Listed>>(var evidence) ->
                    bad.add(vendor.name() + " does not answer: " + evidence);
        }
    }

    private static boolean isOffered(Vendor vendor, ModelList.Listed model, List<Offer> offers) {
        @Nullable ModelId id = id(vendor, model);
        return id != null && offers.stream().anyMatch(offer -> offer.model().equals(id));
    }

    private static @Nullable ModelId id(Vendor vendor, ModelList.Listed model) {
        try {
            return new ModelId(vendor.name(), model.model());
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
