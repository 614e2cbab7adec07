package dev.vitrine.generate.prompt;

import dev.vitrine.ai.port.Theme;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What pictures of a type have in common.
///
/// @param also other names of the type
/// @param prompt what is to be seen, before anything is known of whoever wants it
/// @param size as it is asked for
/// @param theme absent for whichever the workspace prefers
/// @param domain absent for whichever the workspace prefers
public record Template(
        List<String> also,
        String prompt,
        String size,
        @Nullable Theme theme,
        @Nullable String domain) {
    public Template {
        also = List.copyOf(Objects.requireNonNullElse(also, List.of()));
    }
}
