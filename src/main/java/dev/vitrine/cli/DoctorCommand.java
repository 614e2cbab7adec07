package dev.vitrine.cli;

import dev.vitrine.caption.Writer;
import dev.vitrine.cli.screen.Bytes;
import dev.vitrine.cli.screen.Terminal;
import dev.vitrine.cli.serve.CommandModels;
import dev.vitrine.cli.vendor.ModelReport;
import dev.vitrine.file.UnwrittenException;
import dev.vitrine.network.Networks;
import dev.vitrine.problem.VitrineException;
import dev.vitrine.remote.RemoteSessions;
import dev.vitrine.remote.Service;
import dev.vitrine.render.Renderer;
import dev.vitrine.sight.Natives;
import dev.vitrine.store.StoreProbe;
import dev.vitrine.store.choice.StoreSettings;
import dev.vitrine.store.choice.Stores;
import dev.vitrine.store.local.LocalStore;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `vitrine doctor`: what is in use, and what is wrong with it.
@Command(
        name = "doctor",
        customSynopsis = "./vitrine doctor [--output DIR]",
        description =
                "Says which Java, native libraries, fonts and folders are in use and what is wrong with them.",
        footer = {
            "",
            "Examples:",
            "  ./vitrine doctor",
            "  ./vitrine doctor --output /srv/posts",
            "",
            "Exit codes: 0 everything works, 1 something does not."
        })
final class DoctorCommand implements Callable<Integer> {
    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "vitrine-out",
            description = "The folder to try (default: vitrine-out).")
    private Path output = Path.of("vitrine-out");

    private final Wiring wiring;
    private final Terminal terminal;
    private int wrong;

    DoctorCommand(Wiring wiring, Terminal terminal) {
        this.wiring = wiring;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        good("Java", wiring.javaVersion());
        good(
                "Platform",
                wiring.platform() + ", " + Runtime.getRuntime().availableProcessors() + " cores");
        check("Application", () -> wiring.home().toString());
        check("Pictures", this::pictures);
        check("Seeing", this::seeing);
        check("Words", this::words);
        check("Networks", () -> Networks.load().all().size() + " networks");
        check("Fonts", DoctorCommand::fonts);
        check("Accounts", this::accounts);
        check("Output", () -> writable(output));
        check("Stores", this::stores);
        if (wiring.serviceUrl() != null) {
            check("Service", this::service);
        }
        models();
        return wrong == 0 ? 0 : 1;
    }

    private String pictures() {
        try (Renderer renderer = wiring.renderer(1)) {
            List<String> facts = renderer.describe();
            String missing = facts.get(2).isEmpty() ? "" : ", without " + facts.get(2);
            return "libvips " + facts.get(0) + " from " + facts.get(1) + missing;
        }
    }

    private String seeing() {
        Natives natives = wiring.eyes().describeNatives();
        return "OpenCV " + natives.openCv() + " from " + natives.folder();
    }

    private String words() {
        Writer.open(null).warmUp();
        return "MiniLM text similarity, in process";
    }

    private static String fonts() {
        int families =
                GraphicsEnvironment.getLocalGraphicsEnvironment()
                        .getAvailableFontFamilyNames()
                        .length;
        return families + " font families (pages use the viewer's own fonts)";
    }

    private String accounts() {
        Path file = wiring.accounts();
        Writer.open(file);
        return Files.exists(file)
                ? file.toString()
                : "none (" + file + " would hold accounts worth tagging)";
    }

    /// Each store is really used for a moment. The local one is made by the service.
    private String stores() {
        List<String> works = new ArrayList<>();
        StoreSettings settings =
                StoreSettings.from(wiring.surroundings().environment(), wiring.userFolder());
        try (var stores = new Stores(settings, wiring.clock(), new SecureRandom())) {
            for (String name : stores.names()) {
                if (!name.equals(LocalStore.NAME) || Files.isDirectory(settings.folder())) {
                    StoreProbe.Report report = stores.check(stores.named(name));
                    if (report.problem() != null) {
                        bad("Stores", name + ": " + report.problem().line());
                    } else {
                        works.add(name + " (" + report.where() + ")");
                    }
                }
            }
            String main = stores.main().name() + " takes new bytes (VITRINE_STORE)";
            return works.isEmpty()
                    ? main
                    : main + "; written, read and deleted: " + String.join(", ", works);
        }
    }

    /// Nothing that is asked here costs anything.
    private void models() {
        try (Renderer renderer = wiring.renderer(1);
                CommandModels models = wiring.models(renderer)) {
            ModelReport report = ModelReport.of(models.room(), models.workspace());
            report.good().forEach(fact -> good("Models", fact));
            report.bad().forEach(problem -> bad("Models", problem));
        } catch (VitrineException failure) {
            bad("Models", failure.problem().line());
        }
    }

    /// As `optimize` would find it.
    private String service() {
        String url = Objects.requireNonNull(wiring.serviceUrl());
        Service service = Service.of(url, wiring.serviceKey(), true);
        try (RemoteSessions sessions = wiring.sessionsAt(service)) {
            sessions.greet(_ -> {});
            sessions.tryKey();
            return service + " (VITRINE_URL) answers, and the key opens it";
        }
    }

    /// Tries it where the folder is, or where it would be made.
    private static String writable(Path folder) {
        Path place = folder.toAbsolutePath().normalize();
        Path parent = place.getParent();
        while (parent != null && !Files.exists(place)) {
            place = parent;
            parent = place.getParent();
        }
        try {
            Path file = Files.createTempFile(place, ".doctor", ".part");
            try {
                Files.write(file, new byte[1 << 12]);
            } finally {
                Files.delete(file);
            }
            long free = Files.getFileStore(place).getUsableSpace();
            return folder.toAbsolutePath() + " is writable, " + Bytes.of(free) + " free";
        } catch (IOException failure) {
            throw UnwrittenException.ofOutput(place, failure);
        }
    }

    private void check(String what, Check check) {
        try {
            good(what, check.run());
        } catch (VitrineException failure) {
            bad(what, failure.problem().line());
        } catch (LinkageError failure) {
            bad(what, failure + ". Build again: remove the folder target and start ./vitrine.");
        }
    }

    private void good(String what, String fact) {
        terminal.answer("%s %-12s %s".formatted(terminal.green("✓"), what, Terminal.oneLine(fact)));
    }

    private void bad(String what, String problem) {
        wrong++;
        terminal.answer(
                "%s %-12s %s".formatted(terminal.red("✗"), what, Terminal.oneLine(problem)));
    }

    private interface Check {
        String run();
    }
}
