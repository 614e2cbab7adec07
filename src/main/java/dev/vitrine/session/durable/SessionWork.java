package dev.vitrine.session.durable;

import dev.vitrine.log.LogContext;
import dev.vitrine.network.Network;
import dev.vitrine.network.Networks;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;
import dev.vitrine.session.job.Assistants;
import dev.vitrine.session.job.Payer;
import dev.vitrine.session.job.SessionRequest;
import dev.vitrine.session.job.SessionState;
import dev.vitrine.session.job.Workbench;
import dev.vitrine.session.kept.Order;
import dev.vitrine.session.kept.SessionException;
import dev.vitrine.session.kept.SessionNews;
import dev.vitrine.session.kept.SessionStatus;
import dev.vitrine.session.kept.SessionTable;
import dev.vitrine.session.result.ResultJson;
import dev.vitrine.session.result.Results;
import dev.vitrine.session.result.RetriedResults;
import dev.vitrine.session.step.Compile;
import dev.vitrine.session.step.MainJob;
import dev.vitrine.store.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import tools.jackson.core.type.TypeReference;

/// Works on one session, from wherever it was left.
final class SessionWork {
    /// Beginnings in a row after which no step ended: such a session kills whoever takes it.
    private static final int MOST_FRUITLESS = 12;

    private final Kept kept;
    private final Studio studio;
    private final InstantSource clock;
    private final Duration limit;
    private final Compile compile = new Compile();

    /// @param limit how long a session may take from its first step on
    SessionWork(Kept kept, Studio studio, InstantSource clock, Duration limit) {
        this.kept = kept;
        this.studio = studio;
        this.clock = clock;
        this.limit = limit;
    }

    /// Who does the work.
    record Studio(
            Workbench.Rooms rooms,
            Networks networks,
            MainJob job,
            Executor executor,
            StepGates gates,
            Journal journal) {
        Outlook outlook(Kept kept) {
            return new Outlook(kept.steps(), kept.events(), networks, rooms.assistants());
        }
    }

    /// Works until the session has ended or was handed back.
    ///
    /// @return whether it has to be done again, by whoever comes first
    boolean run(Ticket ticket) {
        SessionTable.Row row = begin(ticket);
        if (row == null) {
            return false;
        }
        try (var _ = LogContext.ofSession(row.workspace(), row.id().value())) {
            studio.journal().begun(row.tries().attempt());
            return run(row);
        }
    }

    private boolean run(SessionTable.Row row) {
        if (row.tries().fruitless() > MOST_FRUITLESS) {
            fail(row, SessionException.stopsTheProcess(MOST_FRUITLESS).problem());
            return false;
        }
        try {
            SessionFiles.Inputs inputs = kept.files().open(row);
            if (kept.files().lost(row.id(), kept.steps().pictures(row.id()))) {
                kept.steps().forgetPictures(row.id());
            }
            SessionRequest request = request(row, inputs);
            try (var workbench = bench(row, request)) {
                work(row, request, workbench);
            }
            return false;
        } catch (DataAccessException | TransactionException failure) {
            throw failure; // the database is away: the session waits for it
        } catch (StoreException failure) {
            if (failure.kind() == StoreException.Kind.LATER) {
                throw failure; // the store is away: the session waits for it
            }
            return ended(row, failure);
        } catch (VitrineException failure) {
            return ended(row, failure);
        } catch (RuntimeException failure) {
            fail(row, studio.journal().unexpected(failure));
            return false;
        }
    }

    private SessionTable.@Nullable Row begin(Ticket ticket) {
        return kept.database()
                .inTransaction(
                        () -> {
                            SessionTable.Row row = kept.sessions().lock(null, ticket.session());
                            if (row == null
                                    || row.tries().run() != ticket.run()
                                    || row.status().ended()) {
                                return null;
                            }
                            Instant now = clock.instant();
                            boolean first = row.status() == SessionStatus.PENDING;
                            SessionTable.Row begun = kept.sessions().begin(row, now, limit);
                            if (first) {
                                kept.events()
                                        .write(
                                                begun,
                                                SessionNews.STARTED,
                                                Map.of("platforms", row.order().platforms()),
                                                now);
                            }
                            return begun;
                        });
    }

    private Workbench bench(SessionTable.Row row, SessionRequest request) {
        var progress = new PlatformProgress(new Fence(kept, row, clock), request);
        return new Workbench(
                studio.rooms(),
                request,
                payer(row),
                kept.files().folders().of(row.id()),
                event -> {
                    // On any thread of a room.
                    try (var _ = LogContext.ofSession(row.workspace(), row.id().value())) {
                        progress.hear(event);
                        studio.journal().hear(event);
                    }
                });
    }

    private Payer payer(SessionTable.Row row) {
        Assistants assistants = studio.rooms().assistants();
        return assistants == null
                ? Payer.nobody(row.workspace(), row.id().value())
                : assistants.payer(row.workspace(), row.id().value(), null);
    }

