package dev.vitrine.cli;

import dev.vitrine.network.Pack;
import dev.vitrine.picture.Colour;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Point;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.render.Background;
import dev.vitrine.render.logo.Logo;
import dev.vitrine.session.SessionRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How pictures are to look, as options.
final class OptimizeOptions {
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

    @Option(
            names = "--logo",
            paramLabel = "FILE",
            description = "PNG, WebP or JPEG laid over every picture.")
    private @Nullable Path logo;

    @Option(
            names = "--logo-position",
            paramLabel = "WHERE",
            defaultValue = "auto",
            description =
                    "auto (default: the calmest corner), top-left, top, top-right, left, center, right,"
                            + " bottom-left, bottom or bottom-right.")
    private String logoPosition = "auto";

    @Option(
            names = "--logo-scale",
            paramLabel = "SHARE",
            defaultValue = "0.18",
            description = "Its width as a share of the picture's (default 0.18).")
    private double logoScale = 0.18;

    @Option(
            names = "--logo-opacity",
            paramLabel = "SHARE",
            defaultValue = "0.9",
            description = "0 (invisible) to 1 (default 0.9).")
    private double logoOpacity = 0.9;

    @Option(
            names = "--logo-margin",
            paramLabel = "SHARE",
            defaultValue = "0.04",
            description = "Distance to the edges as a share of the shorter edge (default 0.04).")
    private double logoMargin = 0.04;

    /// The hashtag ranges asked for.
    Pack pack() {
        return switch (pack.strip().toLowerCase(Locale.ROOT)) {
            case "classic" -> Pack.CLASSIC;
            case "current" -> Pack.CURRENT;
            default -> throw invalid("--pack", pack, "classic, current");
        };
    }

    /// Everything about the look.
    SessionRequest.Look look() {
        Point point = point(focus);
        boolean blurred = background.equalsIgnoreCase("blur");
        Colour ground =
                blurred
                        ? Colour.WHITE
                        : checked("--background", () -> Colour.parse(background), "blur, #ffffff");
        Background behind = blurred ? new Background.Blurred() : new Background.Solid(ground);
        return new SessionRequest.Look(point, pictureFormat(), behind, ground, logo());
    }

    private static @Nullable Point point(@Nullable String text) {
        return text == null
                ? null
                : checked("--focus", () -> Point.parse(text), "two fractions such as 0.3,0.6");
    }

    private @Nullable PictureFormat pictureFormat() {
        if (format.equalsIgnoreCase("auto")) {
            return null;
        }
        PictureFormat wanted =
                checked(
                        "--output-format",
                        () -> PictureFormat.parse(format),
                        "jpg, png, webp, avif, auto");
        if (!wanted.writable()) {
            throw invalid("--output-format", format, "jpg, png, webp, avif, auto");
        }
        return wanted;
    }

    private @Nullable Logo logo() {
        if (logo == null) {
            return null;
        }
        if (!Files.isRegularFile(logo)) {
            throw new UsageException(
                    ErrorCode.INVALID_LOGO,
                    "The logo cannot be used: "
                            + (Files.exists(logo)
                                    ? logo + " is not a file"
                                    : "there is no file " + logo),
                    "Give a PNG or WebP with transparency, or a JPEG");
        }
        Logo.Position position =
                checked(
                        "--logo-position",
                        () -> Logo.Position.parse(logoPosition),
                        List.of(Logo.Position.values()).stream()
                                .map(Logo.Position::label)
                                .toList()
                                .toString());
        try {
            return new Logo(logo, position, logoScale, logoOpacity, logoMargin);
        } catch (IllegalArgumentException failure) {
            throw new UsageException(
                    ErrorCode.INVALID_REQUEST,
                    String.valueOf(failure.getMessage()),
                    "See ./vitrine optimize --help");
        }
    }

    private static <T> T checked(String option, Value<T> value, String allowed) {
        try {
            return value.parse();
        } catch (IllegalArgumentException failure) {
            throw new UsageException(
                    ErrorCode.INVALID_REQUEST,
                    option + ": " + failure.getMessage(),
                    "Use " + allowed);
        }
    }

    private static UsageException invalid(String option, String value, String allowed) {
        return new UsageException(
                ErrorCode.INVALID_REQUEST,
                option + " cannot be " + value,
                "Use one of: " + allowed);
    }

    private interface Value<T> {
        T parse();
    }
}
