package dev.vitrine.transformation;

import dev.vitrine.picture.Colour;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.transformation.step.Backdrop;
import dev.vitrine.transformation.step.Gravity;
import dev.vitrine.transformation.step.Layer;
import dev.vitrine.transformation.step.LayerText;
import dev.vitrine.transformation.step.Length;
import dev.vitrine.transformation.step.Ratio;
import dev.vitrine.transformation.step.ResizeMode;
import dev.vitrine.transformation.step.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Reads the values of parameters. Each throws [IllegalArgumentException] for anything it does not
/// know.
final class Values {
    private static final int STRONGEST = 2000;
    private static final int USUAL_BLUR = 100;
    private static final int USUAL_SHARPEN = 100;
    private static final Set<String> FLAGS = Set.of("layer_apply", "progressive", "relative");

    private Values() {}

    static <T extends Enum<T>> String names(T[] all) {
        return Arrays.stream(all)
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    static int number(String text, int least, int most) {
        int number = text.matches("-?\\d{1,6}") ? Integer.parseInt(text) : most + 1;
        if (number < least || number > most) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }

    static int offset(String text) {
        return number(text, -Length.Pixels.MOST, Length.Pixels.MOST);
    }

    static Length length(String text) {
        return isDecimal(text)
                ? Length.Share.parse(text)
                : new Length.Pixels(number(text, 1, Length.Pixels.MOST));
    }

    static List<Step> angle(String text) {
        return switch (text) {
            case "hflip" -> List.of(new Step.Mirror(true));
            case "vflip" -> List.of(new Step.Mirror(false));
            default -> {
                int degrees = Math.floorMod(number(text, -360, 360), 360);
                yield degrees == 0 ? List.of() : List.of(new Step.Rotate(degrees));
            }
        };
    }

    static Ratio ratio(String text) {
        if (isDecimal(text)) {
            int scale = 10_000;
            return new Ratio(
                    new BigDecimal(text).multiply(BigDecimal.valueOf(scale)).intValue(), scale);
        }
        List<String> sides = Arrays.asList(text.split(":", -1));
        if (sides.size() > 2) {
            throw new IllegalArgumentException(text);
        }
        int most = 100_000;
        return new Ratio(
                number(sides.getFirst(), 1, most),
                sides.size() == 1 ? 1 : number(sides.getLast(), 1, most));
    }

    static Backdrop backdrop(String text) {
        return switch (text) {
            case "auto" -> new Backdrop.Auto();
            case "transparent" -> new Backdrop.Transparent();
            default ->
                    text.startsWith("blurred") ? blurred(text) : new Backdrop.Plain(colour(text));
        };
    }

    private static Backdrop blurred(String text) {
        String[] parts = text.split(":", -1);
        if (!parts[0].equals("blurred") || parts.length > 3) {
            throw new IllegalArgumentException(text);
        }
        return new Backdrop.Blurred(
                parts.length > 1
                        ? number(parts[1], 1, STRONGEST)
                        : Backdrop.Blurred.USUAL_INTENSITY,
                parts.length > 2 ? number(parts[2], -100, 100) : 0);
    }

    static Colour colour(String text) {
        if (text.matches("rgb:[0-9a-fA-F]{3}")) {
            String hex = text.substring(4);
            return Colour.parse(hex.replaceAll("(.)", "$1$1"));
        }
        return text.startsWith("rgb:")
                ? Colour.parse(text.substring(4).replace('#', '?'))
                : ColourNames.colour(text);
    }

    static ResizeMode mode(String text) {
        return named(ResizeMode.values(), text);
    }

    static Gravity gravity(String text) {
        return named(Gravity.values(), text);
    }

    /// Nothing is known of the screen, so `auto` is the usual density.
    static double density(String text) {
        if (text.equals("auto")) {
            return 1;
        }
        if (!text.matches("[1-4](\\.\\d{1,2})?") || Double.parseDouble(text) > 4) {
            throw new IllegalArgumentException(text);
        }
        return Double.parseDouble(text);
    }

    static Step effect(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length > 2 || (parts.length == 2 && parts[0].equals("grayscale"))) {
            throw new IllegalArgumentException(text);
        }
        return switch (parts[0]) {
            case "blur" -> new Step.Blur(strength(parts, USUAL_BLUR));
            case "sharpen" -> new Step.Sharpen(strength(parts, USUAL_SHARPEN));
            case "grayscale" -> new Step.Greyscale();
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static int strength(String[] parts, int usual) {
        return parts.length == 1 ? usual : number(parts[1], 1, STRONGEST);
    }

    static Delivery.Format format(String text) {
        return switch (text) {
            case "auto" -> new Delivery.Format.Auto();
            case "jpg", "jpeg" -> new Delivery.Format.Fixed(PictureFormat.JPEG);
            case "png" -> new Delivery.Format.Fixed(PictureFormat.PNG);
            case "webp" -> new Delivery.Format.Fixed(PictureFormat.WEBP);
            case "avif" -> new Delivery.Format.Fixed(PictureFormat.AVIF);
            default -> throw new IllegalArgumentException(text);
        };
    }

    static Set<String> flags(String text) {
        Set<String> flags = new TreeSet<>(Arrays.asList(text.split("\\.", -1)));
        if (!FLAGS.containsAll(flags)) {
            throw new IllegalArgumentException(text);
        }
        return flags;
    }

    static Delivery.Quality quality(String text) {
        if (text.equals("auto")) {
            return new Delivery.Quality.Auto(Delivery.Level.GOOD);
        }
        return text.startsWith("auto:")
                ? new Delivery.Quality.Auto(named(Delivery.Level.values(), text.substring(5)))
                : new Delivery.Quality.Fixed(number(text, 1, 100));
    }

    /// As in CSS, where fewer than four are given.
    static List<Integer> radii(String text) {
        if (text.equals("max")) {
            return List.of();
        }
        List<Integer> given = new ArrayList<>();
        for (String radius : text.split(":", -1)) {
            given.add(number(radius, 0, Length.Pixels.MOST));
        }
        int last = given.size() - 1;
        return switch (given.size()) {
            case 1, 2 -> List.of(given.get(0), given.get(last), given.get(0), given.get(last));
            case 3 -> List.of(given.get(0), given.get(1), given.get(2), given.get(1));
            case 4 -> given;
            default -> throw new IllegalArgumentException(text);
        };
    }

    static Layer layer(String text) {
        if (text.startsWith("text:")) {
            return words(text.split(":", 3));
        }
        String id = text.replace(':', '/');
        boolean clean =
                id.length() <= 200
                        && Arrays.stream(id.split("/", -1))
                                .allMatch(part -> part.matches("[A-Za-z0-9_-][A-Za-z0-9_.-]*"));
        if (!clean) {
            throw new IllegalArgumentException(text);
        }
        return new Layer.Image(id);
    }

    private static Layer words(String[] parts) {
        List<String> style = new ArrayList<>(List.of(parts[1].split("_", -1)));
        boolean italic = style.getLast().equals("italic") && style.removeLast() != null;
        boolean bold = style.getLast().equals("bold") && style.removeLast() != null;
        if (parts.length < 3 || style.size() != 2) {
            throw new IllegalArgumentException(parts[1]);
        }
        String font = LayerText.decoded(style.getFirst());
        String words = LayerText.decoded(parts[2]);
        if (!font.matches("[\\p{L}\\p{N} -]{1,60}")
                || words.length() > Layer.Text.MOST_CHARACTERS) {
            throw new IllegalArgumentException(parts[1]);
        }
        return new Layer.Text(
                font,
                number(style.getLast(), 1, Layer.Text.LARGEST),
                bold,
                italic,
                words,
                Colour.BLACK,
                null);
    }

    private static boolean isDecimal(String text) {
        return text.matches("\\d{1,3}\\.\\d{1,6}");
    }

    private static <T extends Enum<T>> T named(T[] all, String text) {
        for (T one : all) {
            if (one.name().toLowerCase(Locale.ROOT).equals(text)) {
                return one;
            }
        }
        throw new IllegalArgumentException(text);
    }
}
