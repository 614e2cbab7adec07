package dev.vitrine.picture;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a picture says of its making, within its own file.
///
/// @param source how it came about: one of IPTC's digital source types
///   (cv.iptc.org/newscodes/digitalsourcetype), for example `trainedAlgorithmicMedia`
/// @param tool the program that has written the file
/// @param system the model that has a part in it; absent when none has
public record Provenance(String source, String tool, @Nullable String system) {
    private static final Pattern SOURCE = Pattern.compile("[a-z][A-Za-z]{0,79}");
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{1,200}");

    public Provenance {
        if (!SOURCE.matcher(source).matches()) {
            throw new IllegalArgumentException("No digital source type is called " + source);
        }
        if (!NAME.matcher(tool).matches() || (system != null && !NAME.matcher(system).matches())) {
            throw new IllegalArgumentException(
                    "A program or a model has a name of one line, not " + tool + ", " + system);
        }
    }
}
