package dev.vitrine.render.limit;

import java.util.concurrent.Semaphore;

/// Lets work in as long as its pixels fit into the memory set aside, first come first served.
///
/// Work that alone is larger than all of it waits until it is the only one.
public final class MemoryGate {
    private static final int BYTES_PER_PERMIT = 1 << 20;

    private final int permits;
    private final Semaphore free;

    /// A gate for that many bytes.
    public MemoryGate(long bytes) {
        permits = inPermits(bytes);
        free = new Semaphore(permits, true);
    }

    /// Waits until the bytes fit. Closing the pass gives them back.
    public Pass admit(long bytes) {
        int wanted = Math.min(permits, inPermits(bytes));
        free.acquireUninterruptibly(wanted);
        return new Pass(free, wanted);
    }

    private static int inPermits(long bytes) {
        return Math.clamp(bytes / BYTES_PER_PERMIT + 1, 1, Integer.MAX_VALUE);
    }

    /// Memory that was admitted.
    public static final class Pass implements AutoCloseable {
        private final Semaphore free;
        private int held;

        private Pass(Semaphore free, int held) {
            this.free = free;
            this.held = held;
        }

        @Override
        public synchronized void close() {
            free.release(held);
            held = 0;
        }
    }
}
