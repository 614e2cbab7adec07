package dev.vitrine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.store.Store.Page;
import dev.vitrine.store.Store.Stored;
import dev.vitrine.store.StoreException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every store does. A store's own tests extend it and hand in an empty one.
public abstract class StoreContract {
    /// How many entries a page of the store under test has.
    protected static final int PAGE = 4;

    @TempDir protected Path folder;

    /// The store under test, empty at first.
    protected abstract Store store();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    public void givesBackWhatWasPut(boolean open) throws IOException {
        byte[] bytes = Samples.bytes(1, 100_000);
        StoreKey key = put(open, bytes);

        assertThat(store().size(key)).contains(100_000L);
        try (InputStream in = store().read(key, 0)) {
            assertThat(in.readAllBytes()).isEqualTo(bytes);
        }
        Path fetched = Files.writeString(folder.resolve("fetched, größer als vorher"), "before");
        store().fetch(key, fetched);
        assertThat(fetched).hasBinaryContent(bytes);
    }

    @Test
    public void readsFromTheMiddleAndFromTheEnd() throws IOException {
        byte[] bytes = Samples.bytes(2, 5000);
        StoreKey key = put(false, bytes);

        try (InputStream in = store().read(key, 4990)) {
            assertThat(in.readAllBytes()).isEqualTo(Samples.end(bytes, 4990));
        }
        try (InputStream in = store().read(key, 5000)) {
            assertThat(in.readAllBytes()).isEmpty();
        }
        assertThatThrownBy(() -> store().read(key, -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    public void whatIsPutOrDeletedAgainStaysAsItIs() throws IOException {
        byte[] bytes = Samples.bytes(3, 300);
        StoreKey key = put(false, bytes);
        put(false, bytes);
        assertThat(store().size(key)).contains(300L);
        assertThat(store().list(null).stored()).containsExactly(new Stored(key, 300));

        store().delete(key);
        store().delete(key);
        assertThat(store().size(key)).isEmpty();
        assertThat(store().list(null).stored()).isEmpty();

        put(false, bytes);
        assertThat(store().size(key)).contains(300L);
    }

    @Test
    public void saysThatSomethingIsMissing() {
        StoreKey key = Samples.key(true, Samples.bytes(4, 10), "jpg");

        assertThat(store().size(key)).isEmpty();
        for (Runnable reading :
                List.<Runnable>of(
                        () -> store().read(key, 0),
                        () -> store().read(key, 7),
                        () -> store().fetch(key, folder.resolve("fetched")))) {
            assertThatThrownBy(reading::run)
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            failure -> assertThat(failure.kind()).isEqualTo(Kind.MISSING))
                    .hasMessageContaining("does not have " + key);
        }
    }

    @Test
    public void doesNotPutWhatIsNotThere() {
        StoreKey key = Samples.key(true, Samples.bytes(5, 10), "jpg");

        assertThatThrownBy(() -> store().put(key, folder.resolve("nothing"), "image/jpeg"))
                .isInstanceOfSatisfying(
                        StoreException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(Kind.NEVER));
        assertThat(store().size(key)).isEmpty();
    }

    @Test
    public void keepsNothingApartFromOthers() throws IOException {
        byte[] bytes = Samples.bytes(6, 50);
        StoreKey open = put(true, bytes);
        StoreKey closed = put(false, bytes);

        store().delete(open);
        assertThat(store().size(open)).isEmpty();
        assertThat(store().size(closed)).contains(50L);
    }

    @Test
    public void listsPageByPage() throws IOException {
        List<Stored> expected = new ArrayList<>();
        for (int number = 0; number < 2 * PAGE + 1; number++) {
            byte[] bytes = Samples.bytes(100 + number, 20 + number);
            expected.add(new Stored(put(number % 3 == 0, bytes), bytes.length));
        }
        List<Stored> listed = new ArrayList<>();
        Page page = store().list(null);
        while (true) {
            assertThat(page.stored()).hasSizeLessThanOrEqualTo(PAGE);
            listed.addAll(page.stored());
            String next = page.next();
            if (next == null) {
                break;
            }
            page = store().list(next);
        }
        assertThat(listed).containsExactlyInAnyOrderElementsOf(expected);
        checkOrder(listed);
    }

    /// A store that cannot sort does not say so here.
    protected void checkOrder(List<Stored> listed) {
        assertThat(listed).extracting(stored -> stored.key().text()).isSorted();
    }

    @Test
    public void keepsOneOfManyThatComeAtOnce() throws Exception {
        byte[] bytes = Samples.bytes(7, 200_000);
        StoreKey key = Samples.key(false, bytes, "png");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> puts = new ArrayList<>();
            IntStream.range(0, 8).forEach(_ -> puts.add(threads.submit(() -> put(false, bytes))));
            for (Future<?> put : puts) {
                join(put);
            }
        }
        assertThat(store().list(null).stored()).hasSize(1);
        try (InputStream in = store().read(key, 0)) {
            assertThat(in.readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    public void takesFortyMegabytesAndGivesPartsOfThem() throws IOException {
        Path file = folder.resolve("large");
        StoreKey key = Samples.large(file, 40 << 20);

        store().put(key, file, "video/mp4");
        assertThat(store().size(key)).contains(40L << 20);
        try (InputStream in = store().read(key, (40 << 20) - 1000)) {
            assertThat(in.readAllBytes()).hasSize(1000);
        }
        // The reader has enough and goes.
        try (InputStream in = store().read(key, 0)) {
            assertThat(in.readNBytes(10)).hasSize(10);
        }
        Path fetched = folder.resolve("fetched");
        store().fetch(key, fetched);
        assertThat(Files.mismatch(file, fetched)).isEqualTo(-1);
    }

    @Test
    public void saysWhereItIs() {
        assertThat(store().where()).isNotBlank();
        assertThat(store().name()).matches("[a-z0-9]+");
    }

    /// Puts them from a file with an unusual name.
    protected StoreKey put(boolean open, byte[] bytes) throws IOException {
        StoreKey key = Samples.key(open, bytes, "png");
        Path file = Files.createTempFile(folder, "ein Bild; größer — 写真 ", ".png");
        Files.write(file, bytes);
        store().put(key, file, "image/png");
        return key;
    }

    private static void join(Future<?> put) throws InterruptedException {
        try {
            put.get();
        } catch (ExecutionException failure) {
            throw new AssertionError(failure.getCause());
        }
    }
}
