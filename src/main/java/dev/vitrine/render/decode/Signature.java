package dev.vitrine.render.decode;

import dev.vitrine.picture.PictureFormat;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Tells a picture format by the first bytes of a file. The name of a file tells nothing.
final class Signature {
    /// Enough for every signature, the brands of an ISO base media file included.
    static final int LENGTH = 64;

    /// Where the width of a PNG stands, and after it the height: 4 bytes each, unsigned.
    static final int PNG_SIZE = 16;

    private Signature() {}

    /// The format, or null when the bytes begin like none that we read.
    static @Nullable PictureFormat of(byte[] start) {
        if (begins(start, 0, 0xff, 0xd8, 0xff)) {
            return PictureFormat.JPEG;
        }
        if (begins(start, 0, 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a)) {
            return PictureFormat.PNG;
        }
        if (begins(start, 0, 'G', 'I', 'F', '8')) {
            return PictureFormat.GIF;
        }
        if (begins(start, 0, 'R', 'I', 'F', 'F') && begins(start, 8, 'W', 'E', 'B', 'P')) {
            return PictureFormat.WEBP;
        }
        if (begins(start, 0, 'I', 'I', '*', 0)
                || begins(start, 0, 'M', 'M', 0, '*')
                || begins(start, 0, 'I', 'I', '+', 0)
                || begins(start, 0, 'M', 'M', 0, '+')) {
            return PictureFormat.TIFF;
        }
        if (begins(start, 0, 'B', 'M') && start.length >= 26) {
            return PictureFormat.BMP;
        }
        return begins(start, 4, 'f', 't', 'y', 'p') ? ofBrands(start) : null;
    }

    /// ISO/IEC 23008-12 names the brands: `avif` and `avis` are AV1, `hei?` and `hev?` are HEVC.
    private static @Nullable PictureFormat ofBrands(byte[] start) {
        int boxEnd = Math.min(start.length, Math.max(0, bigEndian(start)));
        String brands =
                new String(
                        Arrays.copyOfRange(start, 8, Math.max(8, boxEnd)),
                        StandardCharsets.ISO_8859_1);
        if (brands.contains("avif") || brands.contains("avis")) {
            return PictureFormat.AVIF;
        }
        return brands.contains("hei") || brands.contains("hev") || brands.contains("mif1")
                ? PictureFormat.HEIC
                : null;
    }

    private static int bigEndian(byte[] bytes) {
        return (bytes[0] & 0xff) << 24
                | (bytes[1] & 0xff) << 16
                | (bytes[2] & 0xff) << 8
                | (bytes[3] & 0xff);
    }

    private static boolean begins(byte[] bytes, int at, int... expected) {
        if (bytes.length < at + expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[at + i] & 0xff) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
