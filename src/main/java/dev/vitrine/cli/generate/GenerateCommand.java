package dev.vitrine.cli.generate;

import dev.vitrine.cli.option.UsageException;
import dev.vitrine.cli.screen.StopSignal;
import dev.vitrine.cli.screen.Terminal;
import dev.vitrine.file.UnwrittenException;
import dev.vitrine.file.WholeFile;
import dev.vitrine.generate.Estimate;
import dev.vitrine.generate.GeneratedPicture;
import dev.vitrine.generate.GeneratedPicture.Failed;
import dev.vitrine.generate.GeneratedPicture.Made;
import dev.vitrine.generate.wish.PictureWish;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.session.result.ResultJson;
import dev.vitrine.spend.Money;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `vitrine generate`: from an idea to pictures.
@Command(
        name = "generate",
        description = "Makes pictures out of words.",
        customSynopsis = "./vitrine generate PROMPT [--out FILE] [OPTION...]",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  ./vitrine generate \"A growing investment portfolio\" --size card --quality high \\",
            "      --theme professional --brand \"#0066CC,#00AA66\" --seed 7 --out picture.png",
            "  ./vitrine generate \"Travel destinations around the world\" --carousel --out travel.jpg",
            "  ./vitrine generate \"Fresh bread\" --size 1600x900 --domain food --dry-run",
            "  ./vitrine generate \"Fresh bread\" --model openai/gpt-image-2,builtin/painter --json",
            "",
            "Exit codes: 0 done, 1 something of ours failed, 2 something to correct."
        })
public final class GenerateCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..*",
            paramLabel = "PROMPT",
            hideParamSyntax = true,
            description = "What the picture shows, in your words.")
    private List<String> words = List.of();

    @Mixin private GenerateOptions options = new GenerateOptions();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "Where the picture goes, or a folder (default: here, named after the words); several are numbered.")
    private @Nullable Path out;

    @Option(names = "--force", description = "Replace files that are there.")
    private boolean force;

    @Option(
            names = "--dry-run",
            description = "Show which model would be told what, and the price; make nothing.")
    private boolean dryRun;

    @Option(
            names = "--json",
            description = "What was made as JSON on standard output, and nothing else there.")
    private boolean json;

    @Option(names = "--quiet", description = "No progress; only the files that were made.")
    private boolean quiet;

    private final Supplier<Making> opening;
    private final Terminal terminal;

    /// The command, which opens what makes pictures when it knows that it needs it.
    public GenerateCommand(Supplier<Making> opening, Terminal terminal) {
        this.opening = opening;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (words.isEmpty()) {
            throw new UsageException(
                    ErrorCode.INVALID_REQUEST,
                    "Nothing was said about the picture",
                    "Say it in words: ./vitrine generate \"A mug on a table\"");
        }
        String prompt = String.join(" ", words);
        PictureFormat format = format();
        PictureWish wish = options.wish(prompt, format);
        Targets targets = Targets.of(out, wish.idea(), format, wish.count());
        try (Making making = opening.get()) {
            Estimate estimate = making.generator().estimate(wish, making.purpose());
            if (dryRun) {
                return plan(wish, estimate, targets);
            }
            targets.prepare(force);
            return make(making, wish, estimate, targets);
        }
    }

    private PictureFormat format() {
        PictureFormat asked = options.format();
        PictureFormat named = Targets.format(out);
        if (asked != null && named != null && asked != named) {
            throw new UsageException(
                    ErrorCode.INVALID_REQUEST,
                    "%s is no name for a picture as %s".formatted(out, asked.extension()),
                    "Leave --format out, or let the name end in ." + asked.extension());
        }
        return Objects.requireNonNullElse(asked == null ? named : asked, PictureFormat.PNG);
    }

    private int plan(PictureWish wish, Estimate estimate, Targets targets) {
        terminal.answer(
                json
                        ? ResultJson.pretty(GenerateAnswer.of(wish, estimate, targets))
                        : GenerateScreen.plan(estimate, targets));
        return estimate.pictures().stream().anyMatch(picture -> picture.model() == null) ? 1 : 0;
    }

    private int make(Making making, PictureWish wish, Estimate estimate, Targets targets) {
        boolean people = !json && !quiet;
        var screen = new GenerateScreen(terminal, targets);
        String lastWord =
                estimate.most().equals(Money.ZERO)
                        ? "Stopped. Nothing was spent."
                        : "Stopped. What a model was asked for may be charged all the same.";
        List<GeneratedPicture> pictures = new ArrayList<>();
        try (var _ = StopSignal.forwardedTo(() -> {}, lastWord, terminal)) {
            if (people) {
                screen.begin(wish.idea().words(), estimate);
            }
            making.generator()
                    .generate(
                            wish,
                            making.purpose(),
                            picture -> {
                                GeneratedPicture kept = written(picture, targets);
                                pictures.add(kept);
                                if (people) {
                                    screen.hear(kept);
                                }
                            });
        } finally {
            screen.end();
        }
        return answer(wish, pictures, targets);
    }

    /// As soon as a picture is there, so that nothing that follows can cost it.
    private static GeneratedPicture written(GeneratedPicture picture, Targets targets) {
        if (picture instanceof Made made) {
            try {
                WholeFile.write(targets.files().get(made.plan().place()), made.file().bytes());
            } catch (UnwrittenException failure) {
                return new Failed(made.plan(), failure.problem(), false);
            }
        }
        return picture;
    }

    private int answer(PictureWish wish, List<GeneratedPicture> pictures, Targets targets) {
        pictures.sort((one, other) -> one.plan().place() - other.plan().place());
        if (json) {
            terminal.answer(ResultJson.pretty(GenerateAnswer.of(wish, pictures, targets)));
        }
        int exit = 0;
        for (GeneratedPicture picture : pictures) {
            switch (picture) {
                case Made made -> {
                    if (!json) {
                        terminal.answer(targets.files().get(made.plan().place()).toString());
                    }
                }
                case Failed failed -> {
                    exit = Math.max(exit, exit(failed.problem()));
                    if (json || quiet) {
                        terminal.problem(failed.problem());
                    }
                }
            }
        }
        return exit;
    }

    private static int exit(Problem problem) {
        return problem.code().blame() == ErrorCode.Blame.USER ? 2 : 1;
    }
}
