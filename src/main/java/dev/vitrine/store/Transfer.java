package dev.vitrine.store;

import dev.vitrine.file.UnwrittenException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The files on our side, for the adapters: where bytes come from, and where they go.
public final class Transfer {
    private static final int ATTEMPTS = 4;
    private static final int PIECE = 64 << 10;

    private final Store store;
    private final StoreKey key;
    private long done;

    private Transfer(Store store, StoreKey key) {
        this.store = store;
        this.key = key;
    }

    /// Opens a file that is to be put.
    ///
    /// @throws StoreException when there is none that can be read
    public static InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException failure) {
            throw new StoreException(
                    StoreException.Kind.NEVER,
                    "What should be kept cannot be read: " + failure,
                    "Name a file that is there",
                    failure);
        }
    }

    /// A reader starts within the bytes, or behind the last.
    public static void checkPosition(long from) {
        if (from < 0) {
            throw new IllegalArgumentException(
                    "Nothing can be read from before its start: " + from);
        }
    }

    /// Writes all that a store has of a key into the file. Where a connection breaks off it goes
    /// on.
    public static void into(Path file, Store store, StoreKey key) {
        var transfer = new Transfer(store, key);
        try (OutputStream out = Files.newOutputStream(file)) {
            transfer.to(out);
        } catch (IOException failure) {
            throw new UnwrittenException(file, failure);
        }
    }

    /// What it throws itself is about the file; trouble with the store is a [StoreException].
    private void to(OutputStream out) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try (InputStream in = store.read(key, done)) {
                IOException failure = copy(in, out);
                if (failure == null) {
                    return;
                }
                if (attempt == ATTEMPTS) {
                    throw new StoreException(
                            StoreException.Kind.LATER,
                            "Reading from " + store.where() + " broke off again and again",
                            "Try again when the connection is better",
                            failure);
                }
            }
        }
    }

    private @Nullable IOException copy(InputStream in, OutputStream out) throws IOException {
        var piece = new byte[PIECE];
        while (true) {
            int length;
            try {
                length = in.read(piece);
            } catch (IOException failure) {
                return failure;
            }
            if (length < 0) {
                return null;
            }
            out.write(piece, 0, length);
            done += length;
        }
    }
}
