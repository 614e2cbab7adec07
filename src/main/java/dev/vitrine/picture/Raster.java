package dev.vitrine.picture;

/// The pixels of an upright picture: 8-bit sRGB, three bytes a pixel, rows from top to bottom
/// without gaps.
///
/// The array is handed over, not copied: whoever makes a raster gives its bytes away, and nobody
/// changes them after.
public record Raster(Size size, byte[] rgb) {
    public Raster {
        if (rgb.length != size.pixels() * 3) {
            throw new IllegalArgumentException(
                    "A raster of "
                            + size
                            + " has "
                            + size.pixels() * 3
                            + " bytes, not "
                            + rgb.length);
        }
    }

    /// The red, green or blue value (channel 0, 1, 2) at a pixel, from 0 to 255.
    public int at(int x, int y, int channel) {
        return rgb[(y * size.width() + x) * 3 + channel] & 0xff;
    }
}
