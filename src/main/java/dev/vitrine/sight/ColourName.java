package dev.vitrine.sight;

import dev.vitrine.picture.Colour;
import dev.vitrine.sight.opencv.Lab;
import java.util.Comparator;
import java.util.List;

/// The everyday names of colours: the nearest of a list that people use for clothes, walls and
/// paint. A name that is also a thing says which colour it means: "chocolate brown", because
/// "chocolate" under a picture would be read as what it shows.
public record ColourName(String name, Lab place) {
    static final List<ColourName> KNOWN =
            """
            black 000000, near black 141414, charcoal grey 36393d, dark grey 505050, grey 808080,
            silver grey c0c0c0, light grey d6d6d6, off-white f4f2ee, white ffffff,
            ivory white fbf6e3, cream white f5e6c8, light beige d2c5b3, beige d9c7a7, sandy beige c9b28b, tan c19a6b,
            taupe 867663, khaki a89f6f, beige grey b6b0a2, warm grey 9a9189, brown 7b4b2a,
            dark brown 3f2a1d, chocolate brown 56331f, chestnut brown 8a4530, caramel brown b9773b,
            terracotta red c5664a, rust red a8431f, copper brown b87048, orange f58220,
            amber yellow f5b029, golden yellow cfa63a, mustard yellow c99a2e, yellow f7dc3c,
            pale yellow f6eda3, lime green b5d63d, olive green 72702f, dark olive green 3d3f22,
            moss green 6a7a3f, sage green a3b18a, mint green b5e3c6, grass green 5a9b3c,
            green 2e8b45, forest green 23512f, dark green 17301f, teal 1b7f7b, dark teal 12474a,
            turquoise 3dc4b8, pale turquoise 9fe0e0, sky blue 87bfe8, pale blue c5dcec,
            powder blue a9c4d6, blue 2a63c8, royal blue 2344a8, navy blue 17254f,
            midnight blue 10162b, steel blue 5b86ab, slate blue 5c6b93, slate grey 667078,
            blue grey 8fa0ad, lavender blue c3b7e0, violet 7d4fb5, purple 672a7a,
            plum purple 5e2a4c, mauve b48ba6, magenta c8308c, pink f2a3bd, pale pink f6d8da,
            dusty pink cf9d9d, rose pink d9607c, salmon pink f0907a, coral red f56f5b,
            pale orange f8c9a4, red d0262e, crimson a3182f, burgundy red 651a2b, dark red 4f1416\
            """
                    .replace("\n", " ")
                    .transform(ColourName::parse);

    /// The name of the nearest known colour.
    public static String of(Colour colour) {
        Lab place = Lab.of(colour);
        return KNOWN.stream()
                .min(Comparator.comparingDouble(known -> known.place.distance(place)))
                .orElseThrow()
                .name;
    }

    private static List<ColourName> parse(String list) {
        return List.of(list.split(",\\s*")).stream()
                .map(String::strip)
                .map(
                        entry -> {
                            int gap = entry.lastIndexOf(' ');
                            Colour colour = Colour.parse(entry.substring(gap + 1));
                            return new ColourName(entry.substring(0, gap), Lab.of(colour));
                        })
                .toList();
    }
}
