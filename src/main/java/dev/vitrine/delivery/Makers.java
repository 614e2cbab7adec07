package dev.vitrine.delivery;

import dev.vitrine.delivery.cache.Picture.Made;
import dev.vitrine.problem.VitrineException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/// Real threads that make pictures, few at once, and a short line before them. What many want at
/// the same time is made once.
final class Makers implements AutoCloseable {
    private final ThreadPoolExecutor threads;
    private final long patienceNanos;
    private final Map<String, Job<Made>> jobs = new ConcurrentHashMap<>();

    Makers(int most, int line, Duration patience) {
        patienceNanos = patience.toNanos();
        threads =
                new ThreadPoolExecutor(
                        most,
                        most,
                        0,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(line),
                        Thread.ofPlatform().daemon().name("delivery-", 1).factory());
    }

    /// Makes what has that name, or waits for whoever does.
    ///
    /// @throws DeliveryException when too many others are in line
    Made once(String name, Supplier<Made> work) {
        var mine = new Job<>(work, () -> jobs.remove(name));
        Job<Made> first = jobs.putIfAbsent(name, mine);
        return first == null ? begun(mine) : ended(first);
    }

    /// Does other work of that kind.
    ///
    /// @throws DeliveryException when too many others are in line
    <T> T alone(Supplier<T> work) {
        return begun(new Job<>(work, () -> {}));
    }

    /// How many are in line.
    int waiting() {
        return threads.getQueue().size();
    }

    private <T> T begun(Job<T> job) {
        try {
            threads.execute(job);
        } catch (RejectedExecutionException _) {
            job.giveUp();
        }
        return ended(job);
    }

    private <T> T ended(Job<T> job) {
        try {
            try {
                return job.result.get(patienceNanos, TimeUnit.NANOSECONDS);
            } catch (TimeoutException _) {
                if (job.giveUp()) {
                    threads.remove(job);
                }
                return job.result.get();
            }
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof VitrineException problem) {
                throw problem;
            }
            throw new CompletionException(failure.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw DeliveryException.busy();
        }
    }

    private static final class Job<T> implements Runnable {
        private final CompletableFuture<T> result = new CompletableFuture<>();
        private final AtomicBoolean begun = new AtomicBoolean();
        private final Supplier<T> work;
        private final Runnable afterwards;

        Job(Supplier<T> work, Runnable afterwards) {
            this.work = work;
            this.afterwards = afterwards;
        }

        @Override
        public void run() {
            if (!begun.compareAndSet(false, true)) {
                return;
            }
            T done;
            try {
                done = work.get();
            } catch (RuntimeException | Error failure) {
                afterwards.run();
                result.completeExceptionally(
                        failure instanceof OutOfMemoryError ? DeliveryException.busy() : failure);
                return;
            }
            afterwards.run();
            result.complete(done);
        }

        /// Ends it unless somebody has begun.
        boolean giveUp() {
            boolean idle = begun.compareAndSet(false, true);
            if (idle) {
                afterwards.run();
                result.completeExceptionally(DeliveryException.busy());
            }
            return idle;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
