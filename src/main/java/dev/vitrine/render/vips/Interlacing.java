package dev.vitrine.render.vips;

/// Pictures that are stored coarse first: interlaced PNG and progressive JPEG.
public final class Interlacing {
    private Interlacing() {}

    /// Whether the file that an image was opened from is stored so.
    public static boolean in(VipsImage image) {
        return image.scope().library().images().intField(image.handle(), "interlaced", 0) != 0;
    }
}
