package dev.vitrine.session.durable;

import dev.vitrine.database.Database;
import dev.vitrine.database.Slice;
import dev.vitrine.library.Library;
import dev.vitrine.library.asset.AssetId;
import dev.vitrine.log.LogContext;
import dev.vitrine.network.Networks;
import dev.vitrine.session.job.Workbench;
import dev.vitrine.session.kept.EventLog;
import dev.vitrine.session.kept.NewSession;
import dev.vitrine.session.kept.ResultTable;
import dev.vitrine.session.kept.SessionException;
import dev.vitrine.session.kept.SessionFinder;
import dev.vitrine.session.kept.SessionFolders;
import dev.vitrine.session.kept.SessionId;
import dev.vitrine.session.kept.SessionNews;
import dev.vitrine.session.kept.SessionSearch;
import dev.vitrine.session.kept.SessionStatus;
import dev.vitrine.session.kept.SessionTable;
import dev.vitrine.session.kept.SessionView;
import dev.vitrine.session.kept.StepTable;
import dev.vitrine.session.step.MainJob;
import dev.vitrine.work.Lane;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The front door for sessions that outlive the process. Safe for use from any thread, and beside
/// other processes on the same database and folder.
public final class DurableSessions implements AutoCloseable {
    private final Kept kept;
    private final Lane lane;
    private final Sweeper sweeper;
    private final Outlook outlook;
    private final PhotoCheck photos;
    private final InstantSource clock;
    private final Supplier<UUID> ids;
    private final AtomicBoolean closing;
    private final Journal journal;

    private DurableSessions(
            Kept kept, SessionSettings settings, SessionWork.Studio studio, AtomicBoolean closing) {
        this.kept = kept;
        clock = settings.clock();
        ids = settings.ids();
        sweeper = new Sweeper(kept, clock);
        journal = studio.journal();
        photos = new PhotoCheck(studio.rooms().renderer());
        outlook = studio.outlook(kept);
        var work = new SessionWork(kept, studio, clock, settings.limit());
        lane =
                new Lane(
                        kept.database(),
                        new Lane.Kind("session", "waiting_sessions"),
                        ticket -> {
                            boolean again = work.run(Ticket.parse(ticket));
                            return again ? clock.instant() : null;
                        });
        this.closing = closing;
    }

    /// Makes the front door.
    ///
    /// @param reader hears what happens, in the transaction in which it does
    public static DurableSessions create(
            Database database,
            Library library,
            Workbench.Rooms rooms,
            Networks networks,
            SessionSettings settings,
            SessionNews.Reader reader) {
        var results = new ResultTable(database);
        var kept =
                new Kept(
                        database,
                        new SessionTable(database),
                        new StepTable(database),
                        results,
                        new EventLog(database, reader),
                        new SessionFiles(library, new SessionFolders(settings.data()), results));
        var closing = new AtomicBoolean();
        Executor executor = LogContext.carrying(settings.executor());
        var studio =
                new SessionWork.Studio(
                        rooms,
                        networks,
                        new MainJob(settings.clock(), executor),
                        executor,
                        new StepGates(settings.stepLimits(), closing::get),
                        new Journal(settings.watcher(), settings.clock()));
        return new DurableSessions(kept, settings, studio, closing);
    }

    /// Begins to work on what waits, and to sweep away what dead processes have left.
    ///
    /// @param hands how many sessions at once
    public void start(int hands, String processName) {
        sweeper.start(Sweeper.USUAL);
        lane.start(hands, processName);
    }

    /// Hands back what can be handed back and waits for the rest.
    @Override
    public void close() {
        closing.set(true);
        sweeper.close();
        lane.close();
    }

    /// Where a new upload is to be written.
    public Path newUpload() {
        return kept.files().folders().upload(ids.get());
    }

    /// Who looks at photos before they are taken on.
    public PhotoCheck photos() {
        return photos;
    }

    /// Takes a session on. From now on it is never lost.
    public SessionView submit(NewSession session) {
        var id = new SessionId(ids.get());
        return kept.database()
                .inTransaction(
                        () -> {
                            long bytes =
                                    kept.files()
                                            .bytes(
                                                    session.workspace(),
                                                    session.photo(),
                                                    session.logo());
                            kept.database()
                                    .afterwards(
                                            holds -> {
                                                if (holds) {
                                                    journal.taken(session, id, bytes);
                                                }
                                            });
                            Instant now = clock.instant();
                            int turn = kept.sessions().insert(id, session, now);
                            kept.files().hold(id, session.photo(), session.logo());
                            lane.put(new Ticket(id, 1).text(), now, -turn);
                            return get(session.workspace(), id);
                        });
    }

    /// A session of a workspace.
    ///
    /// @throws SessionException when the workspace has none of that id
    public SessionView get(UUID workspace, SessionId id) {
        return row(workspace, id).view();
    }

