package dev.vitrine.picture;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// The picture formats Vitrine knows; the first four it also writes.
public enum PictureFormat {
    /// Lossy, no transparency, taken by every network.
    JPEG("jpg", "image/jpeg", true, false),
    /// Lossless, with transparency.
    PNG("png", "image/png", true, true),
    /// Lossy or lossless, with transparency.
    WEBP("webp", "image/webp", true, true),
    /// Lossy, with transparency, smallest and slowest.
    AVIF("avif", "image/avif", true, true),
    /// Read only, and only where libvips has a decoder for it.
    HEIC("heic", "image/heic", false, true),
    /// Read only.
    TIFF("tiff", "image/tiff", false, true),
    /// Read only, first frame.
    GIF("gif", "image/gif", false, true),
    /// Read only.
    BMP("bmp", "image/bmp", false, false);

    private final String extension;
    private final String mediaType;
    private final boolean writable;
    private final boolean transparent;

    PictureFormat(String extension, String mediaType, boolean writable, boolean transparent) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.writable = writable;
        this.transparent = transparent;
    }

    /// Reads `jpg`, `jpeg`, `PNG`, `image/webp` and the like.
    ///
    /// @throws IllegalArgumentException when no format has that name
    @JsonCreator
    public static PictureFormat parse(String text) {
        String name = text.strip().toLowerCase(Locale.ROOT);
        for (PictureFormat format : values()) {
            if (name.equals(format.extension)
                    || name.equals(format.mediaType)
                    || name.equals(format.name().toLowerCase(Locale.ROOT))) {
                return format;
            }
        }
        throw new IllegalArgumentException("No picture format is called " + text);
    }

    /// The usual file ending, without the dot.
    @JsonValue
    public String extension() {
        return extension;
    }

    /// The media type, for example `image/jpeg`.
    public String mediaType() {
        return mediaType;
    }

    /// Whether Vitrine writes this format.
    public boolean writable() {
        return writable;
    }

    /// Whether the format can hold transparency.
    public boolean transparent() {
        return transparent;
    }
}
