package dev.vitrine.library.asset;

import java.util.Locale;

/// What an asset is.
public enum AssetKind {
    IMAGE,
    VIDEO,
    /// Text that goes with pictures: captions, results, pages.
    DOCUMENT;

    /// Reads [#label()].
    ///
    /// @throws IllegalArgumentException when no kind has that name
    public static AssetKind parse(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /// In lower case, as it stands in answers.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