    /// How far it is.
    public SessionView.Progress progress(SessionView session) {
        return outlook.of(session);
    }

    /// What models are going to cost; absent when none can be asked.
    public SessionView.@Nullable Cost cost(SessionView session) {
        return outlook.cost(session);
    }

    /// Sessions of a workspace, newest first.
    public Slice<SessionView> list(UUID workspace, SessionSearch search) {
        return new SessionFinder(kept.database()).list(workspace, search);
    }

    /// The results as JSON; absent when there are none yet.
    public @Nullable String results(UUID workspace, SessionId id) {
        row(workspace, id);
        return kept.sessions().results(workspace, id);
    }

    /// What the session has made.
    public List<ResultTable.MadeFile> files(UUID workspace, SessionId id) {
        row(workspace, id);
        return kept.results().files(workspace, id);
    }

    /// One of the session's files, as it is in the library.
    ///
    /// @throws SessionException when it has made no such file
    public AssetId file(UUID workspace, SessionId id, String path) {
        return files(workspace, id).stream()
                .filter(file -> file.path().equals(path))
                .map(ResultTable.MadeFile::asset)
                .findFirst()
                .orElseThrow(() -> SessionException.noSuchFile(path));
    }

    /// What happened after a number, at most a hundred.
    public List<SessionNews> news(UUID workspace, SessionId id, long after) {
        return kept.events().after(workspace, id, after);
    }

    /// Ends a session before it has ended by itself.
    public SessionView cancel(UUID workspace, SessionId id) {
        SessionView cancelled =
                changed(
                        workspace,
                        id,
                        row -> {
                            if (row.status().ended()) {
                                throw SessionException.wrongStatus(
                                        "cancelled", row.status(), "It has ended already");
                            }
                            Instant now = clock.instant();
                            kept.sessions().end(id, SessionStatus.CANCELLED, null, null, now);
                            kept.files().letGo(id);
                            kept.events().write(row, SessionNews.CANCELLED, Map.of(), now);
                            lane.remove(new Ticket(id, row.tries().run()).text());
                        });
        journal.ended(workspace, id, cancelled.status(), cancelled.startedAt(), null);
        return cancelled;
    }

    /// Puts a session that has ended in line once more. What its steps have made of the same input
    /// is used again.
    ///
    /// @param platforms the networks to try again; empty for what failed of all
    public SessionView retry(UUID workspace, SessionId id, List<String> platforms) {
        return changed(
                workspace,
                id,
                row -> {
                    boolean completed = row.status() == SessionStatus.COMPLETED;
                    AssetId photo = row.photo();
                    if (photo == null) {
                        throw SessionException.photoGone(id);
                    }
                    if (!row.status().ended()) {
                        throw SessionException.wrongStatus(
                                "tried again", row.status(), "Wait until it has ended");
                    }
                    if (!row.order().platforms().containsAll(platforms)) {
                        throw SessionException.notAsked(platforms, row.order().platforms());
                    }
                    Instant now = clock.instant();
                    if (completed) {
                        kept.steps().forgetMade(id);
                    }
                    int[] again = kept.sessions().again(id, completed ? platforms : List.of(), now);
                    kept.files().hold(id, photo, row.logo());
                    kept.events().write(row, SessionNews.RETRIED, Map.of(), now);
                    lane.put(new Ticket(id, again[0]).text(), now, -again[1]);
                });
    }

    /// Deletes a session and all its bytes, whatever its state. A photo that another session has,
    /// or that is wanted for itself, stays in the library.
    public void delete(UUID workspace, SessionId id) {
        Runnable bytes =
                kept.database()
                        .inTransaction(
                                () -> {
                                    SessionTable.Row row = locked(workspace, id);
                                    lane.remove(new Ticket(id, row.tries().run()).text());
                                    List<AssetId> own = kept.sessions().own(row);
                                    kept.files().letGo(id);
                                    kept.sessions().delete(id);
                                    return () -> kept.files().delete(row, own);
                                });
        bytes.run();
    }

    /// How the line of sessions stands.
    public Lane.State lineState() {
        return lane.state(clock.instant());
    }

    private SessionView changed(UUID workspace, SessionId id, Consumer<SessionTable.Row> change) {
        return kept.database()
                .inTransaction(
                        () -> {
                            change.accept(locked(workspace, id));
                            return get(workspace, id);
                        });
    }

    private SessionTable.Row locked(UUID workspace, SessionId id) {
        return Optional.ofNullable(kept.sessions().lock(workspace, id))
                .orElseThrow(() -> SessionException.notFound(id));
    }

    private SessionTable.Row row(UUID workspace, SessionId id) {
        return Optional.ofNullable(kept.sessions().find(workspace, id))
                .orElseThrow(() -> SessionException.notFound(id));
    }
}
