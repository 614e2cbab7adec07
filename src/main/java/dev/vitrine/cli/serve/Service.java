package dev.vitrine.cli.serve;

import dev.vitrine.batch.BatchSettings;
import dev.vitrine.batch.Batches;
import dev.vitrine.batch.SessionEnds;
import dev.vitrine.batch.optimise.Optimiser;
import dev.vitrine.caption.Writer;
import dev.vitrine.cli.vendor.ModelRoom;
import dev.vitrine.database.Database;
import dev.vitrine.delivery.Deliveries;
import dev.vitrine.delivery.DeliverySettings;
import dev.vitrine.generate.GenerationSettings;
import dev.vitrine.generate.Generations;
import dev.vitrine.generate.Generator;
import dev.vitrine.generate.PictureInspection;
import dev.vitrine.library.Library;
import dev.vitrine.library.LibrarySettings;
import dev.vitrine.library.upkeep.Upkeep;
import dev.vitrine.metric.Metrics;
import dev.vitrine.network.Networks;
import dev.vitrine.outbound.Outbound;
import dev.vitrine.outbound.OutboundSettings;
import dev.vitrine.outbound.Reach;
import dev.vitrine.render.RenderSettings;
import dev.vitrine.render.Renderer;
import dev.vitrine.server.Rooms;
import dev.vitrine.server.Server;
import dev.vitrine.server.ServerSettings;
import dev.vitrine.session.durable.DurableSessions;
import dev.vitrine.session.durable.SessionSettings;
import dev.vitrine.session.job.Workbench;
import dev.vitrine.sight.Eyes;
import dev.vitrine.store.choice.StoreSettings;
import dev.vitrine.store.choice.Stores;
import dev.vitrine.vault.Vault;
import dev.vitrine.webhook.WebhookSettings;
import dev.vitrine.webhook.Webhooks;
import dev.vitrine.workspace.Workspaces;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Everything that runs while the service does, opened in order and closed in reverse.
final class Service implements AutoCloseable {
    private static final int CALLS = 16;
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Workspaces workspaces;
    private @Nullable URI address;

    private Service(Database database, Surroundings surroundings) {
        open.push(database);
        workspaces = new Workspaces(database, surroundings.clock(), surroundings.ids());
    }

