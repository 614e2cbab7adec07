package dev.vitrine.ai.catalogue;

import dev.vitrine.spend.Money;
import dev.vitrine.spend.Usage;

/// What a model costs.
///
/// @param textIn for a million tokens of text that go in
/// @param cachedTextIn for those of them that the vendor knows already
/// @param imageIn for a million tokens of pictures that go in
/// @param textOut for a million tokens of text that come out
/// @param imageOut for a million tokens of pictures that come out
/// @param picture for each picture
/// @param megapixel for a million pixels that go in or come out
/// @param search for each search of the web
public record Prices(
        Money textIn,
        Money cachedTextIn,
        Money imageIn,
        Money textOut,
        Money imageOut,
        Money picture,
        Money megapixel,
        Money search) {
    private static final long MILLION = 1_000_000;

    /// Nothing costs anything.
    public static final Prices FREE =
            new Prices(
                    Money.ZERO,
                    Money.ZERO,
                    Money.ZERO,
                    Money.ZERO,
                    Money.ZERO,
                    Money.ZERO,
                    Money.ZERO,
                    Money.ZERO);

    /// What was used, in money; what the vendor says itself wins.
    public Money of(Usage usage) {
        if (usage.reported() != null) {
            return usage.reported();
        }
        return textIn.times(usage.textIn(), MILLION)
                .plus(cachedTextIn.times(usage.cachedIn(), MILLION))
                .plus(imageIn.times(usage.imageIn(), MILLION))
                .plus(textOut.times(usage.textOut(), MILLION))
                .plus(imageOut.times(usage.imageOut(), MILLION))
                .plus(picture.times(usage.pictures()))
                .plus(megapixel.times(usage.pixels(), MILLION))
                .plus(search.times(usage.searches()));
    }

    /// Whether nothing costs anything.
    public boolean free() {
        return equals(FREE);
    }
}
