package dev.vitrine.ai.gemini;

import dev.vitrine.picture.Size;
import java.util.Comparator;
import java.util.List;

/// A shape and a resolution as Gemini names them, and the pixels that come of it.
///
/// @param ratio for example `4:5`
/// @param resolution `1K` or `2K`
/// @param size what comes back, by Google's page on making pictures
/// @param tokens that it counts for such a picture, by the same page
record Canvas(String ratio, String resolution, Size size, long tokens) {
    /// 1K; 2K has twice the edges. Google's page on making pictures, as of 2026-10.
    private static final List<Canvas> ALL =
            List.of(
                    small("1:1", 1024, 1024),
                    small("2:3", 848, 1264),
                    small("3:2", 1264, 848),
                    small("3:4", 896, 1200),
                    small("4:3", 1200, 896),
                    small("4:5", 928, 1152),
                    small("5:4", 1152, 928),
                    small("9:16", 768, 1376),
                    small("16:9", 1376, 768),
                    small("21:9", 1584, 672),
                    small("1:4", 512, 2048),
                    small("4:1", 2048, 512),
                    small("1:8", 384, 3072),
                    small("8:1", 3072, 384));

    /// The one that gives a size, or else comes nearest to its shape and is no smaller where
    /// possible.
    static Canvas of(Size wanted) {
        Canvas nearest =
                ALL.stream()
                        .min(Comparator.comparingDouble(canvas -> canvas.distance(wanted)))
                        .orElseThrow();
        return wanted.pixels() > nearest.size.pixels() * 5 / 4 ? nearest.doubled() : nearest;
    }

    private static Canvas small(String ratio, int width, int height) {
        return new Canvas(ratio, "1K", new Size(width, height), 1120);
    }

    private Canvas doubled() {
        return new Canvas(ratio, "2K", new Size(2 * size.width(), 2 * size.height()), 1680);
    }

    private double distance(Size wanted) {
        return Math.abs(Math.log(size.ratio() / wanted.ratio()));
    }
}
