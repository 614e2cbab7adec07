package dev.vitrine.cli;

import dev.vitrine.cli.screen.Progress;
import dev.vitrine.cli.screen.ResultTable;
import dev.vitrine.cli.screen.Terminal;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;
import dev.vitrine.session.Sessions;
import dev.vitrine.session.job.SessionRequest;
import dev.vitrine.session.result.NetworkResult;
import dev.vitrine.session.result.ResultJson;
import dev.vitrine.session.result.Results;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Runs a session for each of several photos. Whatever becomes of one, the others have their turn.
final class Batch {
    private final Terminal terminal;
    private final Manner manner;
    private final Job job;
    private final List<Object> answers = new ArrayList<>();
    private int exit;
    private int done;

    Batch(Terminal terminal, Manner manner, Job job) {
        this.terminal = terminal;
        this.manner = manner;
        this.job = job;
    }

    /// Whom the answer is for.
    enum Manner {
        /// Progress and a table.
        PEOPLE,
        /// The folder of each session, nothing else.
        QUIET,
        /// The results as JSON, nothing else.
        JSON
    }

    /// One session.
    interface Job {
        /// Runs it and shows how it goes on.
        Sessions.Finished run(SessionRequest request, Path output, Progress progress);

        /// Whether every further session would fail as the last one did.
        default boolean isOver() {
            return false;
        }
    }

    /// Runs them all, one after the other.
    ///
    /// @return the exit code
    int run(List<Photos.Named> named, Function<Path, SessionRequest> requests, Path output) {
        for (int i = 0; i < named.size(); i++) {
            Photos.Named photo = named.get(i);
            if (photo.problem() != null) {
                failed(photo.path(), photo.problem());
                continue;
            }
            String which = named.size() == 1 ? "" : "[" + (i + 1) + "/" + named.size() + "]";
            if (!run(requests.apply(photo.path()), output, which)) {
                return Commands.STOPPED;
            }
            if (job.isOver()) {
                notTried(named.subList(i + 1, named.size()));
                break;
            }
        }
        if (manner == Manner.JSON) {
            terminal.answer(ResultJson.pretty(named.size() == 1 ? answers.getFirst() : answers));
        }
        if (manner == Manner.PEOPLE && named.size() > 1) {
            terminal.say("\n%d of %d photos done.".formatted(done, named.size()));
        }
        return exit;
    }

    /// Whether it may go on.
    private boolean run(SessionRequest request, Path output, String which) {
        var progress = new Progress(terminal, manner != Manner.PEOPLE);
        progress.begin(request.photo().file(), which, request);
        try {
            Sessions.Finished finished = job.run(request, output, progress);
            progress.end();
            done(finished, which);
        } catch (VitrineException failure) {
            progress.end();
            if (failure.problem().code() == ErrorCode.CANCELLED) {
                return false;
            }
            failed(request.photo().file(), failure.problem());
        } catch (RuntimeException failure) {
            progress.end();
            failed(
                    request.photo().file(),
                    Commands.unexpected(request.photo().givenAs() + ": ", failure));
        }
        return true;
    }

    /// What failed with the last photo would fail with these too.
    private void notTried(List<Photos.Named> others) {
        Object why = answers.getLast();
        for (Photos.Named photo : others) {
            answers.add(why instanceof ProblemJson problem ? problem.about(photo.path()) : why);
        }
        if (!others.isEmpty()) {
            terminal.say(
                    others.size() == 1
                            ? "The other photo was not tried."
                            : "The other " + others.size() + " photos were not tried.");
        }
    }

    private void done(Sessions.Finished finished, String which) {
        Results results = finished.results();
        done++;
        answers.add(results);
        if (results.platforms().values().stream().anyMatch(Batch::isFailed)) {
            exit = Math.max(exit, 1);
        }
        switch (manner) {
            case PEOPLE -> new ResultTable(terminal).show(heading(which, results), finished);
            case QUIET -> terminal.answer(finished.folder().toString());
            case JSON -> {}
        }
    }

    /// Answers may be kept without the remarks that name the photo.
    private static String heading(String which, Results results) {
        return which.isEmpty() ? "" : which + " " + Terminal.oneLine(results.sourceImage());
    }

    private void failed(Path photo, Problem problem) {
        answers.add(ProblemJson.of(problem, photo.toString()));
        exit = Math.max(exit, Commands.exitCode(problem));
        terminal.problem(problem);
    }

    private static boolean isFailed(NetworkResult result) {
        return result.status() == NetworkResult.Status.FAILED;
    }
}
