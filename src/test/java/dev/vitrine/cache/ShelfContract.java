package dev.vitrine.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// What every shelf does. A shelf's own tests extend it.
public abstract class ShelfContract {
    protected static final Duration DAY = Duration.ofDays(1);

    /// The shelf under test.
    protected abstract Shelf shelf();

    /// A workspace of this test alone.
    protected abstract UUID workspace();

    /// Lets so much time pass for the shelf.
    protected abstract void pass(Duration time) throws InterruptedException;

    @Test
    public void givesBackWhatWasPut() {
        for (byte[] bytes :
                List.of(
                        bytes(0),
                        bytes(1),
                        bytes(100_000),
                        "\0\r\n$5".getBytes(StandardCharsets.US_ASCII))) {
            shelf().put(key("a"), bytes, DAY);
            assertThat(shelf().get(key("a"))).isEqualTo(bytes);
        }
    }

    @Test
    public void givesNothingThatWasNotPut() {
        assertThat(shelf().get(key("never"))).isNull();
    }

    @Test
    public void takesResultsOf32Megabytes() {
        byte[] bytes = bytes(Results.MOST_BYTES);
        shelf().put(key("large"), bytes, DAY);
        assertThat(shelf().get(key("large"))).isEqualTo(bytes);
    }

    @Test
    public void forgetsWhatIsOver() throws InterruptedException {
        shelf().put(key("short"), bytes(10), Duration.ofMillis(1));
        shelf().put(key("long"), bytes(10), DAY);
        pass(Duration.ofMillis(5));
        assertThat(shelf().get(key("short"))).isNull();
        assertThat(shelf().get(key("long"))).hasSize(10);
    }

    @Test
    public void keepsWhatWasPutLastForItsOwnTime() throws InterruptedException {
        shelf().put(key("a"), bytes(10), Duration.ofMillis(1));
        shelf().put(key("a"), bytes(20), DAY);
        pass(Duration.ofMillis(5));
        assertThat(shelf().get(key("a"))).hasSize(20);
        shelf().put(key("a"), bytes(30), Duration.ofMillis(1));
        pass(Duration.ofMillis(5));
        assertThat(shelf().get(key("a"))).isNull();
    }

    @Test
    public void tellsWorkspacesAndNamesApart() {
        var other = new ResultKey(UUID.randomUUID(), "a");
        shelf().put(key("a"), bytes(1), DAY);
        shelf().put(key("A"), bytes(2), DAY);
        shelf().put(key("a:b"), bytes(3), DAY);
        assertThat(shelf().get(key("a"))).hasSize(1);
        assertThat(shelf().get(key("A"))).hasSize(2);
        assertThat(shelf().get(other)).isNull();
    }

    @Test
    public void takesNamesThatMeanSomethingElsewhere() {
        for (String name : List.of("'; drop table x; --", "*", "{tag}", "%00", "x".repeat(200))) {
            ResultKey key = key(name.replace(' ', '_'));
            shelf().put(key, name.getBytes(StandardCharsets.US_ASCII), DAY);
            assertThat(shelf().get(key)).isEqualTo(name.getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Test
    public void isUsedByManyAtOnce() throws Exception {
        byte[] bytes = bytes(50_000);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<byte[]>> all = new ArrayList<>();
            for (int each = 0; each < 50; each++) {
                ResultKey key = key("shared" + each % 5);
                all.add(
                        threads.submit(
                                () -> {
                                    shelf().put(key, bytes, DAY);
                                    return shelf().get(key);
                                }));
            }
            for (Future<byte[]> each : all) {
                assertThat(each.get()).isEqualTo(bytes);
            }
        }
    }

    @Test
    public void doesNotChangeWhatSomebodyElseChanges() {
        byte[] bytes = bytes(10);
        byte[] expected = bytes.clone();
        shelf().put(key("a"), bytes, DAY);
        bytes[0]++;
        byte[] got = Objects.requireNonNull(shelf().get(key("a")));
        assertThat(got).isEqualTo(expected);
        got[1]++;
        assertThat(shelf().get(key("a"))).isEqualTo(expected);
    }

    protected final ResultKey key(String name) {
        return new ResultKey(workspace(), name);
    }

    /// The same bytes for the same count.
    protected static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        return bytes;
    }
}
