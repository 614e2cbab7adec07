package dev.vitrine.cli.generate;

import dev.vitrine.ai.port.ModelId;
import dev.vitrine.ai.port.Quality;
import dev.vitrine.ai.port.Theme;
import dev.vitrine.cli.option.UsageException;
import dev.vitrine.generate.wish.Brand;
import dev.vitrine.generate.wish.Encoding;
import dev.vitrine.generate.wish.Enhancement;
import dev.vitrine.generate.wish.Idea;
import dev.vitrine.generate.wish.Look;
import dev.vitrine.generate.wish.PictureSize;
import dev.vitrine.generate.wish.PictureWish;
import dev.vitrine.picture.Colour;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.problem.ErrorCode;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What somebody wishes for, as options.
final class GenerateOptions {
    private static final String SIZES = PictureSize.names();
    private static final String THEMES =
            "realistic, professional, illustration, abstract, minimalist, futuristic, infographic, vintage";
    private static final String FORMATS = "png, jpeg, webp or avif";

    @Option(
            names = "--size",
            paramLabel = "SIZE",
            description =
                    "thumbnail (256x256), card (512x512), standard (1024x1024, default), banner (1920x1080), wide_card (1280x720), portrait (768x1024), or edges such as 1600x900.")
    private String size = "standard";

    @Option(
            names = "--quality",
            paramLabel = "QUALITY",
            description = "How much care a model takes: low, medium (default) or high.")
    private String quality = "medium";

    @Option(
            names = "--theme",
            paramLabel = "THEME",
            description =
                    "realistic (default), professional, illustration, abstract, minimalist, futuristic, infographic or vintage.")
    private String theme = "realistic";

    @Option(
            names = "--brand",
            paramLabel = "COLOUR",
            split = ",",
            description = "Colours of your brand, the most important first: \"#0066CC,#00AA66\".")
    private List<String> brand = List.of();

    @Option(
            names = "--brand-style",
            paramLabel = "TEXT",
            description = "How your brand comes across, in a few words.")
    private @Nullable String brandStyle;

    @Option(
            names = "--domain",
            paramLabel = "DOMAIN",
            description =
                    "What it is used for: none (default), education, events, fashion, finance, food, health, property, retail, technology or travel.")
    private @Nullable String domain;

    @Option(
            names = "--no-enhance",
            description = "Send the words to the model as they are, with nothing added.")
    private boolean noEnhance;

    @Option(
            names = "--transparent",
            description = "Leave the ground out, where a model can do that.")
    private boolean transparent;

    @Option(
            names = "--count",
            paramLabel = "N",
            description =
                    "1 (default) to 10; several are a set: one subject, each picture another.")
    private @Nullable Integer count;

    @Option(
            names = "--carousel",
            description =
                    "A set of as many as the words need: 3 up to 50 characters, 4 up to 120, else 5.")
    private boolean carousel;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description =
                    "The same gives the same picture again, where a model knows seeds (default: one from the words).")
    private @Nullable Long seed;

    @Option(
            names = "--model",
            paramLabel = "VENDOR/MODEL",
            split = ",",
            description =
                    "Which to ask, in this order (default: all that are switched on; without any key the built-in builtin/painter).")
    private List<String> models = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "png, jpeg, webp or avif (default: as the file is called, else png).")
    private @Nullable String format;

    @Option(
            names = "--jpeg-quality",
            paramLabel = "N",
            description =
                    "1 to 100, for jpeg, webp and avif (default: the least that shows no loss).")
    private @Nullable Integer jpegQuality;

    @Option(
            names = "--compression",
            paramLabel = "N",
            description = "0 (fast) to 9 (small), for png (default: 8).")
    private @Nullable Integer compression;

    /// The format that is asked for; absent to go by the name of the file.
    @Nullable PictureFormat format() {
        return format == null ? null : written("--format", format);
    }

    /// The format that the ending of a name stands for.
    static PictureFormat written(String option, String name) {
        PictureFormat read =
                UsageException.checked(option, () -> PictureFormat.parse(name), FORMATS);
        if (!read.writable()) {
            throw UsageException.invalid(option, name, FORMATS);
        }
        return read;
    }

    /// The whole wish.
    ///
    /// @throws UsageException when something cannot be as it is
    PictureWish wish(String words, PictureFormat written) {
        Idea idea = UsageException.checked("PROMPT", () -> Idea.of(words), "other words");
        return UsageException.checked(
                "This picture",
                () ->
                        new PictureWish(
                                idea,
                                size(),
                                look(),
                                encoding(written),
                                enhancement(),
                                seed(),
                                count(idea),
                                models()),
                "what --help describes");
    }

    private PictureSize size() {
        return UsageException.checked("--size", () -> PictureSize.parse(size), SIZES);
    }

    private Look look() {
        List<Colour> colours =
                brand.stream()
                        .map(
                                colour ->
                                        UsageException.checked(
                                                "--brand",
                                                () -> Colour.parse(colour),
                                                "colours such as \"#0066CC,#00AA66\""))
                        .toList();
        return new Look(
                UsageException.checked("--theme", () -> Theme.parse(theme), THEMES),
                UsageException.checked(
                        "--quality", () -> Quality.parse(quality), "low, medium or high"),
                UsageException.checked("--brand", () -> new Brand(colours, brandStyle), "fewer"),
                transparent);
    }

    private Encoding encoding(PictureFormat written) {
        return UsageException.checked(
                jpegQuality == null ? "--compression" : "--jpeg-quality",
                () -> new Encoding(written, compression, jpegQuality),
                "--compression for png and --jpeg-quality for the others");
    }

    private Enhancement enhancement() {
        return UsageException.checked(
                "--domain", () -> new Enhancement(!noEnhance, domain), "it without --no-enhance");
    }

    private @Nullable Long seed() {
        if (seed != null && (seed < 0 || seed > PictureWish.LARGEST_SEED)) {
            throw UsageException.invalid("--seed", seed, "0 to " + PictureWish.LARGEST_SEED);
        }
        return seed;
    }

    private int count(Idea idea) {
        if (carousel && count != null) {
            throw new UsageException(
                    ErrorCode.INVALID_REQUEST,
                    "--carousel and --count both say how many pictures there are",
                    "Leave one of them out");
        }
        if (count != null && (count < 1 || count > PictureWish.MOST)) {
            throw UsageException.invalid("--count", count, "1 to " + PictureWish.MOST);
        }
        return carousel ? idea.carousel() : Objects.requireNonNullElse(count, 1);
    }

    private List<ModelId> models() {
        return models.stream()
                .flatMap(name -> Arrays.stream(name.split(",")))
                .map(
                        name ->
                                UsageException.checked(
                                        "--model",
                                        () -> ModelId.parse(name),
                                        "the name of a vendor and of a model, such as builtin/painter"))
                .toList();
    }
}
