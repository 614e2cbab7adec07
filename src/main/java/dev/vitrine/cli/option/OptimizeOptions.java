package dev.vitrine.cli.option;

import dev.vitrine.network.Pack;
import dev.vitrine.picture.Colour;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Point;
import dev.vitrine.render.Background;
import dev.vitrine.session.job.SessionRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// How pictures are to look, as options.
public final class OptimizeOptions {
    @Option(
            names = "--output-format",
            paramLabel = "FORMAT",
            defaultValue = "auto",
            description =
                    "jpg, png, webp, avif or auto (default): a network that does not take it gets JPEG.")
    private String format = "auto";

    @Option(
            names = "--pack",
            paramLabel = "PACK",
            defaultValue = "classic",
            description =
                    "Hashtag ranges: classic (15-30 on Instagram, default) or current (at most 5).")
    private String pack = "classic";

    @Option(
            names = "--focus",
            paramLabel = "X,Y",
            description = "Focal point as fractions, for example 0.3,0.6: wins over what is seen.")
    private @Nullable String focus;

    @Option(
            names = "--background",
            paramLabel = "blur|#RRGGBB",
            defaultValue = "blur",
            description =
                    "Behind pictures that a crop would ruin, and behind transparency (default: blur, white).")
    private String background = "blur";

    @Mixin private LogoOptions logo = new LogoOptions();

    /// The hashtag ranges asked for.
    public Pack pack() {
        return switch (pack.strip().toLowerCase(Locale.ROOT)) {
            case "classic" -> Pack.CLASSIC;
            case "current" -> Pack.CURRENT;
            default -> throw UsageException.invalid("--pack", pack, "classic or current");
        };
    }

    /// Everything about the look.
    public SessionRequest.Look look() {
        Point point = point(focus);
        boolean blurred = background.equalsIgnoreCase("blur");
        Colour ground =
                blurred
                        ? Colour.WHITE
                        : UsageException.checked(
                                "--background",
                                () -> Colour.parse(background),
                                "blur, or a colour such as #f5f0e8");
        Background behind = blurred ? new Background.Blurred() : new Background.Solid(ground);
        return new SessionRequest.Look(point, pictureFormat(), behind, ground, logo.logo());
    }

    private static @Nullable Point point(@Nullable String text) {
        return text == null
                ? null
                : UsageException.checked(
                        "--focus", () -> Point.parse(text), "two fractions such as 0.3,0.6");
    }

    private @Nullable PictureFormat pictureFormat() {
        if (format.equalsIgnoreCase("auto")) {
            return null;
        }
        PictureFormat wanted =
                UsageException.checked(
                        "--output-format",
                        () -> PictureFormat.parse(format),
                        "jpg, png, webp, avif or auto");
        if (!wanted.writable()) {
            throw UsageException.invalid("--output-format", format, "jpg, png, webp, avif or auto");
        }
        return wanted;
    }
}
