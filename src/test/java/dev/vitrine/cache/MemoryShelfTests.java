package dev.vitrine.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MemoryShelfTests extends ShelfContract {
    private static final int MEGABYTE = 1 << 20;

    private Instant now = Instant.parse("2026-11-28T12:00:00Z");
    private final UUID workspace = UUID.randomUUID();
    private final MemoryShelf shelf = new MemoryShelf(300L * MEGABYTE, () -> now);

    @Test
    void holdsNoMoreBytesThanItMay() {
        var small = new MemoryShelf(8 * MEGABYTE, () -> now);
        for (int each = 0; each < 100; each++) {
            small.put(key("a" + each), bytes(MEGABYTE), DAY);
        }
        long held = 0;
        for (int each = 0; each < 100; each++) {
            byte[] bytes = small.get(key("a" + each));
            held += bytes == null ? 0 : bytes.length;
        }
        assertThat(held).isBetween(5L * MEGABYTE, 8L * MEGABYTE);
    }

    @Test
    void doesNotTakeWhatWouldFillMuchOfIt() {
        var small = new MemoryShelf(8 * MEGABYTE, () -> now);
        small.put(key("a"), bytes(10), DAY);
        small.put(key("a"), bytes(MEGABYTE + 1), DAY);
        assertThat(small.get(key("a"))).as("nor what was there before").isNull();
    }

    @Override
    protected Shelf shelf() {
        return shelf;
    }

    @Override
    protected UUID workspace() {
        return workspace;
    }

    @Override
    protected void pass(Duration time) {
        now = now.plus(time);
    }
}
