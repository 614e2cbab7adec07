package dev.vitrine.caption;

import dev.vitrine.network.Network;
import dev.vitrine.network.Networks;
import dev.vitrine.network.Pack;
import dev.vitrine.picture.Colour;
import dev.vitrine.picture.Focus;
import dev.vitrine.picture.Region;
import dev.vitrine.sight.ProductLikelihood;
import dev.vitrine.sight.SightReport;
import dev.vitrine.sight.Swatch;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Briefs and sights for tests, and one writer for all of them: the model loads once.
final class Briefs {
    static final Networks NETWORKS = Networks.load();
    static final Writer WRITER = Writer.open(null);
    static final String MUG = "Hand-thrown stoneware mug";

    private Briefs() {}

    static Brief of(@Nullable String description) {
        return new Brief(description, "IMG_2034.jpg", null, NETWORKS.all(), Pack.CLASSIC);
    }

    static PostCopy post(@Nullable String description, String network) {
        return post(description, network, Pack.CLASSIC);
    }

    static PostCopy post(@Nullable String description, String network, Pack pack) {
        return post(
                new Brief(
                        description, "IMG_2034.jpg", null, List.of(NETWORKS.find(network)), pack));
    }

    static PostCopy seen(@Nullable String description, SightReport sight, Network network) {
        return post(new Brief(description, "IMG_2034.jpg", sight, List.of(network), Pack.CLASSIC));
    }

    static PostCopy post(Brief brief) {
        return WRITER.write(brief).posts().getFirst();
    }

    static SightReport sight(
            double brightness,
            double colourfulness,
            boolean product,
            int faces,
            Swatch... palette) {
        Focus nowhere = Focus.unknown();
        return new SightReport(
                List.of(palette),
                List.of(),
                brightness,
                0.5,
                colourfulness,
                300,
                new Focus(
                        Collections.nCopies(faces, new Region(0.3, 0.3, 0.2, 0.2)),
                        Region.WHOLE,
                        nowhere.attention(),
                        null),
                new ProductLikelihood(product ? 0.9 : 0.1, product, List.of()),
                "0123456789abcdef",
                "0123456789abcdef".repeat(4),
                List.of());
    }

    static Swatch swatch(String name, double share) {
        return new Swatch(Colour.WHITE, name, share);
    }
}
