package dev.vitrine.render.decode;

/// What a source picture may be at most and at least.
///
/// @param maxBytes of the file
/// @param maxPixels width × height, checked in the header before decoding
/// @param minEdge the shorter edge, in pixels
public record DecodeLimits(long maxBytes, long maxPixels, int minEdge) {
    public DecodeLimits {
        if (maxBytes < 1 || maxPixels < 1 || minEdge < 1) {
            throw new IllegalArgumentException(
                    "Limits are positive: "
                            + maxBytes
                            + " bytes, "
                            + maxPixels
                            + " pixels, edge "
                            + minEdge);
        }
    }
}
