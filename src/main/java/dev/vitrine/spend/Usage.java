package dev.vitrine.spend;

import org.jspecify.annotations.Nullable;

/// What a call has used, as the vendor reports it. A vendor is believed within bounds only: no
/// count is below nothing or above a thousand million, no price above [Money#MOST].
///
/// @param textIn tokens of text that were read, those from the vendor's cache not among them
/// @param cachedIn tokens that were read from the vendor's cache
/// @param imageIn tokens of pictures that were read
/// @param textOut tokens of text that were written, thoughts among them
/// @param imageOut tokens of pictures that were made
/// @param pictures that were made
/// @param searches on the web
/// @param pixels of what was shown and made, where a vendor charges by the megapixel
/// @param reported the price, when the vendor says it itself
public record Usage(
        long textIn,
        long cachedIn,
        long imageIn,
        long textOut,
        long imageOut,
        long pictures,
        long searches,
        long pixels,
        @Nullable Money reported) {
    /// Nothing that anybody knows of.
    public static final Usage NONE = new Usage(0, 0, 0, 0, 0, 0, 0, 0, null);

    private static final long MOST = 1_000_000_000;

    public Usage {
        textIn = bounded(textIn);
        cachedIn = bounded(cachedIn);
        imageIn = bounded(imageIn);
        textOut = bounded(textOut);
        imageOut = bounded(imageOut);
        pictures = bounded(pictures);
        searches = bounded(searches);
        pixels = bounded(pixels);
        reported = reported == null ? null : reported.bounded();
    }

    /// With tokens that were read.
    public Usage withInput(long text, long cached, long image) {
        return new Usage(
                text, cached, image, textOut, imageOut, pictures, searches, pixels, reported);
    }

    /// With tokens that were written or drawn.
    public Usage withOutput(long text, long image) {
        return new Usage(
                textIn, cachedIn, imageIn, text, image, pictures, searches, pixels, reported);
    }

    /// With so many pictures.
    public Usage withPictures(long count) {
        return new Usage(
                textIn, cachedIn, imageIn, textOut, imageOut, count, searches, pixels, reported);
    }

    /// With so many searches.
    public Usage withSearches(long count) {
        return new Usage(
                textIn, cachedIn, imageIn, textOut, imageOut, pictures, count, pixels, reported);
    }

    /// With so many pixels.
    public Usage withPixels(long count) {
        return new Usage(
                textIn, cachedIn, imageIn, textOut, imageOut, pictures, searches, count, reported);
    }

    /// With the price that the vendor says.
    public Usage withReported(Money price) {
        return new Usage(
                textIn, cachedIn, imageIn, textOut, imageOut, pictures, searches, pixels, price);
    }

    private static long bounded(long count) {
        return Math.clamp(count, 0, MOST);
    }
}
