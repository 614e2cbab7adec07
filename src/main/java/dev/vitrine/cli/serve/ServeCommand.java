package dev.vitrine.cli.serve;

import dev.vitrine.cli.screen.Terminal;
import dev.vitrine.log.ServiceLog;
import dev.vitrine.outbound.Reach;
import dev.vitrine.server.ServerSettings;
import dev.vitrine.workspace.Workspaces;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `vitrine serve`: the main job as a service.
@Command(
        name = "serve",
        customSynopsis = "./vitrine serve [--port N] [--data DIR] [OPTION...]",
        description = {
            "Runs the service: a REST API for programs, and the work behind it.",
            "Everything it needs starts with it, a database included. What was taken on is finished, also after a crash."
        },
        sortOptions = false,
        footer = {
            "",
            "Environment: DATABASE_URL=postgres://user:password@host:5432/database uses a PostgreSQL of",
            "yours; several services on the same one, with the same --data, share the work.",
            "",
            "Examples:",
            "  ./vitrine serve",
            "  ./vitrine serve --port 9000 --data /srv/vitrine --bind 0.0.0.0",
            "  DATABASE_URL=postgres://me:secret@db/vitrine ./vitrine serve --role worker"
        })
public final class ServeCommand implements Callable<Integer> {
    private static final Integer USUAL_PORT = 8080;

    /// What the service does.
    enum Role {
        web,
        worker,
        all
    }

    /// How it tells what happens.
    enum Log {
        auto,
        text,
        json
    }

    @Option(
            names = "--port",
            paramLabel = "N",
            description = {
                "The port to listen on (default: 8080; 0 for any that is free).",
                "A worker listens only if this is given, and says only how it is."
            })
    private @Nullable Integer port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where everything is kept (default: ~/.vitrine).")
    private @Nullable Path data;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "The address to listen on (default: 127.0.0.1, this machine alone).")
    private InetAddress bind = InetAddress.getLoopbackAddress();

    @Option(
            names = "--role",
            paramLabel = "web|worker|all",
            defaultValue = "all",
            description = "Answers programs, works on sessions, or both (default).")
    private Role role = Role.all;

    @Option(
            names = "--reach",
            paramLabel = "public|anywhere",
            defaultValue = "public",
            description = {
                "Where webhooks and image_url may lead: the public internet (default), or also this machine",
                "and its network, to try webhooks out here or for an intranet whose keys you all trust."
            })
    private Reach reach = Reach.PUBLIC;

    @Option(
            names = "--uploads-per-minute",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many photos a key may send in a minute (default: 5).")
    private int uploadsPerMinute = 5;

    @Option(
            names = "--requests-per-minute",
            paramLabel = "N",
            defaultValue = "10",
            description = "How often a key may call in a minute (default: 10).")
    private int requestsPerMinute = 10;

    @Option(
            names = "--requests-per-hour",
            paramLabel = "N",
            defaultValue = "100",
            description = "How often a key may call in an hour (default: 100).")
    private int requestsPerHour = 100;

    @Option(
            names = "--delivery-cache",
            paramLabel = "MB",
            defaultValue = "2048",
            description = "How much of the pictures made for /i is kept (default: 2048).")
    private int deliveryCache = 2048;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = {
                "What stands in front of the addresses of pictures, for example https://img.example.com",
                "(default: nothing; they begin with /i)."
            })
    private @Nullable URI publicUrl;

    @Option(
            names = "--unsigned-delivery",
            description = {
                "Everybody may ask for any size of any picture whose id they know, at /i/unsigned/…",
                "(default: only at addresses that were signed)."
            })
    private boolean unsignedDelivery;

    @Option(
            names = "--log",
            paramLabel = "auto|text|json",
            defaultValue = "auto",
            description = {
                "Tells on standard error what happens, line by line or as a JSON object a line;",
                "auto (default): on a terminal only what goes wrong, else everything as JSON."
            })
    private Log log = Log.auto;

    private final Surroundings surroundings;
    private final Terminal terminal;

    /// The command, started in those surroundings.
    public ServeCommand(Surroundings surroundings, Terminal terminal) {
        this.surroundings = surroundings;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        DataFolder folder = DataFolder.of(data, surroundings.userFolder());
        var wishes =
                new Service.Wishes(
                        folder,
                        bind,
                        port == null && role != Role.worker ? USUAL_PORT : port,
                        role != Role.worker,
                        role != Role.web,
                        reach,
                        new ServerSettings.Limits(
                                uploadsPerMinute, requestsPerMinute, requestsPerHour),
                        new Service.Pictures(
                                (long) deliveryCache << 20, unsignedDelivery, publicUrl));
        wishes.check();
        ServiceLog.Form form = form();
        ServiceLog.begin(form);
        Consumer<String> say =
                form == ServiceLog.Form.JSON
                        ? LoggerFactory.getLogger(ServeCommand.class)::info
                        : terminal::say;
        say.accept("Starting with the data in " + folder.path() + " …");
        Service service = Service.start(surroundings, wishes);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    say.accept(
                                            "Stopping: what has begun is finished or kept for the next start …");
                                    service.close();
                                },
                                "stop"));
        greet(service, folder, form == ServiceLog.Form.JSON, say);
        new CountDownLatch(1).await();
        return 0;
    }

    private ServiceLog.Form form() {
        return switch (log) {
            case text -> ServiceLog.Form.TEXT;
            case json -> ServiceLog.Form.JSON;
            case auto ->
                    terminal.screen().live() ? ServiceLog.Form.QUIET_TEXT : ServiceLog.Form.JSON;
        };
    }

    /// The first key is told where no log is kept.
    private void greet(Service service, DataFolder folder, boolean logs, Consumer<String> say) {
        Workspaces.NewKey first = service.workspaces().createFirst();
        if (first != null) {
            Consumer<String> tell = logs ? terminal::answer : terminal::say;
            tell.accept("The first key, shown this once: " + first.secret());
            tell.accept("More keys: ./vitrine keys create NAME" + folder.option());
        }
        URI address = service.address();
        if (role == Role.worker) {
            say.accept(
                    address == null
                            ? "Working. Ctrl-C stops it."
                            : "Working. How it is: " + address + "/health. Ctrl-C stops it.");
            return;
        }
        say.accept("Listening on " + address);
        say.accept("Its interface: " + address + "/docs");
        say.accept("Ctrl-C stops it.");
    }
}
