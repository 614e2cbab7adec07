package dev.vitrine.delivery;

import dev.vitrine.library.Library;
import dev.vitrine.library.asset.Asset;
import dev.vitrine.library.asset.AssetException;
import dev.vitrine.library.asset.Seen;
import dev.vitrine.picture.Colour;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Size;
import dev.vitrine.transformation.Transformation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Chooses the widths in which a page offers a picture: so that each is about as many bytes larger
/// than the one before. A few are really made and measured, in the first format; between them bytes
/// grow as a power of the width.
public final class Responsive {
    private static final int MOST_WIDTHS = 12;
    private static final int PROBES = 4;
    private static final int USUAL_QUALITY = 80;

    /// On AVIF's own scale, about the same likeness.
    private static final int AVIF_QUALITY = 52;

    /// Larger ones take AVIF longer than anybody waits for a picture.
    private static final long MOST_AVIF_PIXELS = 2_000_000;

    private final Deliveries deliveries;
    private final Library library;

    Responsive(Deliveries deliveries, Library library) {
        this.deliveries = deliveries;
        this.library = library;
    }

    /// What is asked.
    ///
    /// @param min the smallest width, in pixels
    /// @param max the largest
    /// @param stepBytes by how much neighbours differ
    /// @param formats best first
    public record Wish(int min, int max, long stepBytes, List<PictureFormat> formats) {
        public Wish {
            formats = List.copyOf(formats);
        }

        List<Integer> probes(int widest) {
            double least = Math.min(min, widest);
            double ratio = Math.min(max, widest) / least;
            List<Integer> widths = new ArrayList<>();
            for (int probe = 0; probe <= PROBES; probe++) {
                widths.add((int) Math.round(least * Math.pow(ratio, (double) probe / PROBES)));
            }
            return widths;
        }
    }

    /// A width and how many bytes it takes in the first format.
    public record Width(int pixels, long bytes) {}

    /// What was measured.
    ///
    /// @param placeholder a tiny WebP
    record Measured(List<Width> widths, byte[] placeholder, @Nullable Seen seen) {}

    /// The addresses of all widths in one format.
    public record Offer(PictureFormat format, List<String> addresses, List<Integer> widths) {
        public Offer {
            addresses = List.copyOf(addresses);
            widths = List.copyOf(widths);
        }
    }

    /// A picture for a page.
    ///
    /// @param offers best format first, the last one for everybody
    /// @param largest the size of the largest
    /// @param placeholder a tiny WebP to show meanwhile; handed over, not copied
    /// @param dominant the colour that covers most of it; absent when nothing was seen
    public record Set(
            Asset asset,
            List<Width> widths,
            List<Offer> offers,
            Size largest,
            byte[] placeholder,
            @Nullable Colour dominant) {
        public Set {
            widths = List.copyOf(widths);
            offers = List.copyOf(offers);
        }
    }

    /// Chooses widths for an asset, and signs the address of each.
    public Set of(Asset asset, Wish wish) {
        Size size = asset.size();
        if (size == null || asset.deletedAt() != null) {
            throw AssetException.notFound(asset.id());
        }
        Measured measured = deliveries.measure(library.get(asset.workspace(), asset.id()), wish);
        List<Width> widths = choose(measured.widths(), wish.stepBytes());
        List<Offer> offers =
                wish.formats().stream()
                        .map(format -> offer(asset, size, widths, format))
                        .filter(offer -> !offer.widths().isEmpty())
                        .toList();
        int widest = widths.getLast().pixels();
        Seen seen = measured.seen();
        return new Set(
                asset,
                widths,
                offers,
                new Size(widest, height(size, widest)),
                measured.placeholder(),
                seen == null || seen.palette().isEmpty()
                        ? null
                        : seen.palette().getFirst().colour());
    }

    /// The quality in which a format is offered.
    static int quality(PictureFormat format) {
        return format == PictureFormat.AVIF ? AVIF_QUALITY : USUAL_QUALITY;
    }

    static List<Width> choose(List<Width> probes, long stepBytes) {
        List<Width> measured =
                probes.stream().sorted(Comparator.comparingInt(Width::pixels)).toList();
        Width least = measured.getFirst();
        Width most = measured.getLast();
        long steps = Math.ceilDiv(Math.max(0, most.bytes() - least.bytes()), stepBytes);
        int count = Math.clamp(steps, most.pixels() > least.pixels() ? 1 : 0, MOST_WIDTHS - 1);
        var pixels = new TreeSet<Integer>();
        for (int step = 1; step < count; step++) {
            double bytes = least.bytes() + (double) (most.bytes() - least.bytes()) * step / count;
            pixels.add((int) Math.round(pixels(measured, bytes)));
        }
        pixels.add(least.pixels());
        pixels.add(most.pixels());
        return pixels.stream().map(each -> new Width(each, bytes(measured, each))).toList();
    }

    private static double pixels(List<Width> measured, double bytes) {
        for (int at = 1; at < measured.size(); at++) {
            Width left = measured.get(at - 1);
            Width right = measured.get(at);
            if (bytes <= right.bytes() && right.bytes() > left.bytes()) {
                double part =
                        Math.log(Math.max(1, bytes / left.bytes()))
                                / Math.log((double) right.bytes() / left.bytes());
                return left.pixels() * Math.pow((double) right.pixels() / left.pixels(), part);
            }
        }
        return measured.getLast().pixels();
    }

    private static long bytes(List<Width> measured, int pixels) {
        for (int at = 1; at < measured.size(); at++) {
            Width left = measured.get(at - 1);
            Width right = measured.get(at);
            if (pixels <= right.pixels()) {
                double part =
                        Math.log((double) pixels / left.pixels())
                                / Math.log((double) right.pixels() / left.pixels());
                return Math.round(
                        left.bytes() * Math.pow((double) right.bytes() / left.bytes(), part));
            }
        }
        return measured.getLast().bytes();
    }

    private Offer offer(Asset asset, Size size, List<Width> widths, PictureFormat format) {
        List<String> addresses = new ArrayList<>();
        List<Integer> offered = new ArrayList<>();
        for (Width width : widths) {
            long area = (long) width.pixels() * height(size, width.pixels());
            if (format == PictureFormat.AVIF && area > MOST_AVIF_PIXELS) {
                continue;
            }
            String text =
                    "w_%d/f_%s,q_%d".formatted(width.pixels(), format.extension(), quality(format));
            addresses.add(deliveries.sign(asset, Transformation.parse(text), null));
            offered.add(width.pixels());
        }
        return new Offer(format, addresses, offered);
    }

    private static int height(Size size, int width) {
        return (int) Math.max(1, Math.round(width / size.ratio()));
    }
}
