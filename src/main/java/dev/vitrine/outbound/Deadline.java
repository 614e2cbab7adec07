package dev.vitrine.outbound;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The end of the time for one fetch or one call.
final class Deadline {
    private final long end;
    private final ScheduledExecutorService clock;

    Deadline(Duration limit, ScheduledExecutorService clock) {
        end = System.nanoTime() + limit.toNanos();
        this.clock = clock;
    }

    boolean hasPassed() {
        return remaining() <= 0;
    }

    /// Stops something when the time is over, unless the alarm is cancelled first. What stops it
    /// may have to wait, so it never does that on the clock's own thread.
    ScheduledFuture<?> whenPassed(Runnable stop) {
        return clock.schedule(
                () -> Thread.startVirtualThread(stop), remaining(), TimeUnit.NANOSECONDS);
    }

    <T> T await(Future<T> work) throws InterruptedException, ExecutionException, TimeoutException {
        return work.get(remaining(), TimeUnit.NANOSECONDS);
    }

    private long remaining() {
        return end - System.nanoTime();
    }
}
