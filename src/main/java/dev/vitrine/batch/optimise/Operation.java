package dev.vitrine.batch.optimise;

import java.util.Locale;

/// What a batch does with each picture.
public enum Operation {
    /// The same picture with fewer bytes.
    OPTIMISE,
    /// Posts for every network.
    POSTS,
    /// Into the library of a service.
    UPLOAD;

    /// Reads [#label()], also as Americans spell it.
    ///
    /// @throws IllegalArgumentException when nothing of that name can be done
    public static Operation parse(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "optimise", "optimize" -> OPTIMISE;
            case "posts" -> POSTS;
            case "upload" -> UPLOAD;
            default -> throw new IllegalArgumentException("Nothing is called " + text);
        };
    }

    /// In lower case, as it stands in answers.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
