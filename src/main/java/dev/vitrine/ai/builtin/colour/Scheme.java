package dev.vitrine.ai.builtin.colour;

import java.util.ArrayList;
import java.util.List;

/// The few colours that a picture keeps to.
///
/// @param main the brand's first colour: most of the picture is made of it
/// @param second goes along with it
/// @param accent stands out from both, on small areas
/// @param light nearly white, with a breath of the main colour
/// @param dark nearly black, with a breath of the main colour
/// @param given all colours it came from
/// @param branded whether they are somebody's own
public record Scheme(
        Oklab main,
        Oklab second,
        Oklab accent,
        Oklab light,
        Oklab dark,
        List<Oklab> given,
        boolean branded) {
    /// Less chroma than this is grey.
    private static final double GREY = 0.03;

    private static final double NEARLY_WHITE = 0.9;
    private static final double NEARLY_BLACK = 0.36;
    private static final double PALE = 0.06;

    public Scheme {
        given = List.copyOf(given);
    }

    /// What goes with the colours given, the most important first.
    public static Scheme of(List<Oklab> given, boolean branded) {
        List<Oklab> rest = new ArrayList<>(given);
        Oklab main = first(rest);
        rest.remove(main);
        Oklab light = neutral(rest, main, true);
        Oklab dark = neutral(rest, main, false);
        rest.removeIf(colour -> colour.equals(light) || colour.equals(dark));
        Oklab second = rest.isEmpty() ? companion(main) : rest.removeFirst();
        Oklab accent = accent(rest, main, second);
        return new Scheme(main, second, accent, light, dark, given, branded);
    }

    private static Oklab first(List<Oklab> colours) {
        return colours.stream()
                .filter(colour -> colour.chroma() >= GREY)
                .findFirst()
                .orElse(colours.getFirst());
    }

    private static Oklab neutral(List<Oklab> rest, Oklab main, boolean bright) {
        return rest.stream()
                .filter(colour -> colour.chroma() < PALE)
                .filter(
                        colour ->
                                bright
                                        ? colour.lightness() > NEARLY_WHITE
                                        : colour.lightness() < NEARLY_BLACK)
                .findFirst()
                .orElseGet(
                        () ->
                                bright
                                        ? Oklab.lch(0.972, tint(main, 0.014), main.hue())
                                        : Oklab.lch(0.21, tint(main, 0.04), main.hue()));
    }

    private static double tint(Oklab main, double most) {
        return Math.min(most, main.chroma());
    }

    private static Oklab companion(Oklab main) {
        if (main.chroma() < GREY) {
            return main.light(main.lightness() > 0.5 ? 0.35 : 0.7);
        }
        double lighter = main.lightness() > 0.62 ? -0.13 : 0.14;
        double towards = main.hue() > 60 && main.hue() < 200 ? 32 : -32;
        return main.turned(towards).lighter(lighter);
    }

    private static Oklab accent(List<Oklab> rest, Oklab main, Oklab second) {
        Oklab best = null;
        for (Oklab colour : rest) {
            if (best == null || apart(colour, main, second) > apart(best, main, second)) {
                best = colour;
            }
        }
        if (best != null && apart(best, main, second) > 0.1) {
            return best;
        }
        if (main.chroma() < GREY) {
            return Oklab.lch(0.72, 0.16, 60);
        }
        double hue = main.hue() + 165;
        return Oklab.lch(main.lightness() > 0.7 ? 0.6 : 0.78, 0.15, hue);
    }

    private static double apart(Oklab colour, Oklab main, Oklab second) {
        return Math.min(distance(colour, main), distance(colour, second));
    }

    private static double distance(Oklab one, Oklab other) {
        double lightness = one.lightness() - other.lightness();
        double a = one.a() - other.a();
        double b = one.b() - other.b();
        return Math.sqrt(lightness * lightness + a * a + b * b);
    }

    /// All colours given that are no greys, or else the main one.
    public List<Oklab> strong() {
        List<Oklab> strong = given.stream().filter(colour -> colour.chroma() >= GREY).toList();
        return strong.isEmpty() ? List.of(main) : strong;
    }

    /// Main, second and accent in turn.
    public Oklab turn(int index) {
        return switch (Math.floorMod(index, 3)) {
            case 0 -> main;
            case 1 -> second;
            default -> accent;
        };
    }

    /// The accent for large areas: one that nobody gave, and that was only found to stand out,
    /// gives way to a shade of the main colour.
    public Oklab spark() {
        if (!branded || given.contains(accent)) {
            return accent;
        }
        return main.lighter(main.lightness() > 0.6 ? -0.2 : 0.24);
    }

    /// Main, second and spark in turn.
    public Oklab area(int index) {
        return Math.floorMod(index, 3) == 2 ? spark() : turn(index);
    }

    /// A colour moved as far from a ground as it takes to be seen on it.
    public static Oklab seenOn(Oklab ground, Oklab colour, double apart) {
        double difference = colour.lightness() - ground.lightness();
        if (Math.abs(difference) >= apart) {
            return colour;
        }
        boolean up = difference > 0 ? ground.lightness() + apart < 0.98 : ground.lightness() < 0.45;
        return colour.light(ground.lightness() + (up ? apart : -apart));
    }
}
