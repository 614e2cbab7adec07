package dev.vitrine.render.decode;

import dev.vitrine.picture.PictureFormat;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.render.vips.CieLab;
import dev.vitrine.render.vips.Libvips;
import dev.vitrine.render.vips.Loader;
import dev.vitrine.render.vips.Saver;
import dev.vitrine.render.vips.VipsException;
import dev.vitrine.render.vips.VipsImage;
import dev.vitrine.render.vips.VipsScope;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads source pictures: the header first, held against the limits; then only as many pixels as
/// are needed.
public final class Decoder {
    private static final String FORMATS = "jpg, png, webp, avif, tiff, bmp, gif";
    private static final int LARGEST_JPEG_SHRINK = 8;

    private final Libvips vips;
    private final DecodeLimits limits;
    private final Reductions reductions;

    /// A decoder that holds every file against the limits.
    public Decoder(Libvips vips, DecodeLimits limits) {
        this(vips, limits, Reductions.NONE);
    }

    private Decoder(Libvips vips, DecodeLimits limits, Reductions reductions) {
        this.vips = vips;
        this.limits = limits;
        this.reductions = reductions;
    }

    /// A decoder that works with the library of a scope.
    public Decoder(VipsScope scope, DecodeLimits limits) {
        this(scope.library(), limits);
    }

    /// The same, reading what was decoded before instead of decoding it again.
    public Decoder with(Reductions kept) {
        return new Decoder(vips, limits, kept);
    }

    /// Whether the file begins like a picture of a format that is read.
    public static boolean recognises(Path file) {
        return Signature.of(start(file)) != null;
    }

    /// What the file says of itself.
    ///
    /// @throws UnusableImageException when it is no picture, or not one within the limits
    public Header inspect(Path file) {
        limits.check(file);
        byte[] start = start(file);
        PictureFormat format = Signature.of(start);
        if (format == null) {
            throw new UnusableImageException(
                    ErrorCode.INVALID_IMAGE_FORMAT,
                    file + " is not a picture of a supported format",
                    "Supported: " + FORMATS + " (by content, whatever the file is called)");
        }
        if (format == PictureFormat.BMP) {
            return limits.checked(file, Bitmap.header(file, start));
        }
        if (format == PictureFormat.PNG && start.length >= Signature.PNG_SIZE + 8) {
            // Above some size libvips refuses without a reason.
            ByteBuffer size = ByteBuffer.wrap(start, Signature.PNG_SIZE, 8);
            limits.checkPixels(
                    file,
                    Integer.toUnsignedLong(size.getInt()),
                    Integer.toUnsignedLong(size.getInt()));
        }
        try (VipsScope scope = VipsScope.open(vips)) {
            return limits.checked(file, header(format, open(scope, file, format, 1)));
        } catch (VipsException failure) {
            throw damaged(file, format, failure);
        }
    }

    /// The pixels: upright, 8-bit sRGB with alpha where there is any, in memory, at the smallest
    /// size that is at least `scale` of the original. The scope must not be killed before this
    /// returns; a kill ends it with an exception.
    ///
    /// @param scale target pixels per source pixel; above 1 counts as 1
    public VipsImage decode(VipsScope scope, Path file, Header header, double scale) {
        try {
            int shrink = Math.max(1, (int) (1 / Math.min(1, scale) + 1e-6));
            VipsImage stored = stored(scope, file, header, shrink);
            int rest = shrinksWhileLoading(header.format()) ? 1 : shrink;
            VipsImage memory = converted(stored, rest).inMemory().withoutIdleAlpha();
            return header.orientation() == 1 ? memory : turned(memory);
        } catch (VipsException failure) {
            throw damaged(file, header.format(), failure);
        }
    }

