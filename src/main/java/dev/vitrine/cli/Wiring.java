package dev.vitrine.cli;

import dev.vitrine.caption.Writer;
import dev.vitrine.network.Networks;
import dev.vitrine.render.RenderSettings;
import dev.vitrine.render.Renderer;
import dev.vitrine.session.Sessions;
import dev.vitrine.sight.Eyes;
import java.io.Console;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// Puts the rooms together for the command line. The only place that reads the environment, the
/// clock and chance.
final class Wiring {
    private static final int WIDTH_UNKNOWN = 100;

    private final Path home;
    private final Path userFolder;

    private Wiring(Path home, Path userFolder) {
        this.home = home;
        this.userFolder = userFolder;
    }

    static Wiring fromEnvironment() {
        return new Wiring(
                Path.of(System.getProperty("vitrine.home", ".")),
                Path.of(System.getProperty("user.home", "."), ".vitrine"));
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

    /// Whether somebody watches the terminal.
    @SuppressWarnings("SystemConsoleNull") // without a terminal it is null again since JDK 25
    boolean terminal() {
        Console console = System.console();
        return console != null && console.isTerminal() && !"dumb".equals(System.getenv("TERM"));
    }

    boolean colours() {
        return terminal() && System.getenv("NO_COLOR") == null;
    }

    /// Columns of the terminal.
    int width() {
        String columns = System.getenv("COLUMNS");
        return columns != null && columns.matches("[1-9][0-9]{1,3}")
                ? Integer.parseInt(columns)
                : WIDTH_UNKNOWN;
    }

    InstantSource clock() {
        return InstantSource.system();
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

    /// Everything that sessions need, loaded side by side.
    Studio studio(int workers, @Nullable Path accounts) {
        ExecutorService executor =
                Executors.newCachedThreadPool(
                        Thread.ofPlatform().daemon().name("session-", 1).factory());
        var networks = CompletableFuture.supplyAsync(Networks::load, executor);
        var writer =
                CompletableFuture.supplyAsync(
                        () -> Writer.open(accounts == null ? accounts() : accounts), executor);
        Renderer renderer = renderer(workers);
        var origin = new Sessions.Origin(clock(), UUID::randomUUID, userUuid());
        return new Studio(
                networks,
                renderer,
                writer.thenApply(
                        words -> Sessions.create(renderer, eyes(), words, origin, executor)));
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
