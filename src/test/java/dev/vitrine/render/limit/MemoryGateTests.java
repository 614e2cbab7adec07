package dev.vitrine.render.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class MemoryGateTests {
    private static final long MEGABYTE = 1 << 20;

    @Test
    void neverAdmitsMoreThanFits() throws Exception {
        var gate = new MemoryGate(100 * MEGABYTE);
        var inside = new AtomicLong();
        var most = new AtomicLong();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> work = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                long bytes = (1 + i * 7 % 45) * MEGABYTE;
                work.add(
                        threads.submit(
                                () -> {
                                    try (MemoryGate.Pass _ = gate.admit(bytes)) {
                                        most.accumulateAndGet(inside.addAndGet(bytes), Math::max);
                                        LockSupport.parkNanos(1000);
                                        inside.addAndGet(-bytes);
                                    }
                                }));
            }
            for (Future<?> each : work) {
                each.get();
            }
        }
        assertThat(most.get()).isPositive().isLessThanOrEqualTo(100 * MEGABYTE);
        assertThat(inside.get()).isZero();
    }

    @Test
    void admitsInTheOrderOfAsking() throws InterruptedException {
        var gate = new MemoryGate(100 * MEGABYTE);
        var order = new ConcurrentLinkedQueue<Integer>();
        List<Thread> waiting = new ArrayList<>();
        try (MemoryGate.Pass _ = gate.admit(90 * MEGABYTE)) {
            // The first needs everything; the small ones behind it would fit at once.
            long[] wishes = {100 * MEGABYTE, MEGABYTE, MEGABYTE};
            for (int i = 0; i < wishes.length; i++) {
                int number = i;
                Thread thread =
                        Thread.ofPlatform()
                                .start(
                                        () -> {
                                            try (MemoryGate.Pass _ = gate.admit(wishes[number])) {
                                                order.add(number);
                                            }
                                        });
                while (thread.getState() != Thread.State.WAITING) {
                    LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
                }
                waiting.add(thread);
            }
            assertThat(order).isEmpty();
        }
        for (Thread thread : waiting) {
            thread.join();
        }
        assertThat(order.peek()).isZero();
        assertThat(order).hasSize(3);
    }

    @Test
    void refusesWhatIsLargerThanAllOfIt() {
        var gate = new MemoryGate(MEGABYTE);
        assertThat(gate.canHold(MEGABYTE)).isTrue();
        for (long bytes : new long[] {MEGABYTE + 1, Long.MAX_VALUE}) {
            assertThat(gate.canHold(bytes)).isFalse();
            assertThatThrownBy(() -> gate.admit(bytes))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        try (MemoryGate.Pass pass = gate.admit(MEGABYTE)) {
            assertThat(pass).isNotNull();
        }
    }

    @Test
    void takesPartOfAPassBack() throws InterruptedException {
        var gate = new MemoryGate(10 * MEGABYTE);
        MemoryGate.Pass first = gate.admit(10 * MEGABYTE);
        first.keepOnly(4 * MEGABYTE);
        first.keepOnly(9 * MEGABYTE);
        gate.admit(6 * MEGABYTE).close();
        Thread second = Thread.ofPlatform().start(() -> gate.admit(7 * MEGABYTE).close());
        second.join(50);
        assertThat(second.isAlive()).isTrue();
        first.close();
        second.join();
        gate.admit(10 * MEGABYTE).close();
    }

    @Test
    void takesAPassBackOnlyOnce() throws InterruptedException {
        var gate = new MemoryGate(10 * MEGABYTE);
        MemoryGate.Pass pass = gate.admit(9 * MEGABYTE);
        pass.close();
        pass.close();
        MemoryGate.Pass whole = gate.admit(10 * MEGABYTE);
        Thread second = Thread.ofPlatform().start(() -> gate.admit(MEGABYTE).close());
        second.join(50);
        assertThat(second.isAlive()).isTrue();
        whole.close();
        second.join();
    }
}
