package dev.vitrine.render;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitrine.picture.Colour;
import dev.vitrine.picture.Focus;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Provenance;
import dev.vitrine.render.logo.Logo;
import org.jspecify.annotations.Nullable;

/// What all renditions of a picture have in common.
///
/// @param focus what must stay in the frame
/// @param background what stands behind a picture that does not fill its target
/// @param ground what transparency is put onto where the format has none
/// @param format the format wanted; absent to let the picture decide
/// @param quality the encoder's quality wanted, 1 to 100; absent to find it by likeness
/// @param logo what is laid over every rendition; absent for none
/// @param provenance what every file says of its making; absent for nothing
public record RenditionStyle(
        Focus focus,
        Background background,
        Colour ground,
        @Nullable PictureFormat format,
        @Nullable Integer quality,
        @Nullable Logo logo,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Provenance provenance) {
    /// Files that say nothing of their making.
    public RenditionStyle(
            Focus focus,
            Background background,
            Colour ground,
            @Nullable PictureFormat format,
            @Nullable Integer quality,
            @Nullable Logo logo) {
        this(focus, background, ground, format, quality, logo, null);
    }

    /// The same, in files that say how they came about.
    public RenditionStyle madeBy(Provenance maker) {
        return new RenditionStyle(focus, background, ground, format, quality, logo, maker);
    }

    /// Everything as the picture suggests.
    public static RenditionStyle automatic(Focus focus) {
        return new RenditionStyle(focus, new Background.Blurred(), Colour.WHITE, null, null, null);
    }
}
