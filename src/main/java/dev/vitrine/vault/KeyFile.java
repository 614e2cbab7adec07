package dev.vitrine.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import dev.vitrine.file.FileTree;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;

/// The file with the keys. It is replaced as a whole, so that other processes see it before or
/// after a change and never in between. One change at a time: whoever makes one sees to that.
final class KeyFile {
    private final Path path;
    private volatile @Nullable Keys known;

    KeyFile(Path path) {
        this.path = path;
    }

    /// The keys, and how the file looked in which they were.
    record Keys(KeysetHandle handle, Aead aead, Look look) {}

    private record Look(@Nullable Object number, FileTime changedAt, long bytes) {}

    Path path() {
        return path;
    }

    boolean exists() {
        return Files.exists(path);
    }

    /// The keys as they are now. A file that has gone leaves those that are known, to open with.
    Keys keys() {
        Keys before = known;
        if (before == null) {
            return keysOnDisk();
        }
        Look now = look();
        return now == null || now.equals(before.look()) ? before : read();
    }

    /// The keys as they are now, made if there are none.
    ///
    /// @throws VaultException when they have gone: nobody could open what they seal after a restart
    Keys keysOnDisk() {
        Keys before = known;
        Look now = look();
        if (before != null && now == null) {
            throw VaultException.gone(path);
        }
        return before != null && before.look().equals(now) ? before : read();
    }

    void add() {
        change(
                keyset ->
                        KeysetHandle.newBuilder(keyset)
                                .addEntry(
                                        KeysetHandle.generateEntryFromParameters(
                                                        PredefinedAeadParameters.AES256_GCM)
                                                .withRandomId()
                                                .makePrimary())
                                .build());
    }

    int dropOld() {
        int before = keysOnDisk().handle().size();
        change(
                keyset -> {
                    KeysetHandle.Builder builder = KeysetHandle.newBuilder(keyset);
                    for (int index = builder.size() - 1; index >= 0; index--) {
                        if (!builder.getAt(index).isPrimary()) {
                            builder.deleteAt(index);
                        }
                    }
                    return builder.build();
                });
        return before - 1;
    }

    @FunctionalInterface
    private interface Change {
        KeysetHandle of(KeysetHandle keyset) throws GeneralSecurityException;
    }

    private void change(Change change) {
        KeysetHandle before = keysOnDisk().handle();
        try {
            draft(
                    change.of(before),
                    draft -> Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE));
        } catch (IOException | GeneralSecurityException failure) {
            throw VaultException.unusable(path, failure);
        }
    }

    private synchronized Keys read() {
        try {
            AeadConfig.register();
            if (!exists()) {
                make();
            }
            // First the look, then the keys: what is replaced in between is read once more.
            Look look = look();
            KeysetHandle handle =
                    TinkJsonProtoKeysetFormat.parseKeyset(
                            Files.readString(path), InsecureSecretKeyAccess.get());
            Aead aead = handle.getPrimitive(RegistryConfiguration.get(), Aead.class);
            if (look == null) {
                throw new NoSuchFileException(path.toString());
            }
            var keys = new Keys(handle, aead, look);
            known = keys;
            return keys;
        } catch (IOException | GeneralSecurityException | RuntimeException failure) {
            throw VaultException.unusable(path, failure);
        }
    }

    private @Nullable Look look() {
        try {
            var file = Files.readAttributes(path, BasicFileAttributes.class);
            return new Look(file.fileKey(), file.lastModifiedTime(), file.size());
        } catch (IOException _) {
            return null;
        }
    }

    /// A link never takes the place of a file that another process has made meanwhile.
    private void make() throws IOException, GeneralSecurityException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        try {
            draft(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
                    draft -> Files.createLink(path, draft));
        } catch (FileAlreadyExistsException _) {
            // Somebody else was faster; theirs are read.
        }
    }

    @FunctionalInterface
    private interface Naming {
        void name(Path draft) throws IOException;
    }

    /// Temporary files are their owner's alone. What is sealed must not outlive its keys, so they
    /// are on the disk before they are used.
    private void draft(KeysetHandle keyset, Naming naming)
            throws IOException, GeneralSecurityException {
        String text =
                TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
        Path folder = path.toAbsolutePath().resolveSibling("");
        Path draft = Files.createTempFile(folder, ".keys", ".part");
        try {
            try (var out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            naming.name(draft);
            FileTree.sync(folder);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
