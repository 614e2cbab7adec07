package dev.vitrine.render.limit;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Gives memory back to the system that encoders have freed. The C library of GNU keeps it
/// otherwise, some hundred megabytes after a few large pictures; others have no such function.
final class FreedMemory {
    /// Less is not worth a walk through all of the memory.
    private static final long WORTH_IT = 64 << 20;

    private static final Duration BETWEEN = Duration.ofSeconds(2);

    private static final @Nullable MethodHandle TRIM =
            Linker.nativeLinker()
                    .defaultLookup()
                    .find("malloc_trim")
                    .map(
                            address ->
                                    Linker.nativeLinker()
                                            .downcallHandle(
                                                    address,
                                                    FunctionDescriptor.of(
                                                            ValueLayout.JAVA_INT,
                                                            ValueLayout.JAVA_LONG)))
                    .orElse(null);

    private final AtomicLong used = new AtomicLong();
    private final AtomicLong last = new AtomicLong(System.nanoTime());
    private final long nanosBetween;

    FreedMemory() {
        this(BETWEEN);
    }

    FreedMemory(Duration between) {
        nanosBetween = between.toNanos();
    }

    /// Counts memory that is freed soon.
    void use(long bytes) {
        used.addAndGet(bytes);
    }

    /// Gives it back, unless it is little or was done a moment ago.
    void giveBack() {
        long before = last.get();
        long now = System.nanoTime();
        if (TRIM == null
                || used.get() < WORTH_IT
                || now - before < nanosBetween
                || !last.compareAndSet(before, now)) {
            return;
        }
        used.set(0);
        try {
            int _ = (int) TRIM.invokeExact(0L);
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