    private void open(Database database, Surroundings surroundings, Wishes wishes) {
        int cores = Runtime.getRuntime().availableProcessors();
        Path uploads = wishes.data().path().resolve("uploads");
        InstantSource clock = surroundings.clock();
        Supplier<UUID> ids = surroundings.ids();
        Networks networks = Networks.load();
        Renderer renderer =
                opened(Renderer.create(RenderSettings.defaults(surroundings.natives(), cores)));
        Writer writer = Writer.open(surroundings.userFolder().resolve("accounts.yaml"));
        ExecutorService executor =
                Executors.newCachedThreadPool(
                        Thread.ofPlatform().daemon().name("session-", 1).factory());
        Outbound outbound = opened(Outbound.create(OutboundSettings.defaults(wishes.reach())));
        Vault vault = Vault.at(wishes.data().keys());
        Chosen chosen = Chosen.in(database, vault, surroundings);
        Metrics metrics = opened(Metrics.create());
        Webhooks webhooks =
                opened(
                        Webhooks.create(
                                database,
                                outbound,
                                vault,
                                WebhookSettings.usual(clock, ids, surroundings.chance())
                                        .heardBy(metrics)));
        var eyes = new Eyes(surroundings.natives());
        Stores stores =
                opened(
                        new Stores(
                                StoreSettings.from(
                                        surroundings.environment(), wishes.data().path()),
                                clock,
                                new SecureRandom()));
        Library library =
                Library.create(
                        database,
                        stores,
                        new Library.Looking(renderer, eyes),
                        LibrarySettings.usual(uploads, clock, ids));
        Deliveries deliveries =
                opened(
                        Deliveries.create(
                                new Deliveries.Rooms(
                                        database, vault, stores, library, renderer.transformer()),
                                DeliverySettings.usual(
                                                wishes.data().path().resolve("cache/delivery"),
                                                wishes.pictures().cacheBytes(),
                                                cores,
                                                clock)
                                        .withUnsigned(wishes.pictures().unsigned()),
                                metrics));
        ModelRoom models =
                opened(
                        ModelRoom.open(
                                CommandModels.parts(
                                        surroundings, new PictureInspection(renderer, uploads)),
                                database,
                                chosen.settings(),
                                chosen.secrets()));
        DurableSessions sessions =
                opened(
                        DurableSessions.create(
                                database,
                                library,
                                new Workbench.Rooms(
                                        renderer, eyes, writer, models.assistants(writer)),
                                networks,
                                new SessionSettings(
                                        wishes.data().path(),
                                        LIMIT,
                                        clock,
                                        ids,
                                        executor,
                                        Map.of(
                                                "ingest", cores,
                                                "understand", cores,
                                                "render", cores,
                                                "write", cores),
                                        metrics),
                                new SessionEnds(database).after(webhooks)));
        Batches batches =
                opened(
                        Batches.create(
                                database,
                                library,
                                sessions,
                                new Optimiser(renderer),
                                outbound,
                                new BatchSettings(uploads, clock, ids)));
        Generations generations =
                opened(
                        Generations.create(
                                database,
                                library,
                                Generator.create(
                                        models.models(), renderer, eyes, uploads, executor),
                                new GenerationSettings(uploads, clock, ids, models::payTwice)));
        metrics.watch(database);
        metrics.watch("sessions", sessions::lineState);
        metrics.watch("batches", batches::lineState);
        metrics.watch("generations", generations::lineState);
        metrics.watch("webhooks", webhooks::lineState);
        if (wishes.works()) {
            String name = ids.get().toString();
            sessions.start(cores + 1, name);
            batches.start(cores, name);
            generations.start(cores + 2, name);
            webhooks.start(CALLS, name);
            opened(new Upkeep(library)).start();
            models.startSweeping();
        }
        Integer port = wishes.port();
        if (port != null) {
            address =
                    opened(
                                    server(
                                            surroundings,
                                            wishes,
                                            port,
                                            new Rooms(
                                                    database,
                                                    vault,
                                                    workspaces,
                                                    chosen.settings(),
                                                    chosen.secrets(),
                                                    models.spending(),
                                                    stores,
                                                    library,
                                                    deliveries,
                                                    sessions,
                                                    batches,
                                                    generations,
                                                    webhooks,
                                                    networks,
                                                    outbound,
                                                    metrics)))
                            .address();
        }
    }

    /// What is asked of the service.
    ///
    /// @param port to listen on; absent when it does not listen
    /// @param answers whether programs can reach sessions, when it listens
    /// @param works whether it works on sessions
    /// @param reach how far the addresses that programs name may lead
    /// @param pictures how they are delivered
    record Wishes(
            DataFolder data,
            InetAddress bind,
            @Nullable Integer port,
            boolean answers,
            boolean works,
            Reach reach,
            ServerSettings.Limits limits,
            Pictures pictures) {
        /// Refuses what cannot be had before anything is made.
        ///
        /// @throws UnusableException when an option has to be another
        void check() {
            if (port != null) {
                new ListeningPlace(bind, port).check();
            }
            data.make();
        }
    }

    /// How pictures are delivered.
    ///
    /// @param unsigned whether their addresses need no signature
    /// @param publicUrl what stands in front of their addresses; absent for nothing
    record Pictures(long cacheBytes, boolean unsigned, @Nullable URI publicUrl) {}

    /// Starts everything; when a part does not start, the others end again.
    static Service start(Surroundings surroundings, Wishes wishes) {
        Database database = surroundings.database(wishes.data());
        var service = new Service(database, surroundings);
        try {
            service.open(database, surroundings, wishes);
            return service;
        } catch (RuntimeException | Error failure) {
            service.close();
            throw failure;
        }
    }

    private static Server server(Surroundings surroundings, Wishes wishes, int port, Rooms rooms) {
        return Server.start(
                new ServerSettings(
                        wishes.bind(),
                        port,
                        wishes.data().path().resolve("uploads"),
                        wishes.pictures().publicUrl(),
                        surroundings.clock(),
                        surroundings.ids(),
                        wishes.answers(),
                        wishes.limits()),
                rooms);
    }

    Workspaces workspaces() {
        return workspaces;
    }

    /// Where it listens; absent when it does not.
    @Nullable URI address() {
        return address;
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception failure) {
                // The others are closed all the same.
                System.getLogger(Service.class.getName())
                        .log(System.Logger.Level.WARNING, "A part did not close", failure);
            }
        }
    }

    private <T extends AutoCloseable> T opened(T part) {
        open.push(part);
        return part;
    }
}
