package dev.vitrine.cli;

import dev.vitrine.caption.Writer;
import dev.vitrine.cli.generate.Making;
import dev.vitrine.cli.screen.Entry;
import dev.vitrine.cli.screen.Screen;
import dev.vitrine.cli.screen.Terminal;
import dev.vitrine.cli.serve.CommandModels;
import dev.vitrine.cli.serve.Surroundings;
import dev.vitrine.generate.Generator;
import dev.vitrine.generate.PictureInspection;
import dev.vitrine.network.Networks;
import dev.vitrine.remote.Patience;
import dev.vitrine.remote.RemoteBatches;
import dev.vitrine.remote.RemoteSessions;
import dev.vitrine.remote.Service;
import dev.vitrine.render.RenderSettings;
import dev.vitrine.render.Renderer;
import dev.vitrine.session.Sessions;
import dev.vitrine.session.job.Workbench;
import dev.vitrine.sight.Eyes;
import dev.vitrine.spend.Purpose;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Puts the rooms together for the command line. The only place that reads the environment, the
/// clock and chance.
final class Wiring {
    private static final int MOST_ENTERED = 64 << 10;

    private final Path home;
    private final Path userFolder;
    private final Map<String, String> environment;

    private Wiring(Path home, Path userFolder, Map<String, String> environment) {
        this.home = home;
        this.userFolder = userFolder;
        this.environment = environment;
    }

    static Wiring fromEnvironment() {
        return new Wiring(
                Path.of(System.getProperty("vitrine.home", ".")),
                Path.of(System.getProperty("user.home", "."), ".vitrine"),
                System.getenv());
    }

    /// A home, a user's folder and an environment of one's own choice.
    static Wiring of(Path home, Path userFolder, Map<String, String> environment) {
        return new Wiring(home, userFolder, Map.copyOf(environment));
    }

    /// Where the libraries and natives of this build lie.
    Path home() {
        return home;
    }

    Path nativeFolder() {
        return home.resolve("native");
    }

    /// Where a user keeps settings of their own.
    Path userFolder() {
        return userFolder;
    }

    Path accounts() {
        return userFolder.resolve("accounts.yaml");
    }

    /// The streams of this process, and what its terminal is like.
    Terminal terminal() {
        return new Terminal(
                // Not System.out, which keeps to itself what goes wrong.
                new FileOutputStream(FileDescriptor.out),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                screen());
    }

    /// Standard error is where progress appears, and only the shell can tell whether that is a
    /// terminal, and its size.
    private static Screen screen() {
        String kind = System.getenv("TERM");
        if (kind == null || kind.equals("dumb")) {
            return Screen.plain();
        }
        try {
            Process shell =
                    new ProcessBuilder("sh", "-c", "test -t 2 && stty size <&2")
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            String size;
            try (var answer = shell.inputReader()) {
                size = answer.readLine();
            }
            return size == null ? Screen.plain() : screen(size);
        } catch (IOException _) {
            return Screen.plain();
        }
    }

    private static Screen screen(String size) {
        Matcher numbers = Pattern.compile("(\\d{1,4}) (\\d{1,4})").matcher(size);
        if (!numbers.matches()) {
            return Screen.plain();
        }
        int rows = Integer.parseInt(numbers.group(1));
        int columns = Integer.parseInt(numbers.group(2));
        // A terminal that does not know its size calls it nothing.
        return new Screen(
                true,
                colours(),
                columns == 0 ? Screen.plain().columns() : columns,
                rows == 0 ? Screen.plain().rows() : rows);
    }

    /// Answers are coloured too, so both streams have to be a terminal.
    @SuppressWarnings("SystemConsoleNull") // without a terminal it is null again since JDK 25
    private static boolean colours() {
        Console console = System.console();
        String refused = System.getenv("NO_COLOR"); // https://no-color.org
        return console != null && console.isTerminal() && (refused == null || refused.isEmpty());
    }

