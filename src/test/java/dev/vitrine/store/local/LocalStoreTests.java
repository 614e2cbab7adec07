package dev.vitrine.store.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.store.Samples;
import dev.vitrine.store.Store;
import dev.vitrine.store.StoreContract;
import dev.vitrine.store.StoreException;
import dev.vitrine.store.StoreException.Kind;
import dev.vitrine.store.StoreKey;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LocalStoreTests extends StoreContract {
    @Override
    protected Store store() {
        return new LocalStore(root(), InstantSource.system(), PAGE);
    }

    private Path root() {
        return folder.resolve("Fotos — 写真/store");
    }

    @Test
    void theFileIsWhereTheKeySays() throws IOException {
        byte[] bytes = Samples.bytes(1, 10);
        StoreKey key = put(true, bytes);

        assertThat(store().file(key)).isEqualTo(root().resolve(key.text())).hasBinaryContent(bytes);
        assertThat(store().address(key, Duration.ofHours(1))).isEmpty();
        assertThat(store().where()).isEqualTo(root().toString());
    }

    @Test
    void aHalfFileOfAnotherProgramIsReplaced() throws IOException {
        byte[] bytes = Samples.bytes(1, 1000);
        StoreKey key = put(false, bytes);
        Files.write(root().resolve(key.text()), Samples.bytes(1, 500));

        put(false, bytes);
        assertThat(root().resolve(key.text())).hasBinaryContent(bytes);
    }

    @Test
    void whatIsThereIsNotWrittenAgain() throws IOException {
        byte[] bytes = Samples.bytes(1, 1000);
        Path file = root().resolve(put(false, bytes).text());
        FileTime before = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
        Files.setLastModifiedTime(file, before);

        put(false, bytes);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(before);
    }

    @Test
    void strangersFilesAreNotListed() throws IOException {
        StoreKey key = put(false, Samples.bytes(1, 10));
        Path beside = root().resolve(key.text()).resolveSibling("");
        Files.writeString(beside.resolve("Thumbs.db"), "");
        Files.createDirectory(beside.resolve(Samples.key(false, new byte[1], "d").sha256()));
        Files.createDirectories(root().resolve("private/lost+found/3f"));
        Files.writeString(root().resolve("README"), "");
        Files.writeString(root().resolve("private/con"), "");

        assertThat(store().list(null).stored()).containsExactly(new Store.Stored(key, 10));
    }

    @Test
    void draftsAreNeverListedAndOldOnesGo() throws IOException {
        StoreKey key = put(false, Samples.bytes(1, 10));
        Path beside = root().resolve(key.text()).resolveSibling("");
        Path fresh = Files.writeString(beside.resolve("." + key.sha256() + ".jpg.1.part"), "a");
        Path old = Files.writeString(beside.resolve("." + key.sha256() + ".jpg.2.part"), "b");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofMinutes(61))));

        assertThat(store().list(null).stored()).hasSize(1);
        assertThat(fresh).exists();
        assertThat(old).doesNotExist();
    }

    @Test
    void noLinkLeadsOutOfTheFolder() throws IOException {
        StoreKey key = put(false, Samples.bytes(1, 10));
        Path elsewhere = folder.resolve("elsewhere");
        Path workspace = root().resolve("private").resolve(key.workspace().toString());
        Files.move(workspace, elsewhere);
        Files.createSymbolicLink(workspace, elsewhere);

        assertThat(store().list(null).stored()).isEmpty();
        for (Runnable use :
                List.<Runnable>of(
                        () -> store().read(key, 0),
                        () -> store().size(key),
                        () -> store().delete(key),
                        () -> store().file(key),
                        () -> put(Samples.bytes(1, 10)))) {
            assertThatThrownBy(use::run)
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining(workspace + " is a symbolic link, and is not followed");
        }
    }

    @Test
    void aLinkInThePlaceOfAFileIsReplacedAndNotRead() throws IOException {
        byte[] bytes = Samples.bytes(1, 10);
        StoreKey key = put(false, bytes);
        Path secret = Files.write(folder.resolve("secret"), Samples.bytes(9, 10));
        Path file = root().resolve(key.text());
        Files.delete(file);
        Files.createSymbolicLink(file, secret);

        assertThat(store().size(key)).isEmpty();
        assertThatThrownBy(() -> store().read(key, 0)).isInstanceOf(StoreException.class);
        put(false, bytes);
        assertThat(file).isRegularFile().hasBinaryContent(bytes);
        assertThat(Files.isSymbolicLink(file)).isFalse();
        assertThat(secret).hasBinaryContent(Samples.bytes(9, 10));
    }

    @Test
    void saysThatItMayNotWrite() throws IOException {
        Files.createDirectories(root().getParent());
        Files.writeString(root(), "a file in the way");

        assertThatThrownBy(() -> put(false, Samples.bytes(1, 10)))
                .isInstanceOfSatisfying(
                        StoreException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(Kind.SETTINGS))
                .hasMessageContaining("does not keep it")
                .hasMessageEndingWith(
                        "Check that " + root() + " is a folder that Vitrine may write to.");
    }

    @Test
    void whoIsKilledWhileWritingLeavesNothingToBeSeen() throws Exception {
        Path pipe = folder.resolve("pipe");
        StoreKey key = Samples.key(false, Samples.bytes(1, 10), "jpg");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        Process putting = new ProcessBuilder(PutProgram.command(root(), key, pipe)).start();

        try (OutputStream slow = Files.newOutputStream(pipe)) {
            slow.write(Samples.bytes(1, 60_000));
            while (drafts().isEmpty()) {
                assertThat(putting.waitFor(5, TimeUnit.MILLISECONDS)).isFalse();
            }
            assertThat(store().list(null).stored()).isEmpty();
            putting.destroyForcibly().waitFor();
        }
        assertThat(drafts()).hasSize(1);
        assertThat(store().size(key)).isEmpty();
        assertThat(store().list(null).stored()).isEmpty();
        assertThatThrownBy(() -> store().read(key, 0)).hasMessageContaining("does not have");
    }

    @Test
    void whatTheSystemDoesNotTakeLeavesNothingToBeSeen() throws Exception {
        Path file = folder.resolve("large");
        StoreKey key = Samples.large(file, 4 << 20);
        // No file of this process has more than 2 MB.
        String limited = "ulimit -f 4096 && exec \"$@\"";
        Process putting =
                new ProcessBuilder(
                                Stream.concat(
                                                Stream.of("sh", "-c", limited, "sh"),
                                                Stream.of(PutProgram.command(root(), key, file)))
                                        .toList())
                        .redirectErrorStream(true)
                        .start();

        assertThat(new String(putting.getInputStream().readAllBytes(), UTF_8))
                .contains("StoreException: The store's folder does not keep it", "File too large");
        assertThat(drafts()).isEmpty();
        assertThat(store().size(key)).isEmpty();
    }

    private void put(byte[] bytes) {
        try {
            put(false, bytes);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private List<Path> drafts() throws IOException {
        if (!Files.exists(root())) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root())) {
            return files.filter(file -> file.toString().endsWith(".part")).toList();
        }
    }
}
