package dev.vitrine.session.durable;

import dev.vitrine.caption.Writer;
import dev.vitrine.database.Database;
import dev.vitrine.library.Library;
import dev.vitrine.library.TestingLibrary;
import dev.vitrine.library.asset.AssetId;
import dev.vitrine.library.asset.Origin;
import dev.vitrine.library.asset.Words;
import dev.vitrine.network.NetworkId;
import dev.vitrine.network.Pack;
import dev.vitrine.render.RenderSettings;
import dev.vitrine.render.Renderer;
import dev.vitrine.session.Studios;
import dev.vitrine.session.job.Assistants;
import dev.vitrine.session.job.Workbench;
import dev.vitrine.session.kept.NewSession;
import dev.vitrine.session.kept.Order;
import dev.vitrine.session.kept.SessionId;
import dev.vitrine.session.kept.SessionNews;
import dev.vitrine.session.kept.SessionStatus;
import dev.vitrine.session.kept.SessionView;
import dev.vitrine.session.result.StepReport;
import dev.vitrine.sight.Eyes;
import dev.vitrine.store.choice.StoreSettings;
import dev.vitrine.store.choice.Stores;
import dev.vitrine.workspace.Caller;
import dev.vitrine.workspace.Scope;
import dev.vitrine.workspace.Workspaces;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// Durable sessions with real rooms, for tests.
public final class TestingSessions {
    private static final Workbench.Rooms ROOMS =
            new Workbench.Rooms(
                    Renderer.create(RenderSettings.defaults(Studios.NATIVES, 2)),
                    new Eyes(Studios.NATIVES),
                    Writer.open(null));

    private final Database database;
    private final Path data;
    private final Workspaces workspaces;
    private @Nullable Assistants assistants;

    /// Where bytes are kept.
    public final Stores stores;

    /// What the sessions work with and leave.
    public final Library library;

    /// What happened, in the order in which it was told.
    final List<SessionNews> told = Collections.synchronizedList(new ArrayList<>());

    /// Sessions of a database and a folder.
    public TestingSessions(Database database, Path data) {
        this(database, data, StoreSettings.local(data.resolve("store")));
    }

    /// Sessions whose bytes are in another store.
    public TestingSessions(Database database, Path data, StoreSettings settings) {
        this.database = database;
        this.data = data;
        stores = new Stores(settings, InstantSource.system(), new SecureRandom());
        library = TestingLibrary.of(database, stores, data, InstantSource.system());
        workspaces = new Workspaces(database, InstantSource.system(), UUID::randomUUID);
    }

    /// The same, with whoever asks models on their behalf.
    public TestingSessions with(Assistants helpers) {
        assistants = helpers;
        return this;
    }

    /// What writes their words without a model.
    public static Writer writer() {
        return ROOMS.writer();
    }

    /// What makes their pictures.
    public static Renderer renderer() {
        return ROOMS.renderer();
    }

    /// One process's sessions; nobody works on them yet.
    public DurableSessions open(Duration limit) {
        return open(limit, (news, _) -> told.add(news));
    }

    /// One process's sessions, and who hears of them.
    public DurableSessions open(Duration limit, SessionNews.Reader reader) {
        return open(limit, reader, new Unwatched());
    }

    /// One process's sessions, who hears of them, and who hears what was done with them.
    public DurableSessions open(Duration limit, SessionNews.Reader reader, SessionWatcher watcher) {
        return DurableSessions.create(
                database,
                library,
                new Workbench.Rooms(ROOMS.renderer(), ROOMS.eyes(), ROOMS.writer(), assistants),
                Studios.NETWORKS,
                new SessionSettings(
                        data,
                        limit,
                        InstantSource.system(),
                        UUID::randomUUID,
                        Executors.newCachedThreadPool(
                                Thread.ofPlatform().daemon().name("test-session-", 1).factory()),
                        Map.of("render", 2),
                        watcher),
                reader);
    }

    private static final class Unwatched implements SessionWatcher {
        @Override
        public void taken(long bytes) {}

        @Override
        public void stepEnded(StepReport report) {}

        @Override
        public void renditionMade(NetworkId network, double seconds, long bytes) {}

        @Override
        public void renditionFailed(NetworkId network, double seconds) {}

        @Override
        public void ended(SessionStatus status, double seconds) {}
    }

    /// Somebody with a workspace of that name.
    public Caller caller(String workspace) {
        String secret =
                workspaces.createKey(workspace, "test", EnumSet.allOf(Scope.class)).secret();
        return Objects.requireNonNull(workspaces.authenticate(secret));
    }

    /// A session that is asked for.
    public SessionView submit(DurableSessions sessions, Caller caller, String... platforms)
            throws IOException {
        return sessions.submit(
                session(caller, Studios.photo(sessions.newUpload()), List.of(platforms)));
    }

    /// A session that asks models.
    public SessionView submitAssisted(DurableSessions sessions, Caller caller, String... platforms)
            throws IOException {
        NewSession plain = session(caller, Studios.photo(sessions.newUpload()), List.of(platforms));
        Order order = plain.order();
        return sessions.submit(
                new NewSession(
                        plain.workspace(),
                        plain.person(),
                        plain.userUuid(),
                        new Order(
                                order.sourceName(),
                                order.platforms(),
                                order.description(),
                                true,
                                order.options()),
                        plain.photo(),
                        null,
                        null));
    }

    NewSession session(Caller caller, Path photo, List<String> platforms) {
        AssetId asset =
                library.bring(
                                caller.workspace().value(),
                                photo,
                                Words.named("stoneware-mug.png"),
                                new Origin(
                                        Origin.Way.UPLOAD,
                                        null,
                                        null,
                                        null,
                                        Library.FOR_SESSION,
                                        null))
                        .asset()
                        .id();
        return new NewSession(
                caller.workspace().value(),
                caller.person(),
                "user-1",
                new Order(
                        "stoneware-mug.png",
                        platforms,
                        "Hand-thrown stoneware mug",
                        false,
                        new Order.Options(null, null, null, Pack.CLASSIC, false, false, null)),
                asset,
                null,
                null);
    }

    /// Waits until a session has ended.
    public static SessionView ended(DurableSessions sessions, Caller caller, SessionId id)
            throws InterruptedException {
        SessionView view = sessions.get(caller.workspace().value(), id);
        while (!view.status().ended()) {
            Thread.sleep(Duration.ofMillis(50));
            view = sessions.get(caller.workspace().value(), id);
        }
        return view;
    }
}
