package dev.vitrine.render.encode;

import dev.vitrine.picture.PictureFormat;

/// An encoded picture.
///
/// @param bytes the file; handed over, not copied
/// @param format how it is encoded
/// @param quality the encoder's quality, 100 for lossless
/// @param ssim likeness to the uncompressed picture; not a number when the quality was given and
///   nothing measured
/// @param note what is worth telling the user; empty when nothing is
public record Encoded(byte[] bytes, PictureFormat format, int quality, double ssim, String note) {}
