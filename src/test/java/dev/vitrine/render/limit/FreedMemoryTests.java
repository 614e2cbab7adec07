package dev.vitrine.render.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FreedMemoryTests {
    private static final int BLOCKS = 2000;
    private static final int BLOCK = 100 << 10;
    private static final long ALL = (long) BLOCKS * BLOCK;

    @Test
    void theSystemGetsBackWhatWasFreed() throws IOException {
        var memory = new FreedMemory(Duration.ZERO);
        List<Arena> blocks = new ArrayList<>();
        for (int block = 0; block < BLOCKS; block++) {
            Arena arena = Arena.ofConfined();
            arena.allocate(BLOCK).fill((byte) 1);
            blocks.add(arena);
        }
        // The last one stays, so that the C library cannot simply shrink its heap.
        try (Arena _ = blocks.removeLast()) {
            blocks.forEach(Arena::close);
            long before = residentBytes();

            memory.giveBack();
            assertThat(residentBytes()).as("little was used").isGreaterThan(before - ALL / 4);

            memory.use(ALL);
            memory.giveBack();
            assertThat(residentBytes()).isLessThan(before - ALL / 2);
        }
    }

    private static long residentBytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElseThrow()
                << 10;
    }
}
