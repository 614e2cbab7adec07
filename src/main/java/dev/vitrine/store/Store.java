package dev.vitrine.store;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keeps bytes by key. Safe for use from any thread, and beside other processes. Since a key stands
/// for its content, every method may be called again after any failure, and puts nothing twice.
///
/// Every method throws [StoreException] when the store refuses or does not answer.
public interface Store extends AutoCloseable {
    /// What it is called in settings and records: `local`, `s3`, `spaces` or `cloudinary`.
    String name();

    /// Where it is, for people: a folder, a bucket; never with a secret.
    String where();

    /// Keeps a file. Nobody can read it before it is whole, and when this returns it survives a
    /// power cut.
    ///
    /// @param mediaType for example `image/jpeg`
    void put(StoreKey key, Path file, String mediaType);

    /// Reads it from a position to its end, or until the reader has enough and closes it.
    ///
    /// @throws StoreException of kind MISSING when it is not there
    InputStream read(StoreKey key, long from);

    /// Writes all of it into a file that nobody else sees yet.
    ///
    /// @throws StoreException of kind MISSING when it is not there
    void fetch(StoreKey key, Path file);

    /// The file itself, where bytes are in files of this machine. Nobody may change it.
    default @Nullable Path file(StoreKey key) {
        return null;
    }

    /// How many bytes it has; absent when it is not there.
    Optional<Long> size(StoreKey key);

    /// Lets go of it. One that is not there is no failure.
    void delete(StoreKey key);

    /// What there is, page by page, in the order of the keys' text where the store has that order
    /// (Cloudinary has not). Things that were not put by us are left out, so that a page may be
    /// empty and not be the last.
    ///
    /// @param cursor of the page before; absent for the first
    Page list(@Nullable String cursor);

    /// Where a social network can fetch it: https where the store has it, ASCII, without a
    /// redirect. Absent when nobody outside can.
    ///
    /// @param validFor how long a signed address has to work
    Optional<URI> address(StoreKey key, Duration validFor);

    /// Something that is kept.
    record Stored(StoreKey key, long bytes) {}

    /// A part of what there is.
    ///
    /// @param next for the page after this one; absent on the last
    record Page(List<Stored> stored, @Nullable String next) {
        public Page {
            stored = List.copyOf(stored);
        }
    }

    @Override
    void close();
}
