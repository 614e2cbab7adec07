package dev.vitrine.transformation;

import dev.vitrine.picture.PictureFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How the result is encoded.
///
/// @param format absent to keep that of the source where it can be
/// @param quality absent for the usual one
/// @param progressive whether a JPEG is to appear coarse first
public record Delivery(@Nullable Format format, @Nullable Quality quality, boolean progressive) {
    /// Nothing is asked.
    public static final Delivery USUAL = new Delivery(null, null, false);

    /// The format wanted.
    public sealed interface Format {
        /// Whatever is smallest of what the receiver accepts.
        record Auto() implements Format {}

        /// That one.
        record Fixed(PictureFormat format) implements Format {}
    }

    /// The quality wanted.
    public sealed interface Quality {
        /// As low as the likeness to the uncompressed picture allows.
        record Auto(Level level) implements Quality {}

        /// The encoder's, 1 to 100.
        record Fixed(int value) implements Quality {}
    }

    /// How much likeness `q_auto` keeps.
    public enum Level {
        /// Visibly coarser.
        LOW,
        /// A little coarser.
        ECO,
        /// No difference at a glance; the usual one.
        GOOD,
        /// No difference.
        BEST
    }

    Delivery with(Delivery later) {
        return new Delivery(
                later.format != null ? later.format : format,
                later.quality != null ? later.quality : quality,
                later.progressive || progressive);
    }

    /// As in a transformation; empty when nothing is asked.
    String text() {
        StringBuilder text = new StringBuilder();
        switch (format) {
            case null -> {}
            case Format.Auto _ -> text.append(",f_auto");
            case Format.Fixed(PictureFormat fixed) -> text.append(",f_").append(fixed.extension());
        }
        text.append(progressive ? ",fl_progressive" : "");
        switch (quality) {
            case null -> {}
            case Quality.Auto(Level level) ->
                    text.append(",q_auto")
                            .append(
                                    level == Level.GOOD
                                            ? ""
                                            : ":" + level.name().toLowerCase(Locale.ROOT));
            case Quality.Fixed(int value) -> text.append(",q_").append(value);
        }
        return text.isEmpty() ? "" : text.substring(1);
    }
}
