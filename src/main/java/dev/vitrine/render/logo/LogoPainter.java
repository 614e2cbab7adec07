package dev.vitrine.render.logo;

import dev.vitrine.picture.Area;
import dev.vitrine.picture.Colour;
import dev.vitrine.picture.Region;
import dev.vitrine.picture.Size;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.VitrineException;
import dev.vitrine.render.decode.DecodeLimits;
import dev.vitrine.render.decode.Decoder;
import dev.vitrine.render.decode.Header;
import dev.vitrine.render.vips.VipsImage;
import dev.vitrine.render.vips.VipsScope;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Lays one logo over any number of pictures.
public final class LogoPainter {
    private static final DecodeLimits LIMITS = new DecodeLimits(10L << 20, 25_000_000, 8);

    /// Below this difference in lightness, of 1, a logo needs a halo to be read.
    private static final double LEAST_CONTRAST = 0.3;

    /// Most corners of a photo are calmer than this spread of lightness, of 1.
    private static final double CALM = 0.12;

    private static final int LARGEST_PRINT = 1920;
    private static final double HALO_STRENGTH = 2.5;
    private static final List<Logo.Position> CORNERS =
            List.of(
                    Logo.Position.BOTTOM_RIGHT,
                    Logo.Position.BOTTOM_LEFT,
                    Logo.Position.TOP_RIGHT,
                    Logo.Position.TOP_LEFT);

    /// Where a logo stands when every corner is taken.
    private static final List<Logo.Position> EDGES =
            List.of(
                    Logo.Position.BOTTOM,
                    Logo.Position.TOP,
                    Logo.Position.RIGHT,
                    Logo.Position.LEFT);

    /// What matters more than this, of 1, is not to be covered.
    private static final double TAKEN = 0.4;

    private final Logo logo;
    private final VipsImage art;
    private final double lightness;

    private LogoPainter(Logo logo, VipsImage art, double lightness) {
        this.logo = logo;
        this.art = art;
        this.lightness = lightness;
    }

    /// Reads the logo into the scope, which must outlive the painter.
    ///
    /// @throws UnusableLogoException when the file cannot be used
    public static LogoPainter load(VipsScope scope, Logo logo) {
        try {
            var decoder = new Decoder(scope, LIMITS);
            Header header = decoder.inspect(logo.file());
            VipsImage art =
                    decoder.decode(scope, logo.file(), header, enough(header))
                            .withAlpha()
                            .inMemory();
            if (Tone.isInvisible(art)) {
                throw UnusableLogoException.invisible();
            }
            return new LogoPainter(logo, art, Tone.ofOpaquePart(art).lightness());
        } catch (UnusableLogoException failure) {
            throw failure;
        } catch (VitrineException failure) {
            throw new UnusableLogoException(ErrorCode.INVALID_LOGO, failure);
        }
    }

    /// No rendition prints a logo larger than this, so no more of it is decoded.
    private static double enough(Header header) {
        return (double) LARGEST_PRINT / Math.max(header.stored().width(), header.stored().height());
    }

    /// A picture with the logo on it.
    ///
    /// @param surroundings what `auto` keeps free
    public Painted paint(VipsScope scope, VipsImage picture, Surroundings surroundings) {
        Size size = picture.size();
        Size printed = printedSize(size);
        VipsImage print =
                scope.adopt(art).premultiplied().resized(printed).unpremultiplied().inMemory();
        Spot spot =
                logo.position() == Logo.Position.AUTO
                        ? best(picture, printed, surroundings)
                        : spot(picture, printed, logo.position(), Region.WHOLE);
        boolean halo = spot.contrast() < LEAST_CONTRAST || spot.tone().spread() > CALM;
        VipsImage ground = halo ? withHalo(picture, print, spot.area()) : picture;
        VipsImage done = ground.withOverlay(faded(print), spot.area().left(), spot.area().top());
        VipsImage opaque = picture.hasAlpha() ? done : done.bands(0, 3);
        return new Painted(opaque.inMemory(), note(spot, halo));
    }

    /// A picture with a logo on it.
    ///
    /// @param picture in memory
    /// @param note where the logo stands and why
    public record Painted(VipsImage picture, String note) {}

    private record Spot(Logo.Position position, Area area, Tone tone, double contrast) {
        /// As fractions of the rendition.
        Region place(Size size) {
            return new Region(
                    (double) area.left() / size.width(),
                    (double) area.top() / size.height(),
                    (double) area.width() / size.width(),
                    (double) area.height() / size.height());
        }
    }