    private SessionRequest request(SessionTable.Row row, SessionFiles.Inputs inputs) {
        Order all = row.order();
        List<String> only = row.tries().onlyPlatforms();
        Order order =
                only.isEmpty()
                        ? all
                        : new Order(
                                all.sourceName(),
                                only,
                                all.description(),
                                all.useAi(),
                                all.options());
        return order.request(studio.networks(), inputs.photo(), inputs.logo());
    }

    private void work(SessionTable.Row row, SessionRequest request, Workbench workbench) {
        var fence = new Fence(kept, row, clock);
        var checkpoints = new KeptSteps(fence, studio.gates(), limit);
        CompletableFuture<SessionState> working =
                CompletableFuture.supplyAsync(
                        () -> studio.job().run(SessionState.of(request), workbench, checkpoints),
                        studio.executor());
        SessionState state = joined(working, row);
        Instant now = clock.instant();
        Instant began = row.times().started() == null ? now : row.times().started();
        var identity = Compile.Identity.of(row.id().value(), row.userUuid(), began);
        Results made = Compile.results(state, identity, now);
        Results results =
                row.tries().onlyPlatforms().isEmpty() ? made : RetriedResults.of(before(row), made);
        List<Network> networks = studio.networks().select(row.order().platforms());
        kept.files().folders().tidy(row.id());
        compile.finish(results, workbench, networks);
        List<SessionFiles.Put> files = kept.files().put(row, results);
        fence.run(
                now2 -> {
                    kept.results()
                            .write(row, results, kept.files().show(row, files, results), now2);
                    kept.files().letGo(row.id());
                    kept.sessions()
                            .end(
                                    row.id(),
                                    SessionStatus.COMPLETED,
                                    null,
                                    ResultJson.compact(results),
                                    now2);
                    var sums = results.optimizationMetadata();
                    kept.events()
                            .write(
                                    row,
                                    SessionNews.COMPLETED,
                                    Map.of(
                                            "total_platforms",
                                            sums.totalPlatforms(),
                                            "successful_platforms",
                                            sums.successfulPlatforms()),
                                    now2);
                });
        if (state.sight() != null) {
            kept.files().see(row, state.sight());
        }
        kept.deleteFolder(row.id());
        tellEnd(row, SessionStatus.COMPLETED, null);
    }

    /// Waits as long as the session may take. After that the session has failed at once, but what
    /// still runs is waited for: it works on memory that the bench gives back.
    private SessionState joined(CompletableFuture<SessionState> working, SessionTable.Row row) {
        Instant deadline = row.times().deadline();
        long millis =
                deadline == null ? limit.toMillis() : clock.instant().until(deadline).toMillis();
        CompletableFuture<Void> alarm =
                CompletableFuture.runAsync(
                        () -> {
                            if (!working.isDone()) {
                                fail(
                                        row,
                                        SessionException.tookTooLong(limit.toMinutes()).problem());
                            }
                        },
                        CompletableFuture.delayedExecutor(
                                Math.max(0, millis), TimeUnit.MILLISECONDS, studio.executor()));
        try {
            return MainJob.joined(working);
        } finally {
            alarm.cancel(false);
        }
    }

    private @Nullable Results before(SessionTable.Row row) {
        String json = kept.sessions().results(row.workspace(), row.id());
        return json == null ? null : ResultJson.read(json, new TypeReference<Results>() {});
    }

    /// @return whether it has to be done again
    private boolean ended(SessionTable.Row row, VitrineException failure) {
        if (failure instanceof StepGates.HandedBackException) {
            return true;
        }
        if (failure.problem().code() != ErrorCode.CANCELLED) {
            fail(row, failure.problem());
        } else if (kept.sessions().find(row.workspace(), row.id()) == null) {
            kept.deleteFolder(row.id());
        }
        return false;
    }

    private void fail(SessionTable.Row row, Problem cause) {
        Problem problem = kept.files().withoutPlaces(row, cause);
        try {
            new Fence(kept, row, clock)
                    .run(
                            now -> {
                                kept.sessions()
                                        .end(row.id(), SessionStatus.FAILED, problem, null, now);
                                kept.files().letGo(row.id());
                                kept.events()
                                        .write(
                                                row,
                                                SessionNews.FAILED,
                                                Map.of(
                                                        "error_code",
                                                        problem.code().name(),
                                                        "message",
                                                        problem.message()),
                                                now);
                            });
            tellEnd(row, SessionStatus.FAILED, problem);
        } catch (SessionException _) {
            // Somebody else has ended it, or taken it over.
        }
    }

    private void tellEnd(SessionTable.Row row, SessionStatus status, @Nullable Problem problem) {
        studio.journal().ended(row.workspace(), row.id(), status, row.times().started(), problem);
    }
}
