package dev.vitrine.cli.option;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.render.logo.Logo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// A logo on every picture, as options.
final class LogoOptions {
    @Option(
            names = "--logo",
            paramLabel = "FILE",
            description = "PNG, WebP or JPEG laid over every picture.")
    private @Nullable Path file;

    @Option(
            names = "--logo-position",
            paramLabel = "WHERE",
            description =
                    "auto (default: the calmest corner), top-left, top, top-right, left, center, right,"
                            + " bottom-left, bottom or bottom-right.")
    private @Nullable String position;

    @Option(
            names = "--logo-scale",
            paramLabel = "SHARE",
            description = "Its width as a share of the picture's (default 0.18).")
    private @Nullable Double scale;

    @Option(
            names = "--logo-opacity",
            paramLabel = "SHARE",
            description = "0 (invisible) to 1 (default 0.9).")
    private @Nullable Double opacity;

    @Option(
            names = "--logo-margin",
            paramLabel = "SHARE",
            description = "Distance to the edges as a share of the shorter edge (default 0.04).")
    private @Nullable Double margin;

    /// The logo, when there is to be one.
    public @Nullable Logo logo() {
        if (file == null) {
            refuseWhatNeedsALogo();
            return null;
        }
        if (!Files.isRegularFile(file)) {
            throw new UsageException(
                    ErrorCode.INVALID_LOGO,
                    "The logo cannot be used: "
                            + (Files.exists(file)
                                    ? file + " is not a file"
                                    : "there is no file " + file),
                    "Give a PNG or WebP with transparency, or a JPEG");
        }
        String where = Objects.requireNonNullElse(position, "auto");
        Logo.Position placed =
                UsageException.checked(
                        "--logo-position", () -> Logo.Position.parse(where), positions());
        try {
            return new Logo(
                    file,
                    placed,
                    Objects.requireNonNullElse(scale, 0.18),
                    Objects.requireNonNullElse(opacity, 0.9),
                    Objects.requireNonNullElse(margin, 0.04));
        } catch (IllegalArgumentException failure) {
            throw new UsageException(
                    ErrorCode.INVALID_REQUEST,
                    String.valueOf(failure.getMessage()),
                    "See ./vitrine optimize --help");
        }
    }

    private void refuseWhatNeedsALogo() {
        Map<String, @Nullable Object> others = new LinkedHashMap<>();
        others.put("--logo-position", position);
        others.put("--logo-scale", scale);
        others.put("--logo-opacity", opacity);
        others.put("--logo-margin", margin);
        others.forEach(
                (option, value) -> {
                    if (value != null) {
                        throw new UsageException(
                                ErrorCode.INVALID_REQUEST,
                                option + " is about a logo, and there is none",
                                "Name one with --logo FILE, or leave " + option + " out");
                    }
                });
    }

    private static String positions() {
        return Arrays.stream(Logo.Position.values())
                .map(Logo.Position::label)
                .collect(Collectors.joining(", "));
    }
}
