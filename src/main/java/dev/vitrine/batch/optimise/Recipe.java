package dev.vitrine.batch.optimise;

import dev.vitrine.picture.PictureFormat;
import dev.vitrine.transformation.Transformation;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a picture is to get fewer bytes.
///
/// @param maxEdge the longest edge it may have; absent for as many pixels as it has
/// @param format absent for whichever takes the fewest bytes
/// @param quality `auto:good` and the like, or 1 to 100
public record Recipe(@Nullable Integer maxEdge, @Nullable PictureFormat format, String quality) {
    /// What a transformation can make.
    public static final int LONGEST_EDGE = 8192;

    private static final Set<String> LEVELS =
            Set.of("auto", "auto:low", "auto:eco", "auto:good", "auto:best");

    /// For people: what a quality may be.
    public static final String QUALITIES =
            "auto:low, auto:eco, auto:good, auto:best or a number from 1 to 100";

    /// For people: what a format may be.
    public static final String FORMATS = "auto, jpg, png, webp or avif";

    /// Good to look at, in the format that takes the fewest bytes.
    public static final Recipe USUAL = new Recipe(null, null, "auto:good");

    public Recipe {
        if (maxEdge != null && (maxEdge < 1 || maxEdge > LONGEST_EDGE)) {
            throw new IllegalArgumentException(
                    "The longest edge cannot be " + maxEdge + ", only 1 to " + LONGEST_EDGE);
        }
        if (format != null && !format.writable()) {
            throw new IllegalArgumentException("Pictures are not written as " + format);
        }
        if (!LEVELS.contains(quality) && !quality.matches("[1-9]\\d?|100")) {
            throw new IllegalArgumentException("No quality is called " + quality);
        }
    }

    /// Reads a format; `auto` is absent.
    ///
    /// @throws IllegalArgumentException when Vitrine does not write it
    public static @Nullable PictureFormat format(String text) {
        if (text.strip().toLowerCase(Locale.ROOT).equals("auto")) {
            return null;
        }
        PictureFormat format = PictureFormat.parse(text);
        if (!format.writable()) {
            throw new IllegalArgumentException("Pictures are not written as " + format);
        }
        return format;
    }

    /// The same in the words of a delivery URL.
    public Transformation transformation() {
        return Transformation.parse(text());
    }

    /// Equal recipes have equal texts.
    public String text() {
        String encoding = "f_" + (format == null ? "auto" : format.extension()) + ",q_" + quality;
        return maxEdge == null
                ? encoding
                : "c_limit,w_%d,h_%d/%s".formatted(maxEdge, maxEdge, encoding);
    }
}
