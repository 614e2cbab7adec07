package dev.vitrine.generate;

import dev.vitrine.ai.port.ModelId;
import dev.vitrine.spend.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a wish is going to cost, before anything is spent.
public record Estimate(List<Picture> pictures) {
    public Estimate {
        pictures = List.copyOf(pictures);
    }

    /// The same of one picture.
    ///
    /// @param model that would be asked first; absent when none can be
    /// @param likely what it costs as a rule
    /// @param most what is reserved for it
    public record Picture(PlannedPicture plan, @Nullable ModelId model, Money likely, Money most) {}

    /// What all of them cost as a rule.
    public Money likely() {
        return pictures.stream().map(Picture::likely).reduce(Money.ZERO, Money::plus);
    }

    /// What is reserved for all of them.
    public Money most() {
        return pictures.stream().map(Picture::most).reduce(Money.ZERO, Money::plus);
    }
}
