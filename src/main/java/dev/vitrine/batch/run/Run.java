package dev.vitrine.batch.run;

import dev.vitrine.file.UnwrittenException;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Works through items, several at once, and writes down what becomes of each. Whatever becomes of
/// one, the others have their turn.
public final class Run {
    private static final Duration LAST_ITEMS = Duration.ofSeconds(8);

    private final Journal journal;
    private final Work work;
    private final Pace pace;
    private final InstantSource clock;
    private final int hands;
    private final AtomicReference<@Nullable VitrineException> over = new AtomicReference<>();
    private volatile boolean stopped;
    private volatile CountDownLatch busy = new CountDownLatch(0);

    /// @param hands how many items at once
    public Run(Journal journal, Work work, Pace pace, InstantSource clock, int hands) {
        this.journal = journal;
        this.work = work;
        this.pace = pace;
        this.clock = clock;
        this.hands = hands;
    }

    /// Works until nothing is open or somebody stops it.
    ///
    /// @param listener hears what became of each item, on any thread, one at a time
    /// @return whether all had their turn
    /// @throws VitrineException when no item can be done any more, for example since the disk is
    ///   full
    public boolean work(List<Item> items, Consumer<Entry> listener) {
        Queue<Item> open = new ConcurrentLinkedQueue<>(items);
        int threads = Math.min(hands, items.size());
        var ended = new CountDownLatch(threads);
        busy = ended;
        for (int number = 1; number <= threads; number++) {
            Thread.ofPlatform()
                    .daemon()
                    .name("batch-" + number)
                    .start(
                            () -> {
                                try {
                                    workOff(open, listener);
                                } finally {
                                    ended.countDown();
                                }
                            });
        }
        try {
            ended.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
        VitrineException failure = over.get();
        if (failure != null) {
            throw failure;
        }
        return open.isEmpty() && !stopped;
    }

    /// Begins nothing more and waits a little for what has begun: for a process that is asked to
    /// stop.
    public void stop() {
        stopped = true;
        try {
            var _ = busy.await(LAST_ITEMS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void workOff(Queue<Item> open, Consumer<Entry> listener) {
        while (!stopped && over.get() == null && !open.isEmpty()) {
            pace.take();
            Item item = stopped ? null : open.poll();
            if (item == null) {
                return;
            }
            try {
                Entry entry = done(item);
                journal.add(entry);
                synchronized (over) {
                    listener.accept(entry);
                }
            } catch (VitrineException failure) {
                // Without a journal, or without room, everything else would fail as well.
                over.compareAndSet(null, failure);
            }
        }
    }

    private Entry done(Item item) {
        Stamp stamp = null;
        try {
            stamp = item.file() == null ? null : Stamp.of(item.file());
            Entry last = journal.last(item);
            Entry.Made made = work.make(item, last == null ? null : last.made());
            return entry(item, stamp, work.state(), made, null);
        } catch (UnwrittenException failure) {
            throw failure;
        } catch (VitrineException failure) {
            if (failure.problem().code() == ErrorCode.CANCELLED) {
                throw failure;
            }
            return entry(item, stamp, Entry.State.FAILED, null, failure.problem());
        } catch (RuntimeException failure) {
            return entry(item, stamp, Entry.State.FAILED, null, unexpected(item, failure));
        }
    }

    private Entry entry(
            Item item,
            @Nullable Stamp stamp,
            Entry.State state,
            Entry.@Nullable Made made,
            @Nullable Problem problem) {
        return new Entry(
                item.key(),
                item.place().toString(),
                work.recipe(item),
                stamp,
                state,
                made,
                problem,
                clock.instant());
    }

    private static Problem unexpected(Item item, RuntimeException failure) {
        return Problem.of(
                ErrorCode.INTERNAL_ERROR,
                item.place() + ": something unexpected happened: " + failure,
                "Please report it with this text and, if you can, the picture");
    }
}
