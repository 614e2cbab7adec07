package dev.vitrine.cli.vendor;

import dev.vitrine.ai.Forecast;
import dev.vitrine.ai.catalogue.ModelCard;
import dev.vitrine.spend.Money;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Says which models are about to be asked, and for how much.
public final class SayCost {
    private SayCost() {}

    /// In one line for a terminal.
    ///
    /// @param calls of one photo
    public static List<String> of(List<Forecast> calls, int photos) {
        if (calls.isEmpty()) {
            return List.of(
                    "No model is switched on: the built-in eyes and words are used. ./vitrine doctor says how to switch one on.");
        }
        String models =
                calls.stream()
                        .map(call -> call.model().toString())
                        .distinct()
                        .collect(Collectors.joining(", "));
        Money likely = sum(calls, ModelCard.Estimate::likely).times(photos);
        Money most = sum(calls, ModelCard.Estimate::most).times(photos);
        return List.of(
                likely.equals(Money.ZERO) && most.equals(Money.ZERO)
                        ? "Asking " + models + ", which costs nothing."
                        : "Asking " + models + ", for about " + likely + ", at most " + most + ".");
    }

    private static Money sum(List<Forecast> calls, Function<ModelCard.Estimate, Money> amount) {
        return calls.stream()
                .map(call -> amount.apply(call.estimate()))
                .reduce(Money.ZERO, Money::plus);
    }
}