    VipsImage stored(VipsScope scope, Path file, Header header, int shrink) {
        if (header.format() == PictureFormat.BMP) {
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment samples = Bitmap.samples(file, arena);
                return VipsImage.of(scope, samples, header.stored(), 3);
            }
        }
        int reduced = shrunkWhileLoading(header.format(), shrink);
        Path kept =
                reduced == 1
                        ? null
                        : reductions.of(
                                file,
                                reduced,
                                draft ->
                                        Saver.samples(
                                                open(scope, file, header.format(), shrink), draft));
        if (kept != null) {
            try {
                return new Loader(scope).samples(kept);
            } catch (VipsException _) {
                // It was cleared away meanwhile.
            }
        }
        return open(scope, file, header.format(), shrink);
    }

    private static int shrunkWhileLoading(PictureFormat format, int shrink) {
        return switch (format) {
            case JPEG -> jpegShrink(shrink);
            case WEBP -> shrink;
            default -> 1;
        };
    }

    private static boolean shrinksWhileLoading(PictureFormat format) {
        return format == PictureFormat.JPEG || format == PictureFormat.WEBP;
    }

    /// What was CIELAB has no use for a profile any more.
    private static VipsImage converted(VipsImage image, int shrink) {
        return CieLab.in(image)
                ? shrunk(CieLab.toSrgb(image), shrink)
                : inSrgb(shrunk(image, shrink));
    }

    private VipsImage open(VipsScope scope, Path file, PictureFormat format, int shrink) {
        var loader = new Loader(scope);
        return switch (format) {
            case JPEG -> loader.jpeg(file, jpegShrink(shrink));
            case PNG -> loader.png(file);
            case WEBP -> loader.webp(file, 1.0 / shrink);
            case TIFF -> {
                MemorySegment bytes = loader.bytes(file);
                LabTiff lab = LabTiff.in(bytes);
                yield lab == null ? loader.tiff(bytes) : lab.open(loader, bytes);
            }
            case GIF -> loader.gif(file);
            case AVIF, HEIC -> loader.heif(file);
            case BMP -> throw new IllegalArgumentException("libvips reads no bitmaps: " + file);
        };
    }

    /// Transparent pixels carry any colour, so they are weighted by their alpha while averaging.
    private static VipsImage shrunk(VipsImage image, int shrink) {
        if (shrink == 1) {
            return image;
        }
        if (!image.hasAlpha()) {
            return image.shrunk(shrink, shrink);
        }
        VipsImage bytes = image.is8Bit() ? image : inSrgb(image);
        return bytes.premultiplied().shrunk(shrink, shrink).unpremultiplied();
    }

    static VipsImage inSrgb(VipsImage image) {
        return image.hasProfile() || image.isCmyk() ? byProfile(image) : image.toSrgb();
    }

    /// A damaged or foreign profile must not cost the picture: then the samples are taken as they
    /// are.
    private static VipsImage byProfile(VipsImage image) {
        try {
            return image.fromProfileToSrgb();
        } catch (VipsException _) {
            return image.toSrgb();
        }
    }

    private static VipsImage turned(VipsImage image) {
        VipsImage upright = image.upright().inMemory();
        image.release();
        return upright;
    }

    /// JPEG decodes at 1, 1/2, 1/4 or 1/8.
    private static int jpegShrink(int shrink) {
        return Math.min(LARGEST_JPEG_SHRINK, Integer.highestOneBit(shrink));
    }

    private static Header header(PictureFormat format, VipsImage image) {
        List<String> notes = new ArrayList<>();
        if (image.pages() > 1) {
            notes.add(
                    format == PictureFormat.TIFF
                            ? "The first of " + image.pages() + " pages is used"
                            : "Animated: the first of " + image.pages() + " frames is used");
        }
        if (image.orientation() != 1) {
            notes.add("Turned upright as its EXIF orientation " + image.orientation() + " says");
        }
        if (image.hasProfile()) {
            notes.add("Converted from its own colour profile to sRGB");
        }
        return new Header(
                format,
                image.size(),
                image.orientation(),
                image.hasAlpha() && !CieLab.in(image),
                colours(image),
                Held.bytes(format, image),
                notes);
    }

    private static String colours(VipsImage image) {
        String depth = image.is8Bit() ? "" : "16-bit ";
        if (image.isCmyk()) {
            return depth + "CMYK";
        }
        if (CieLab.in(image)) {
            return "CIELAB";
        }
        int colourBands = image.bands() - (image.hasAlpha() ? 1 : 0);
        return depth + (colourBands < 3 ? "grey" : "RGB");
    }

    private static byte[] start(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(Signature.LENGTH);
        } catch (IOException failure) {
            throw UnusableImageException.unreadable(file, failure);
        }
    }

    UnusableImageException damaged(Path file, PictureFormat format, VipsException failure) {
        if (format == PictureFormat.HEIC) {
            return new UnusableImageException(
                    ErrorCode.INVALID_IMAGE_FORMAT,
                    file + " is HEIC, which libvips " + vips.version() + " here cannot decode",
                    "Save it as JPEG, or install a system libvips with HEIC support",
                    failure);
        }
        return new UnusableImageException(
                ErrorCode.INVALID_IMAGE_FORMAT,
                file + " is a damaged " + format.name() + reason(failure),
                "Save the picture again, or use another copy of it",
                failure);
    }

    /// The last words, since earlier ones can be about a picture before this one.
    private static String reason(VipsException failure) {
        String detail = failure.detail();
        return detail.isEmpty()
                ? ""
                : " (" + detail.substring(detail.lastIndexOf(';') + 1).strip() + ")";
    }
}
