package dev.vitrine.library.upkeep;

import dev.vitrine.database.Database;
import dev.vitrine.file.ScratchFile;
import dev.vitrine.library.asset.Asset;
import dev.vitrine.library.kept.BlobTable;
import dev.vitrine.store.Store;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Moves everything from one store to another, while the service runs. Each file is put, then its
/// record says where it is, then it is deleted where it was; so it can be stopped anywhere and
/// begun again.
public final class Move {
    private final BlobTable blobs;
    private final Path scratch;

    /// @param scratch a folder for files on their way
    public Move(Database database, Path scratch) {
        blobs = new BlobTable(database);
        this.scratch = scratch;
    }

    /// How far it is.
    ///
    /// @param left how many files are still where they were; those on their way in or out are not
    ///   moved
    public record Progress(long moved, long bytes, long left) {}

    /// Moves what is there.
    ///
    /// @param delete whether files are deleted where they were
    /// @param heard hears after each file
    public Progress run(Store from, Store to, boolean delete, Consumer<Progress> heard) {
        long moved = 0;
        long bytes = 0;
        long left = blobs.count(from.name());
        String after = "";
        List<BlobTable.Row> page = blobs.of(from.name(), after);
        while (!page.isEmpty()) {
            for (BlobTable.Row row : page) {
                if (row.there()) {
                    move(row.blob(), from, to, delete);
                    moved++;
                    left--;
                    bytes += row.blob().bytes();
                    heard.accept(new Progress(moved, bytes, left));
                }
            }
            after = page.getLast().blob().key().text();
            page = blobs.of(from.name(), after);
        }
        return new Progress(moved, bytes, left);
    }

    /// Deletes files that have moved already but are still where they were: what a run leaves that
    /// was killed between the two.
    ///
    /// @return how many
    public int tidy(Store from) {
        int deleted = 0;
        String cursor = null;
        do {
            Store.Page page = from.list(cursor);
            for (Store.Stored stored : page.stored()) {
                boolean elsewhere =
                        blobs.find(stored.key())
                                .filter(row -> !row.blob().store().equals(from.name()))
                                .filter(BlobTable.Row::there)
                                .isPresent();
                if (elsewhere) {
                    from.delete(stored.key());
                    deleted++;
                }
            }
            cursor = page.next();
        } while (cursor != null);
        return deleted;
    }

    private void move(Asset.Blob blob, Store from, Store to, boolean delete) {
        Path there = from.file(blob.key());
        if (there != null) {
            to.put(blob.key(), there, blob.mediaType());
        } else {
            fetched(blob, from, to);
        }
        if (blobs.move(blob, to.name()) && delete) {
            from.delete(blob.key());
        }
    }

    private void fetched(Asset.Blob blob, Store from, Store to) {
        try (var copy = ScratchFile.in(scratch)) {
            from.fetch(blob.key(), copy.path());
            to.put(blob.key(), copy.path(), blob.mediaType());
        }
    }
}
