package dev.vitrine.cli;

import dev.vitrine.cli.option.OptimizeOptions;
import dev.vitrine.cli.option.RemoteOptions;
import dev.vitrine.cli.option.UsageException;
import dev.vitrine.cli.screen.Progress;
import dev.vitrine.cli.screen.RemoteProgress;
import dev.vitrine.cli.screen.StopSignal;
import dev.vitrine.cli.screen.Terminal;
import dev.vitrine.cli.vendor.SayCost;
import dev.vitrine.network.Network;
import dev.vitrine.network.Networks;
import dev.vitrine.network.Pack;
import dev.vitrine.network.UnknownNetworkException;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.remote.RemoteSessions;
import dev.vitrine.remote.Service;
import dev.vitrine.session.Sessions;
import dev.vitrine.session.job.Assistance;
import dev.vitrine.session.job.SessionRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `vitrine optimize`: the main job.
@Command(
        name = "optimize",
        description = "Makes ready-to-post pictures and words for every network out of a photo.",
        customSynopsis =
                "./vitrine optimize PHOTO... [--platforms NETWORK...] [--description TEXT] [OPTION...]",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  ./vitrine optimize mug.jpg --platforms all --description \"Hand-thrown stoneware mug\"",
            "  ./vitrine optimize photos/ --platforms instagram,x --pack current --output posts",
            "  ./vitrine optimize mug.jpg --platforms pinterest --focus 0.3,0.6 --logo logo.png",
            "  OPENAI_API_KEY=... GEMINI_API_KEY=... ./vitrine optimize mug.jpg --platforms all --use-ai",
            "  ./vitrine optimize mug.jpg --platforms all --json | jq .platforms.x.hashtags",
            "  VITRINE_KEY=vtr_... ./vitrine optimize mug.jpg --remote https://vitrine.example.org",
            "",
            "Exit codes: 0 done, 1 something of ours failed, 2 something to correct."
        })