    /// What is piped into this process, or typed by somebody who sits in front of it.
    @SuppressWarnings("SystemConsoleNull") // without a terminal it is null again since JDK 25
    Entry entry() {
        return prompt -> {
            Console console = System.console();
            if (console != null && console.isTerminal()) {
                char[] typed = console.readPassword("%s", prompt);
                return typed == null ? "" : new String(typed);
            }
            try {
                return new String(System.in.readNBytes(MOST_ENTERED), StandardCharsets.UTF_8);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        };
    }

    InstantSource clock() {
        return InstantSource.system();
    }

    /// Where the work is done if nothing else is said; absent for here.
    @Nullable String serviceUrl() {
        return named("VITRINE_URL");
    }

    /// What opens the service that does the work. No option, since everybody on a machine sees
    /// those of all processes.
    @Nullable String serviceKey() {
        return named("VITRINE_KEY");
    }

    /// Sessions at a service.
    RemoteSessions sessionsAt(Service service) {
        return RemoteSessions.of(service, Patience.usual(), clock(), UUID::randomUUID);
    }

    /// Batches at a service.
    RemoteBatches batchesAt(Service service, Consumer<String> remarks) {
        return RemoteBatches.of(service, Patience.usual(), clock(), remarks);
    }

    private @Nullable String named(String variable) {
        String value = environment.get(variable);
        return value == null || value.isBlank() ? null : value;
    }

    /// What the service is started in.
    Surroundings surroundings() {
        return new Surroundings(
                nativeFolder(), userFolder, environment, clock(), UUID::randomUUID, Math::random);
    }

    String javaVersion() {
        return System.getProperty("java.version") + " (" + System.getProperty("java.home") + ")";
    }

    String platform() {
        return System.getProperty("os.name") + " " + System.getProperty("os.arch");
    }

    Eyes eyes() {
        return new Eyes(nativeFolder());
    }

    Renderer renderer(int workers) {
        return Renderer.create(RenderSettings.defaults(nativeFolder(), workers));
    }

    /// What makes pictures out of words.
    Making making() {
        int cores = Runtime.getRuntime().availableProcessors();
        Renderer renderer = renderer(cores);
        ExecutorService workers =
                Executors.newFixedThreadPool(
                        cores, Thread.ofPlatform().daemon().name("generate-", 1).factory());
        CommandModels models = models(renderer);
        var purpose =
                new Purpose(
                        models.workspace(),
                        UUID.randomUUID(),
                        "generation",
                        null,
                        "picture",
                        models.payTwice(models.workspace()));
        return new Making(
                Generator.create(models.models(), renderer, eyes(), scratch(), workers),
                purpose,
                () -> {
                    workers.shutdownNow();
                    models.close();
                    renderer.close();
                });
    }

    /// Models, with the ledger where something costs.
    CommandModels models(Renderer renderer) {
        return CommandModels.open(surroundings(), new PictureInspection(renderer, scratch()));
    }

    private static Path scratch() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    /// Everything that sessions need, loaded side by side.
    ///
    /// @param assisted whether models may be asked
    Studio studio(int workers, @Nullable Path accounts, boolean assisted) {
        ExecutorService executor =
                Executors.newCachedThreadPool(
                        Thread.ofPlatform().daemon().name("session-", 1).factory());
        var networks = CompletableFuture.supplyAsync(Networks::load, executor);
        var writer =
                CompletableFuture.supplyAsync(
                        () -> Writer.open(accounts == null ? accounts() : accounts), executor);
        Renderer renderer = renderer(workers);
        CommandModels models = assisted ? models(renderer) : null;
        UUID workspace = models == null ? new UUID(0, 0) : models.workspace();
        var origin = new Sessions.Origin(clock(), UUID::randomUUID, userUuid(), workspace);
        return new Studio(
                networks,
                renderer,
                models,
                writer.thenApply(
                        words ->
                                Sessions.create(
                                        new Workbench.Rooms(
                                                renderer,
                                                eyes(),
                                                words,
                                                models == null
                                                        ? null
                                                        : models.room().assistants(words)),
                                        origin,
                                        executor)));
    }

    /// The same person on the same machine gets the same id; it tells nothing about them.
    private static UUID userUuid() {
        String user =
                "vitrine:"
                        + System.getProperty("user.name")
                        + ":"
                        + System.getProperty("user.home");
        return UUID.nameUUIDFromBytes(user.getBytes(StandardCharsets.UTF_8));
    }
}
