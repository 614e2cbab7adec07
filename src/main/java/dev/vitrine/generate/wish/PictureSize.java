package dev.vitrine.generate.wish;

import dev.vitrine.picture.Size;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How large a picture is to be.
///
/// @param name `card`, or `custom` for one that has no name
public record PictureSize(String name, Size size) {
    /// Small previews.
    public static final PictureSize THUMBNAIL = new PictureSize("thumbnail", new Size(256, 256));

    /// Cards and tiles.
    public static final PictureSize CARD = new PictureSize("card", new Size(512, 512));

    /// What is made when nothing else is said.
    public static final PictureSize STANDARD = new PictureSize("standard", new Size(1024, 1024));

    /// Heads of pages.
    public static final PictureSize BANNER = new PictureSize("banner", new Size(1920, 1080));

    /// Wide cards.
    public static final PictureSize WIDE_CARD = new PictureSize("wide_card", new Size(1280, 720));

    /// Upright pictures.
    public static final PictureSize PORTRAIT = new PictureSize("portrait", new Size(768, 1024));

    /// The shortest and the longest edge.
    public static final int LEAST = 64;

    public static final int MOST = 4096;

    private static final String CUSTOM = "custom";
    private static final List<PictureSize> NAMED =
            List.of(THUMBNAIL, CARD, STANDARD, BANNER, WIDE_CARD, PORTRAIT);
    private static final Pattern EDGES = Pattern.compile("(\\d{1,5})\\s*[x×]\\s*(\\d{1,5})");

    public PictureSize {
        checked(size.width());
        checked(size.height());
    }

    /// One that has no name.
    ///
    /// @throws IllegalArgumentException when an edge is too short or too long
    public static PictureSize custom(int width, int height) {
        checked(width);
        checked(height);
        return new PictureSize(CUSTOM, new Size(width, height));
    }

    /// Reads `wide_card`, `wide-card` or `1600x900`.
    ///
    /// @throws IllegalArgumentException when it is neither
    public static PictureSize parse(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        Matcher edges = EDGES.matcher(plain);
        if (edges.matches()) {
            return custom(Integer.parseInt(edges.group(1)), Integer.parseInt(edges.group(2)));
        }
        for (PictureSize named : NAMED) {
            if (named.name.equals(plain.replace('-', '_'))) {
                return named;
            }
        }
        throw new IllegalArgumentException("No size is called " + text + "; there are " + names());
    }

    /// What can be asked for.
    public static String names() {
        return NAMED.stream().map(PictureSize::name).collect(Collectors.joining(", "))
                + ", or edges such as 1600x900";
    }

    private static void checked(int edge) {
        if (edge < LEAST || edge > MOST) {
            throw new IllegalArgumentException(
                    "An edge has " + LEAST + " to " + MOST + " pixels, not " + edge);
        }
    }
}
