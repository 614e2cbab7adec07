package dev.vitrine.render.limit;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Lets work in as long as its pixels fit into the memory set aside, first come first served.
public final class MemoryGate {
    private static final int BYTES_PER_PERMIT = 1 << 20;

    private final int permits;
    private final Semaphore free;
    private final FreedMemory freed = new FreedMemory();

    /// A gate for that many bytes.
    public MemoryGate(long bytes) {
        permits = inPermits(bytes);
        free = new Semaphore(permits, true);
    }

    /// Whether the bytes fit when nothing else is there.
    public boolean canHold(long bytes) {
        return inPermits(bytes) <= permits;
    }

    /// The bytes there are in all.
    public long capacity() {
        return (long) permits * BYTES_PER_PERMIT;
    }

    /// Waits until the bytes fit. Closing the pass gives them back.
    ///
    /// @throws IllegalArgumentException when they never fit
    public Pass admit(long bytes) {
        int wanted = inPermits(bytes);
        if (wanted > permits) {
            throw new IllegalArgumentException("This never fits: " + bytes + " bytes");
        }
        free.acquireUninterruptibly(wanted);
        return new Pass(this, wanted);
    }

    /// Waits no longer than that until the bytes fit.
    ///
    /// @return empty when they do not fit in time, or whoever waits is asked to stop
    public Optional<Pass> tryAdmit(long bytes, Duration patience) {
        int wanted = inPermits(bytes);
        try {
            return free.tryAcquire(wanted, patience.toMillis(), TimeUnit.MILLISECONDS)
                    ? Optional.of(new Pass(this, wanted))
                    : Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static int inPermits(long bytes) {
        return Math.clamp(Math.ceilDiv(bytes, BYTES_PER_PERMIT), 1, Integer.MAX_VALUE);
    }

    private void giveBack(int count) {
        free.release(count);
        // While others work, they would wait for it.
        if (free.availablePermits() == permits) {
            freed.giveBack();
        }
    }

    /// Memory that was admitted.
    public static final class Pass implements AutoCloseable {
        private final MemoryGate gate;
        private int held;

        private Pass(MemoryGate gate, int held) {
            this.gate = gate;
            this.held = held;
            gate.freed.use((long) held * BYTES_PER_PERMIT);
        }

        /// Gives back all but so many bytes.
        public synchronized void keepOnly(long bytes) {
            int kept = Math.min(held, inPermits(bytes));
            gate.giveBack(held - kept);
            held = kept;
        }

        @Override
        public synchronized void close() {
            gate.giveBack(held);
            held = 0;
        }
    }
}
