package dev.vitrine.session.result;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.vitrine.render.Rendition;
import java.util.List;

/// A rendition and the placement it was made for.
///
/// @param placement the id within the network, for example `portrait`
/// @param label the placement for people, for example "Feed portrait 4:5"
/// @param file relative to the session's folder, with `/`
/// @param rendition the picture itself
/// @param warnings what to look at before posting: the network's advice that it does not follow,
///   and where the picture itself falls short
public record PlacedRendition(
        String placement,
        String label,
        String file,
        @JsonUnwrapped Rendition rendition,
        List<String> warnings) {
    public PlacedRendition {
        warnings = List.copyOf(warnings);
    }
}
