package dev.vitrine.library;

import dev.vitrine.file.ScratchFile;
import dev.vitrine.file.UnwrittenException;
import dev.vitrine.library.asset.Asset;
import dev.vitrine.library.asset.Intent;
import dev.vitrine.library.kept.BlobTable;
import dev.vitrine.store.Store;
import dev.vitrine.store.StoreKey;
import dev.vitrine.store.choice.Stores;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/// Puts bytes into stores and takes them out, so that rows and stores agree whenever a process
/// dies.
public final class Bytes {
    private final Stores stores;
    private final BlobTable blobs;
    private final InstantSource clock;
    private final Path scratch;

    Bytes(Stores stores, BlobTable blobs, LibrarySettings settings) {
        this.stores = stores;
        this.blobs = blobs;
        clock = settings.clock();
        scratch = settings.scratch();
    }

    /// What bytes are.
    ///
    /// @param extension how their file ends
    /// @param open whether everybody who knows the address may read them
    public record Form(String extension, String mediaType, boolean open) {}

    /// Puts a file into the store for new bytes, after writing down that this is intended. The file
    /// stays where it is.
    public Intent put(UUID workspace, Path file, Form form) {
        try (InputStream content = Files.newInputStream(file)) {
            return put(workspace, file, form, DigestUtils.sha256Hex(content));
        } catch (IOException failure) {
            throw UnwrittenException.ofOutput(file, failure);
        }
    }

    Intent put(UUID workspace, Path file, Form form, String sha256) {
        var key = new StoreKey(form.open(), workspace, sha256, form.extension());
        var blob =
                new Asset.Blob(key, stores.main().name(), form.mediaType(), file.toFile().length());
        Intent intent = blobs.intend(blob, clock.instant());
        Store store = stores.named(intent.blob().store());
        // What a store has lost, or has in part, is whole again when somebody brings it again.
        if (!intent.there() || !store.size(key).equals(Optional.of(blob.bytes()))) {
            store.put(key, file, form.mediaType());
        }
        return intent;
    }

    /// Reads from a position on.
    public InputStream read(Asset.Blob blob, long from) {
        return stores.named(blob.store()).read(blob.key(), from);
    }

    /// The file of the store itself, where bytes are in files of this machine; absent elsewhere.
    public @Nullable Path file(Asset.Blob blob) {
        return stores.named(blob.store()).file(blob.key());
    }

    /// Writes them into a file that nobody else sees.
    public void fetch(Asset.Blob blob, Path file) {
        stores.named(blob.store()).fetch(blob.key(), file);
    }

    /// Works with them as a file: the one of the store, or one that is fetched and deleted
    /// afterwards.
    public <T extends @Nullable Object> T withFile(Asset.Blob blob, Function<Path, T> work) {
        Path there = file(blob);
        if (there != null) {
            return work.apply(there);
        }
        try (var copy = ScratchFile.in(scratch)) {
            fetch(blob, copy.path());
            return work.apply(copy.path());
        }
    }

    /// The store that has them.
    public Store storeOf(Asset.Blob blob) {
        return stores.named(blob.store());
    }

    /// Deletes bytes that nobody shows and nobody has touched for a while.
    ///
    /// @param only that key; absent for all
    /// @return how many
    int release(@Nullable StoreKey only, Duration untouched) {
        var before = clock.instant().minus(untouched);
        var doomed = blobs.doom(only, before);
        for (Asset.Blob blob : doomed) {
            blobs.bury(blob, before, () -> stores.named(blob.store()).delete(blob.key()));
        }
        return doomed.size();
    }
}
