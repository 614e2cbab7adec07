package dev.vitrine.cli;

import dev.vitrine.batch.optimise.Operation;
import dev.vitrine.batch.optimise.Recipe;
import dev.vitrine.batch.run.Journal;
import dev.vitrine.cli.option.RemoteOptions;
import dev.vitrine.cli.option.UsageException;
import dev.vitrine.cli.screen.Terminal;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.remote.Service;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `vitrine batch`: thousands of pictures at once.
@Command(
        name = "batch",
        description = {
            "Does the same with many pictures: fewer bytes, posts, or into a service's library.",
            "Stopped or killed, the same command goes on where it was; what is done is never done"
                    + " again unless its photo or the options change."
        },
        customSynopsis = "./vitrine batch DIR|PATTERN|LIST.csv... [--do WHAT] [OPTION...]",
        sortOptions = false,
        footer = {
            "",
            "A list has a column file or url, and may have description, alt_text, tags, platforms.",
            "",
            "Examples:",
            "  ./vitrine batch photos/",
            "  ./vitrine batch 'photos/**/*.jpg' --max-edge 2000 --format webp --output web",
            "  ./vitrine batch pictures.csv --do posts --platforms instagram,x",
            "  ./vitrine batch photos/ --dry-run",
            "  ./vitrine batch photos/ --retry-failed",
            "  VITRINE_KEY=vtr_... ./vitrine batch photos/ --do upload --remote https://vitrine.example.org",
            "",
            "Exit codes: 0 done, 1 something of ours failed, 2 something to correct, 130 stopped."
        })
final class BatchCommand implements Callable<Integer> {
    private static final int MOST_PER_MINUTE = 6000;

    @Parameters(
            arity = "0..*",
            paramLabel = "SOURCE...",
            hideParamSyntax = true,
            description = "Folders with all within, files, patterns, or lists that end in .csv.")
    private List<String> sources = List.of();

    @Option(
            names = "--do",
            paramLabel = "WHAT",
            defaultValue = "optimise",
            description =
                    "optimise (default): the same pictures with fewer bytes; posts: what optimize makes; upload:"
                            + " into the library of a service.")
    private String operation = "optimise";

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "vitrine-batch",
            description =
                    "Where results, journal and report go, in folders as their originals (default:"
                            + " vitrine-batch).")
    private Path output = Path.of("vitrine-batch");

    @Option(
            names = "--max-edge",
            paramLabel = "N",
            description = "The longest edge in pixels; larger pictures become smaller.")
    private @Nullable Integer maxEdge;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "auto",
            description = {
                "auto (default: whichever takes the fewest bytes, AVIF only up to 2 megapixels),",
                "jpg, png, webp or avif."
            })
    private String format = "auto";

    @Option(
            names = "--quality",
            paramLabel = "QUALITY",
            defaultValue = "auto:good",
            description = "auto:good (default), auto:best, auto:eco, auto:low, or 1 to 100.")
    private String quality = "auto:good";

    @Option(
            names = "--platforms",
            paramLabel = "NETWORKS",
            split = ",",
            description = "Networks for --do posts, with commas between them (default: all).")
    private List<String> platforms = List.of("all");

    @Option(
            names = "--max-per-minute",
            paramLabel = "N",
            description = "Begin no more than so many pictures in a minute.")
    private @Nullable Integer maxPerMinute;

    @Option(names = "--retry-failed", description = "Try again what has failed, and nothing else.")
    private boolean retryFailed;

    @Option(
            names = "--dry-run",
            description = "Say what would be done, how long it may take and what it may save.")
    private boolean dryRun;

    @Mixin private RemoteOptions remote = new RemoteOptions();

    @Option(
            names = "--json",
            description = "The report as JSON on standard output, and nothing else there.")
    private boolean json;

    @Option(names = "--quiet", description = "No progress; only where the report is.")
    private boolean quiet;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    private final Wiring wiring;
    private final Terminal terminal;

    BatchCommand(Wiring wiring, Terminal terminal) {
        this.wiring = wiring;
        this.terminal = terminal;
    }

    /// What is asked, checked.
    ///
    /// @param retry the command that tries again what has failed
    record Wish(
            List<String> sources,
            Operation operation,
            Recipe recipe,
            List<String> platforms,
            @Nullable Integer maxPerMinute,
            Path output,
            Manner manner,
            String retry) {
        /// Whoever only asks leaves nothing.
        Journal journal() {
            return manner.dryRun() ? Journal.copyOf(output) : Journal.open(output);
        }
    }

    /// How it is done, and for whom.
    record Manner(boolean retryFailed, boolean dryRun, boolean json, boolean quiet) {
        boolean silent() {
            return json || quiet;
        }
    }

    @Override
    public Integer call() {
        Wish wish = wish();
        Service service = remote.service(wiring.serviceUrl(), wiring.serviceKey());
        if (service != null) {
            return new BatchThere(wiring, terminal, wish).run(service);
        }
        if (wish.operation() == Operation.UPLOAD) {
            throw new UsageException(
                    ErrorCode.INVALID_REQUEST,
                    "--do upload needs a service whose library takes the pictures",
                    "Name it with --remote URL or VITRINE_URL");
        }
        return new BatchHere(wiring, terminal, wish).run();
    }

    private Wish wish() {
        if (sources.isEmpty()) {
            throw new UsageException(
                    ErrorCode.INVALID_REQUEST,
                    "No picture was named",
                    "Name a folder, a pattern or a list: ./vitrine batch photos/");
        }
        if (maxPerMinute != null && (maxPerMinute < 1 || maxPerMinute > MOST_PER_MINUTE)) {
            throw UsageException.invalid(
                    "--max-per-minute", maxPerMinute, "1 to " + MOST_PER_MINUTE);
        }
        Operation what =
                UsageException.checked(
                        "--do", () -> Operation.parse(operation), "optimise, posts or upload");
        var asked =
                UsageException.checked(
                        "--format",
                        () -> new Recipe(null, Recipe.format(format), "auto:good"),
                        Recipe.FORMATS);
        UsageException.checked(
                "--quality", () -> new Recipe(null, null, quality), Recipe.QUALITIES);
        Recipe recipe =
                UsageException.checked(
                        "--max-edge",
                        () -> new Recipe(maxEdge, asked.format(), quality),
                        "1 to " + Recipe.LONGEST_EDGE);
        return new Wish(
                sources,
                what,
                recipe,
                platforms,
                maxPerMinute,
                output,
                new Manner(retryFailed, dryRun, json, quiet),
                retry());
    }

    private String retry() {
        List<String> words = new ArrayList<>(spec.commandLine().getParseResult().originalArgs());
        words.removeIf(word -> word.equals("--dry-run") || word.equals("--retry-failed"));
        words.addFirst("batch");
        words.add("--retry-failed");
        return "./vitrine "
                + words.stream()
                        .map(BatchCommand::quoted)
                        .collect(Collectors.joining(" "))
                        .replaceFirst("^batch batch ", "batch ");
    }

    private static String quoted(String word) {
        return word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
