package dev.vitrine.session.sheet;

import dev.vitrine.sight.SightReport;
import dev.vitrine.sight.Swatch;
import java.util.ArrayList;
import java.util.List;

/// What was seen in the source, ready for the page.
///
/// @param report what was seen
/// @param palette the colours side by side
/// @param gauges light, contrast, colour, sharpness
/// @param product how likely it is one product, in words with its number
/// @param productFilled the same, 0 to 100
/// @param reasons why it is likely or not
/// @param pairs colours that can be read on each other
record Seen(
        SightReport report,
        List<Stripe> palette,
        List<Gauge> gauges,
        String product,
        long productFilled,
        List<String> reasons,
        List<Pair> pairs) {
    private static final int MOST_PAIRS = 3;

    /// From here on, as the remarks of [SightReport] have it: a gauge must not contradict them.
    private static final double SHARP = 100;

    private static final double NOT_FLAT = 0.3;

    /// A colour as a stripe of a drawing that is 100 wide.
    record Stripe(String colour, String name, String share, String left, String width) {}

    /// A number on a scale.
    ///
    /// @param filled where it stands, 0 to 100
    record Gauge(String label, String value, String word, long filled) {}

    /// Text on its ground.
    record Pair(String text, String ground, String ratio) {}

    static Seen of(SightReport report) {
        return new Seen(
                report,
                stripes(report.palette()),
                List.of(
                        gauge("Light", report.brightness(), 1, 0.3, 0.7, "dark, balanced, bright"),
                        gauge(
                                "Contrast",
                                report.contrast(),
                                1,
                                NOT_FLAT,
                                0.6,
                                "soft, even, strong"),
                        gauge(
                                "Colour",
                                report.colourfulness(),
                                100,
                                20,
                                60,
                                "quiet, lively, vivid"),
                        gauge(
                                "Sharpness",
                                report.sharpness(),
                                1000,
                                SHARP,
                                500,
                                "soft, sharp, crisp")),
                (report.product().suitable() ? "Likely a product, " : "Not clearly a product, ")
                        + Figures.share(report.product().score()),
                Math.round(report.product().score() * 100),
                report.product().reasons().stream().map(Figures::together).toList(),
                report.contrastPairs().stream()
                        .limit(MOST_PAIRS)
                        .map(
                                pair ->
                                        new Pair(
                                                pair.text().toString(),
                                                pair.ground().toString(),
                                                Figures.fixed(pair.ratio(), 1) + " : 1"))
                        .toList());
    }

    private static List<Stripe> stripes(List<Swatch> palette) {
        double whole = palette.stream().mapToDouble(Swatch::share).sum();
        var stripes = new ArrayList<Stripe>();
        double left = 0;
        for (Swatch swatch : palette) {
            double width = whole == 0 ? 100.0 / palette.size() : 100 * swatch.share() / whole;
            stripes.add(
                    new Stripe(
                            swatch.colour().toString(),
                            swatch.name(),
                            Figures.share(swatch.share()),
                            Figures.fixed(left, 2),
                            Figures.fixed(width, 2)));
            left += width;
        }
        return stripes;
    }

    private static Gauge gauge(
            String label, double value, double full, double low, double high, String words) {
        String[] word = words.split(", ", 3);
        return new Gauge(
                label,
                full > 1 ? Figures.count(Math.round(value)) : Figures.fixed(value, 2),
                value < low ? word[0] : value < high ? word[1] : word[2],
                Math.clamp(Math.round(100 * value / full), 1, 100));
    }
}
