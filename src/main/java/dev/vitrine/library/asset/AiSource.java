package dev.vitrine.library.asset;

import dev.vitrine.picture.Provenance;
import org.jspecify.annotations.Nullable;

/// What part machines have in a picture, in the words of IPTC's digital source types
/// (cv.iptc.org/newscodes/digitalsourcetype).
public enum AiSource {
    /// A photo from a camera.
    DIGITAL_CAPTURE("digitalCapture"),
    /// Drawn or put together by a person.
    DIGITAL_CREATION("digitalCreation"),
    /// Made by a program that nobody has trained on other pictures.
    ALGORITHMIC("algorithmicMedia"),
    /// A photo whose tones were improved by a model.
    ALGORITHMICALLY_ENHANCED("algorithmicallyEnhanced"),
    /// A photo with parts that a model has made.
    COMPOSITE_WITH_TRAINED("compositeWithTrainedAlgorithmicMedia"),
    /// Made by a model altogether.
    TRAINED("trainedAlgorithmicMedia");

    private final String label;

    AiSource(String label) {
        this.label = label;
    }

    /// Reads [#label()].
    ///
    /// @throws IllegalArgumentException when no type has that name
    public static AiSource parse(String label) {
        for (AiSource source : values()) {
            if (source.label.equals(label)) {
                return source;
            }
        }
        throw new IllegalArgumentException("No source type is called that");
    }

    /// As IPTC spells it.
    public String label() {
        return label;
    }

    /// The same for a picture's own file.
    ///
    /// @param system the model that has this part; absent when none has
    public Provenance provenance(@Nullable String system) {
        return new Provenance(label, "Vitrine", system);
    }
}