final class OptimizeCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..*",
            paramLabel = "PHOTO...",
            hideParamSyntax = true,
            description = "Photos, or folders of photos.")
    private List<Path> photos = List.of();

    @Option(
            names = "--platforms",
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
            description =
                    "Let models see, write and search, as far as any are switched on; what it costs is said first. See ./vitrine doctor.")
    private boolean useAi;

    @Option(
            names = "--no-ai",
            description = "Use no model, only the built-in words and eyes (default).")
    private boolean noAi;

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
            description = "Where each session gets its folder (default: vitrine-out).")
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

    @Mixin private RemoteOptions remote = new RemoteOptions();

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
        SessionRequest.Look look = options.look();
        Pack pack = options.pack();
        boolean every = everyPlacement();
        Service service = remote.service(wiring.serviceUrl(), wiring.serviceKey());
        Wish wish =
                networks ->
                        photo ->
                                new SessionRequest(
                                        SessionRequest.Photo.of(photo),
                                        description,
                                        networks,
                                        every,
                                        pack,
                                        look,
                                        new Assistance(assisted()));
        return service == null ? here(wish) : at(service, wish);
    }

    /// What is asked, apart from the networks and the photo.
    private interface Wish {
        Function<Path, SessionRequest> of(List<Network> networks);
    }

    private int here(Wish wish) {
        try (Studio studio = wiring.studio(workers(), accounts(), assisted())) {
            List<Network> networks = studio.networks().select(networksNamed(studio.networks()));
            List<Photos.Named> named = Photos.in(photosNamed(studio.networks()));
            Sessions sessions = studio.sessions();
            if (assisted() && !quiet) {
                Path first = named.getFirst().path();
                SayCost.of(sessions.forecast(wish.of(networks).apply(first)), named.size())
                        .forEach(terminal::say);
            }
            String lastWord = "Stopped. Nothing unfinished was left behind.";
            try (var _ = StopSignal.forwardedTo(sessions::stop, lastWord, terminal)) {
                warmUp(sessions);
                Batch.Job job =
                        (request, folder, progress) ->
                                sessions.run(request, folder, progress::hear);
                return new Batch(terminal, manner(), job).run(named, wish.of(networks), output);
            }
        }
    }

    private int at(Service service, Wish wish) {
        refuseForServices("--accounts", accounts, "keeps a list of its own");
        refuseForServices("--max-workers", maxWorkers, "decides itself how much it does at once");
        Networks networks = Networks.load();
        List<Network> selected = networks.select(networksNamed(networks));
        List<Photos.Named> named = Photos.in(photosNamed(networks));
        String lastWord = "Stopped. Nothing unfinished was left behind; the service stops too.";
        try (RemoteSessions sessions = wiring.sessionsAt(service);
                var _ = StopSignal.forwardedTo(sessions::stop, lastWord, terminal)) {
            var waiting = new Progress(terminal, manner() != Batch.Manner.PEOPLE);
            sessions.greet(new RemoteProgress(waiting)::hear);
            return new Batch(terminal, manner(), jobAt(sessions))
                    .run(named, wish.of(selected), output);
        }
    }

    private Batch.Job jobAt(RemoteSessions sessions) {
        return new Batch.Job() {
            @Override
            public Sessions.Finished run(SessionRequest request, Path folder, Progress progress) {
                return sessions.run(
                        request, assisted(), folder, new RemoteProgress(progress)::hear);
            }

            @Override
            public boolean isOver() {
                return sessions.isOver();
            }
        };
    }

    private boolean assisted() {
        return useAi && !noAi;
    }

    private static void refuseForServices(String option, @Nullable Object value, String why) {
        if (value != null) {
            throw new UsageException(
                    ErrorCode.INVALID_REQUEST,
                    option + " is for work on this machine: a service " + why,
                    "Leave it out, or work here with --local");
        }
    }

    private Batch.Manner manner() {
        return json ? Batch.Manner.JSON : quiet ? Batch.Manner.QUIET : Batch.Manner.PEOPLE;
    }

    /// What cannot be warmed up fails again, and says why, when it is needed.
    private static void warmUp(Sessions sessions) {
        Thread.ofPlatform()
                .daemon()
                .name("warm-up")
                .uncaughtExceptionHandler((_, _) -> {})
                .start(sessions::warmUp);
    }

    private List<String> networksNamed(Networks networks) {
        return platforms.stream().filter(word -> !isPhoto(word, networks)).toList();
    }

    private List<Path> photosNamed(Networks networks) {
        List<Path> all = new ArrayList<>(photos);
        platforms.stream().filter(word -> isPhoto(word, networks)).map(Path::of).forEach(all::add);
        if (all.isEmpty()) {
            throw new UsageException(
                    ErrorCode.INVALID_REQUEST,
                    "No photo was named",
                    "Name files or folders: ./vitrine optimize mug.jpg");
        }
        return all;
    }

    /// An option that takes several words takes the photos after it too, as in `--platforms x
    /// mug.jpg`: a word that is no network but there as a file is a photo.
    private static boolean isPhoto(String word, Networks networks) {
        try {
            networks.select(List.of(word));
            return false;
        } catch (UnknownNetworkException _) {
            return !word.isBlank() && Files.exists(Path.of(word));
        }
    }

    /// A list that is asked for has to be there; the usual one need not be.
    private @Nullable Path accounts() {
        if (accounts != null && !Files.isRegularFile(accounts)) {
            throw new UsageException(
                    ErrorCode.INVALID_REQUEST,
                    "--accounts: " + accounts + " is not a file that is there",
                    "Check the path");
        }
        return accounts;
    }

    private int workers() {
        int cores = Runtime.getRuntime().availableProcessors();
        if (maxWorkers == null) {
            return cores;
        }
        if (maxWorkers < 1 || maxWorkers > 64) {
            throw UsageException.invalid(
                    "--max-workers", maxWorkers, "1 to 64; here " + cores + " fit");
        }
        return maxWorkers;
    }

    private boolean everyPlacement() {
        return switch (placements) {
            case "standard" -> false;
            case "all" -> true;
            default -> throw UsageException.invalid("--placements", placements, "standard or all");
        };
    }
}