    private Size printedSize(Size picture) {
        Size original = art.size();
        double scale =
                Math.min(
                        logo.scale() * picture.width() / original.width(),
                        logo.scale() * picture.height() / original.height());
        return new Size(
                (int) Math.max(1, Math.round(original.width() * scale)),
                (int) Math.max(1, Math.round(original.height() * scale)));
    }

    /// A place, of the rendition or of the photo on it, without a face, not across the photo's
    /// edge, not on what stands out, rather a corner and with contrast, as far as there is one; of
    /// those the calmest and least important.
    private Spot best(VipsImage picture, Size printed, Surroundings surroundings) {
        Size size = picture.size();
        return Stream.concat(CORNERS.stream(), EDGES.stream())
                .flatMap(
                        corner ->
                                Stream.of(Region.WHOLE, surroundings.photo())
                                        .distinct()
                                        .map(part -> spot(picture, printed, corner, part)))
                .min(
                        Comparator.<Spot, Boolean>comparing(
                                        spot -> surroundings.isOnFace(spot.place(size)))
                                .thenComparing(spot -> surroundings.isAcrossEdge(spot.place(size)))
                                .thenComparing(
                                        spot -> surroundings.attentionAt(spot.place(size)) > TAKEN)
                                .thenComparing(spot -> !CORNERS.contains(spot.position()))
                                .thenComparing(spot -> spot.contrast() < LEAST_CONTRAST)
                                .thenComparingLong(spot -> unrest(spot, size, surroundings)))
                .orElseThrow();
    }

    /// In hundredths: nobody sees a smaller difference.
    private static long unrest(Spot spot, Size size, Surroundings surroundings) {
        double unrest = spot.tone().spread() + surroundings.attentionAt(spot.place(size));
        return Math.round(100 * unrest);
    }

    /// @param part of the picture in which the logo stands, as fractions
    private Spot spot(VipsImage picture, Size printed, Logo.Position position, Region part) {
        Size size = picture.size();
        int width = (int) Math.round(part.width() * size.width());
        int height = (int) Math.round(part.height() * size.height());
        int margin = (int) Math.round(logo.margin() * Math.min(size.width(), size.height()));
        int left =
                (int) Math.round(part.left() * size.width())
                        + place(width, printed.width(), margin, position.across());
        int top =
                (int) Math.round(part.top() * size.height())
                        + place(height, printed.height(), margin, position.down());
        var area =
                new Area(
                        Math.clamp(left, 0, size.width() - printed.width()),
                        Math.clamp(top, 0, size.height() - printed.height()),
                        printed.width(),
                        printed.height());
        Tone tone = Tone.of(picture.window(area).flattened(Colour.WHITE));
        return new Spot(position, area, tone, Math.abs(tone.lightness() - lightness));
    }

    private static int place(int length, int printed, int margin, double fraction) {
        int room = Math.max(0, length - printed);
        int inset = Math.min(margin, room / 2);
        return (int) Math.round(inset + fraction * (room - 2 * inset));
    }

    /// The logo's own shape, spread and blurred, dark behind a light logo and light behind a dark
    /// one.
    private VipsImage withHalo(VipsImage picture, VipsImage print, Area area) {
        double shade = lightness > 0.5 ? 0 : 255;
        int reach = Math.max(6, Math.min(area.width(), area.height()) / 4);
        double[] colour = {shade, shade, shade, 0};
        VipsImage silhouette =
                print.placed(
                                reach,
                                reach,
                                new Size(area.width() + 2 * reach, area.height() + 2 * reach))
                        .blurred(reach / 2.5)
                        .adjusted(
                                new double[] {0, 0, 0, HALO_STRENGTH * 0.6 * logo.opacity()},
                                colour);
        return picture.withOverlay(silhouette, area.left() - reach, area.top() - reach);
    }

    private VipsImage faded(VipsImage print) {
        return logo.opacity() == 1
                ? print
                : print.adjusted(new double[] {1, 1, 1, logo.opacity()}, new double[] {0, 0, 0, 0});
    }

    private String note(Spot spot, boolean halo) {
        String where =
                logo.position() == Logo.Position.AUTO
                        ? "Logo %s, the calmest place that is free (spread %.2f, contrast %.2f)"
                        : "Logo %s as asked (spread %.2f, contrast %.2f)";
        return String.format(
                        Locale.ROOT,
                        where,
                        spot.position().label(),
                        spot.tone().spread(),
                        spot.contrast())
                + (halo ? ", with a soft halo to stay readable" : "");
    }
}
