package dev.vitrine.render.limit;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;
import dev.vitrine.render.vips.VipsScope;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Stops work on a picture that takes longer than its time limit, by making libvips fail at its
/// next tile.
///
/// Interlaced PNG, GIF and AVIF have no tiles: one call decodes all of them, nothing stops it, and
/// the limit is passed by as long as it takes. Measured at 100 megapixels on one core of a server
/// (AMD EPYC): GIF 1 s, interlaced PNG 2 s, with 16 bits and alpha 4 s, AVIF 7 s; AVIF with 12 bits
/// and whole colour would take 13 s by what 25 megapixels take.
public final class Watchdog implements AutoCloseable {
    private final Duration limit;
    private final ScheduledExecutorService clock;

    /// A watchdog with a limit for each piece of work.
    public Watchdog(Duration limit) {
        this.limit = limit;
        var executor =
                new ScheduledThreadPoolExecutor(
                        1,
                        work ->
                                Thread.ofPlatform()
                                        .daemon()
                                        .name("render-watchdog")
                                        .unstarted(work));
        executor.setRemoveOnCancelPolicy(true);
        clock = executor;
    }

    /// Runs the work in its scope.
    ///
    /// @throws RenderTimeoutException when the limit has passed
    public <T> T watch(VipsScope scope, String what, Supplier<T> work) {
        ScheduledFuture<?> alarm =
                clock.schedule(scope::kill, limit.toMillis(), TimeUnit.MILLISECONDS);
        try {
            T result = work.get();
            if (scope.killed()) {
                throw timeout(what);
            }
            return result;
        } catch (VitrineException failure) {
            throw scope.killed() ? timeout(what) : failure;
        } finally {
            alarm.cancel(false);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private RenderTimeoutException timeout(String what) {
        return new RenderTimeoutException(
                new Problem(
                        ErrorCode.PROCESSING_TIMEOUT,
                        what
                                + " took longer than "
                                + limit.toSeconds()
                                + " seconds and was stopped",
                        "Try again when the machine is less busy, or make the picture smaller first",
                        true));
    }
}
