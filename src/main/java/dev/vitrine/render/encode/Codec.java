package dev.vitrine.render.encode;

import dev.vitrine.picture.PictureFormat;
import dev.vitrine.render.vips.VipsImage;

/// How each format is written, and how finely its quality is searched.
///
/// Measured on a 1.5-megapixel photo at qualities 75 to 92: progressive scans save 3 to 5 % for 10
/// to 50 ms. Trellis quantisation saves another 6 to 8 % at the same quality, some of it paid with
/// likeness (SSIM 0.985 becomes 0.983), and takes five to eight times as long, so it is used only
/// where a byte limit is hard to meet.
enum Codec {
    JPEG("jpegload_buffer", 1) {
        @Override
        byte[] draft(VipsImage image, int quality) {
            return image.saver("jpegsave_buffer").with("Q", quality).bytes();
        }

        @Override
        byte[] finish(VipsImage image, int quality, byte[] draft) {
            return image.saver("jpegsave_buffer")
                    .with("Q", quality)
                    .with("optimize_coding", true)
                    .with("interlace", true)
                    .bytes();
        }

        @Override
        byte[] fast(VipsImage image, int quality, boolean progressive) {
            return image.saver("jpegsave_buffer")
                    .with("Q", quality)
                    .with("optimize_coding", true)
                    .with("interlace", progressive)
                    .bytes();
        }

        @Override
        byte[] squeeze(VipsImage image, int quality) {
            return image.saver("jpegsave_buffer")
                    .with("Q", quality)
                    .with("optimize_coding", true)
                    .with("interlace", true)
                    .with("trellis_quant", true)
                    .with("overshoot_deringing", true)
                    .with("quant_table", 3)
                    .bytes();
        }
    },
    WEBP("webpload_buffer", 4) {
        @Override
        byte[] draft(VipsImage image, int quality) {
            return image.saver("webpsave_buffer").with("Q", quality).with("effort", 4).bytes();
        }
    },
    AVIF("heifload_buffer", 8) {
        private static final int COMPRESSION_AV1 = 4;

        @Override
        byte[] draft(VipsImage image, int quality) {
            return image.saver("heifsave_buffer")
                    .with("Q", quality)
                    .with("compression", COMPRESSION_AV1)
                    .with("effort", 2)
                    .bytes();
        }
    },
    PNG("pngload_buffer", 100) {
        @Override
        byte[] draft(VipsImage image, int quality) {
            return image.saver("pngsave_buffer").with("compression", 8).bytes();
        }

        @Override
        byte[] fast(VipsImage image, int quality, boolean progressive) {
            return image.saver("pngsave_buffer").with("compression", 6).bytes();
        }
    };

    private final String loader;
    private final int step;

    Codec(String loader, int step) {
        this.loader = loader;
        this.step = step;
    }

    static Codec of(PictureFormat format) {
        return switch (format) {
            case JPEG -> JPEG;
            case PNG -> PNG;
            case WEBP -> WEBP;
            case AVIF -> AVIF;
            case HEIC, TIFF, GIF, BMP ->
                    throw new IllegalArgumentException("Vitrine does not write " + format.name());
        };
    }

    /// The file, made fast.
    abstract byte[] draft(VipsImage image, int quality);

    /// The file at one quality, made fast but without giving bytes away.
    byte[] fast(VipsImage image, int quality, boolean progressive) {
        return draft(image, quality);
    }

    /// The file with exactly the draft's pixels, made smaller where that is quick.
    byte[] finish(VipsImage image, int quality, byte[] draft) {
        return draft;
    }

    /// The smallest file, however long it takes.
    byte[] squeeze(VipsImage image, int quality) {
        return draft(image, quality);
    }

    /// The operation that reads the format back.
    String loader() {
        return loader;
    }

    /// Neighbouring qualities closer than this are not told apart.
    int step() {
        return step;
    }

    boolean lossless() {
        return this == PNG;
    }
}
