package dev.vitrine.caption.subject;

import dev.vitrine.sight.SightReport;
import dev.vitrine.sight.Swatch;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What was seen, in words, as far as it is certain enough to be said.
///
/// @param colours for example "slate blue and sand"; absent when nothing stands out
/// @param colourful whether those colours are colours, not greys
/// @param light for example "dark overall"; absent in ordinary light
/// @param monochrome whether the picture has no colour at all
/// @param object whether it shows one object on a calm ground
/// @param people how many faces are large enough to be sure of
public record Scene(
        @Nullable String colours,
        boolean colourful,
        @Nullable String light,
        boolean monochrome,
        boolean object,
        int people) {
    /// A smaller share of the picture is not worth a word.
    private static final double WORTH_NAMING = 0.18;

    /// Below this no hue can be made out: Hasler and Süsstrunk (2003) call 15 "slightly colourful".
    private static final double NO_COLOUR = 5;

    private static final double SOME_COLOUR = 15;
    private static final double DARK = 0.25;
    private static final double BRIGHT = 0.75;
    private static final double SURE_OF_A_FACE = 0.01;
    private static final Set<String> GREYS =
            Set.of(
                    "black",
                    "near black",
                    "charcoal",
                    "dark grey",
                    "grey",
                    "silver",
                    "light grey",
                    "off-white",
                    "white",
                    "warm grey",
                    "stone",
                    "slate grey",
                    "blue grey");

    private static final Set<String> WITHOUT_HUE =
            Set.of(
                    "black",
                    "near black",
                    "charcoal",
                    "dark grey",
                    "grey",
                    "silver",
                    "light grey",
                    "off-white",
                    "white",
                    "black and white");

    /// Nothing was seen.
    public static final Scene UNSEEN = new Scene(null, false, null, false, false, 0);

    /// Whether black, white or grey covers most of it, so that its colours say nothing.
    public boolean plain() {
        String names = colours + " and ";
        return WITHOUT_HUE.stream().anyMatch(name -> names.startsWith(name + " and "));
    }

    /// The words for a report.
    public static Scene of(@Nullable SightReport sight) {
        if (sight == null) {
            return UNSEEN;
        }
        boolean monochrome = sight.colourfulness() < NO_COLOUR;
        List<String> names =
                sight.palette().stream()
                        .filter(swatch -> swatch.share() >= WORTH_NAMING)
                        .map(Swatch::name)
                        .distinct()
                        .limit(2)
                        .toList();
        boolean colourful =
                sight.colourfulness() >= SOME_COLOUR
                        && !names.isEmpty()
                        && names.stream().noneMatch(GREYS::contains);
        return new Scene(
                monochrome
                        ? "black and white"
                        : names.isEmpty() ? null : String.join(" and ", names),
                colourful,
                sight.brightness() < DARK ? "dark" : sight.brightness() > BRIGHT ? "bright" : null,
                monochrome,
                sight.product().suitable(),
                (int)
                        sight.focus().faces().stream()
                                .filter(face -> face.width() * face.height() >= SURE_OF_A_FACE)
                                .count());
    }
}
