package dev.vitrine.caption.subject;

import dev.vitrine.sight.SightReport;
import dev.vitrine.sight.Swatch;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What was seen, in words, as far as it is certain enough to be said.
///
/// @param colours the one or two that make up the picture, for example "slate blue" and "beige";
///   empty when greys do, or many colours
/// @param colourful whether the picture as a whole is full of colour
/// @param light "dark" or "bright"; absent in ordinary light
/// @param monochrome whether the picture has no colour at all
/// @param object whether it shows one thing on a calm ground
/// @param people how many faces are large enough to be sure of
/// @param tones the one or two largest colours whatever they are, greys too: for pictures of which
///   nothing better is known
public record Scene(
        List<String> colours,
        boolean colourful,
        @Nullable String light,
        boolean monochrome,
        boolean object,
        int people,
        List<String> tones) {
    /// A smaller share of the picture is not worth a word.
    private static final double WORTH_NAMING = 0.18;

    /// Below this share of the picture, its colours are not what it is made of.
    private static final double MOST = 0.5;

    /// Black-and-white photographs measure 0, with a little more for the tint of a scan; a white
    /// cup on white paper measures 5 already.
    private static final double NO_COLOUR = 3;

    /// Hasler and Süsstrunk (2003) call 59 "quite colourful".
    private static final double COLOURFUL = 59;

    private static final double DARK = 0.25;
    private static final double BRIGHT = 0.75;
    private static final double SURE_OF_A_FACE = 0.01;

    /// Names that say nothing about a picture: half of all walls, roads and skies have them.
    private static final Set<String> GREYS =
            Set.of(
                    "black",
                    "near black",
                    "charcoal grey",
                    "dark grey",
                    "grey",
                    "silver grey",
                    "light grey",
                    "warm grey",
                    "beige grey",
                    "slate grey",
                    "off-white",
                    "white");

    /// Nothing was seen.
    public static final Scene UNSEEN =
            new Scene(List.of(), false, null, false, false, 0, List.of());

    public Scene {
        colours = List.copyOf(colours);
        tones = List.copyOf(tones);
    }

    /// The words for a report.
    public static Scene of(@Nullable SightReport sight) {
        if (sight == null) {
            return UNSEEN;
        }
        int people =
                (int)
                        sight.focus().faces().stream()
                                .filter(face -> face.width() * face.height() >= SURE_OF_A_FACE)
                                .count();
        boolean monochrome = sight.colourfulness() < NO_COLOUR;
        return new Scene(
                monochrome ? List.of() : colours(sight.palette()),
                sight.colourfulness() >= COLOURFUL,
                sight.brightness() < DARK ? "dark" : sight.brightness() > BRIGHT ? "bright" : null,
                monochrome,
                sight.product().suitable(),
                people,
                monochrome ? List.of() : tones(sight.palette()));
    }

    private static List<String> tones(List<Swatch> palette) {
        return palette.stream()
                .filter(swatch -> swatch.share() >= WORTH_NAMING)
                .map(Swatch::name)
                .distinct()
                .limit(2)
                .toList();
    }

    private static List<String> colours(List<Swatch> palette) {
        List<Swatch> main =
                palette.stream().filter(swatch -> swatch.share() >= WORTH_NAMING).limit(2).toList();
        double share = main.stream().mapToDouble(Swatch::share).sum();
        List<String> names = main.stream().map(Swatch::name).distinct().toList();
        return share < MOST || names.stream().anyMatch(GREYS::contains) ? List.of() : names;
    }
}
