package dev.vitrine.cli;

import dev.vitrine.network.Network;
import dev.vitrine.network.Networks;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;
import dev.vitrine.session.SessionRequest;
import dev.vitrine.session.Sessions;
import dev.vitrine.session.result.ResultsFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `vitrine optimize`: the main job.
@Command(
        name = "optimize",
        description = "Makes ready-to-post pictures and words for every network out of a photo.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  ./vitrine optimize mug.jpg --platforms all --description \"Hand-thrown stoneware mug\"",
            "  ./vitrine optimize photos/ --platforms instagram,x --pack current --output posts",
            "  ./vitrine optimize mug.jpg --platforms pinterest --focus 0.3,0.6 --logo logo.png",
            "  ./vitrine optimize mug.jpg --platforms all --json | jq .platforms.x.hashtags",
            "",
            "Exit codes: 0 done, 1 something of ours failed, 2 something to correct."
        })
final class OptimizeCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "PHOTO", description = "Photos, or folders of photos.")
    private List<Path> photos = List.of();

    @Option(
            names = "--platforms",
            split = ",",
            arity = "1..*",
            paramLabel = "NETWORK",
            description =
                    "Networks, or all (default): instagram, facebook, linkedin, pinterest, x, tiktok, threads, bluesky, mastodon.")
    private List<String> platforms = List.of("all");

    @Option(
            names = "--description",
            paramLabel = "TEXT",
            description = "What the picture shows, in your words.")
    private @Nullable String description;

    @Option(
            names = "--use-ai",
            negatable = true,
            description =
                    "Use a model. None is connected yet: the built-in words and eyes do the work.")
    private boolean useAi;

    @Option(
            names = "--placements",
            paramLabel = "standard|all",
            defaultValue = "standard",
            description = "One picture per network (default), or one for each of its slots.")
    private String placements = "standard";

    @Mixin private OptimizeOptions options = new OptimizeOptions();

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "vitrine-out",
            description = "Default: vitrine-out.")
    private Path output = Path.of("vitrine-out");

    @Option(
            names = "--accounts",
            paramLabel = "FILE",
            description = "Your list of accounts worth tagging (default ~/.vitrine/accounts.yaml).")
    private @Nullable Path accounts;

    @Option(
            names = "--max-workers",
            paramLabel = "N",
            description = "Pictures made at the same time (default: cores).")
    private @Nullable Integer maxWorkers;

    @Option(
            names = "--json",
            description = "Results as JSON on standard output, and nothing else there.")
    private boolean json;

    @Option(names = "--quiet", description = "No progress; only the folder of each session.")
    private boolean quiet;

    private final Wiring wiring;
    private final Terminal terminal;

    OptimizeCommand(Wiring wiring, Terminal terminal) {
        this.wiring = wiring;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Studio studio = wiring.studio(workers(), accounts)) {
            List<Path> found = Photos.in(photos);
            List<Network> networks = studio.networks().select(platforms);
            SessionRequest.Look look = options.look();
            options.pack();
            if (useAi) {
                terminal.say("No model is connected yet: the built-in eyes and words are used.");
            }
            Sessions sessions = studio.sessions();
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(sessions::discardUnfinished, "discard-unfinished"));
            Thread.ofPlatform().daemon().name("warm-up").start(sessions::warmUp);
            return run(sessions, studio.networks(), found, networks, look);
        } catch (VitrineException failure) {
            return refuse(failure);
        }
    }

    private int run(
            Sessions sessions,
            Networks all,
            List<Path> found,
            List<Network> networks,
            SessionRequest.Look look) {
        List<Object> answers = new ArrayList<>();
        int exit = 0;
        for (int i = 0; i < found.size(); i++) {
            Path photo = found.get(i);
            var request =
                    new SessionRequest(
                            photo, description, networks, everyPlacement(), options.pack(), look);
            var progress = new Progress(terminal, quiet || json, all);
            progress.begin(photo, i + 1, found.size(), request);
            try {
                Sessions.Finished finished = sessions.run(request, output, progress::hear);
                progress.end();
                answers.add(finished.results());
                exit =
                        Math.max(
                                exit,
                                finished.results().optimizationMetadata().successfulPlatforms() == 0
                                        ? 1
                                        : 0);
                show(finished);
            } catch (VitrineException failure) {
                progress.end();
                answers.add(ProblemJson.of(failure.problem(), photo.toString()));
                exit = Math.max(exit, exitCode(failure.problem()));
                terminal.problem(failure.problem());
            }
        }
        if (json) {
            terminal.answer(ResultsFile.json(answers.size() == 1 ? answers.getFirst() : answers));
        }
        return exit;
    }

    private void show(Sessions.Finished finished) {
        if (json) {
            return;
        }
        if (quiet) {
            terminal.answer(finished.folder().toString());
        } else {
            new ResultTable(terminal).show(finished);
        }
    }

    private int refuse(VitrineException failure) {
        terminal.problem(failure.problem());
        if (json) {
            terminal.answer(ResultsFile.json(ProblemJson.of(failure.problem(), null)));
        }
        return exitCode(failure.problem());
    }

    private int workers() {
        int cores = Runtime.getRuntime().availableProcessors();
        if (maxWorkers == null) {
            return cores;
        }
        if (maxWorkers < 1 || maxWorkers > 64) {
            throw new UsageException(
                    ErrorCode.INVALID_REQUEST,
                    "--max-workers cannot be " + maxWorkers,
                    "Use 1 to 64; here " + cores + " fit");
        }
        return maxWorkers;
    }

    private boolean everyPlacement() {
        return switch (placements) {
            case "standard" -> false;
            case "all" -> true;
            default ->
                    throw new UsageException(
                            ErrorCode.INVALID_REQUEST,
                            "--placements cannot be " + placements,
                            "Use standard or all");
        };
    }

    static int exitCode(Problem problem) {
        return problem.code().blame() == ErrorCode.Blame.USER ? 2 : 1;
    }
}
