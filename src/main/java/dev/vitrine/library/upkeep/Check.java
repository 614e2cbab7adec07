package dev.vitrine.library.upkeep;

import dev.vitrine.database.Database;
import dev.vitrine.library.asset.Asset;
import dev.vitrine.library.kept.BlobTable;
import dev.vitrine.store.Store;
import dev.vitrine.store.StoreException;
import dev.vitrine.store.StoreKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/// Compares records with bytes, both ways: what a record promises, the store must have; what the
/// store has, a record must know.
public final class Check {
    private final Database database;
    private final BlobTable blobs;

    /// A check of the library in that database.
    public Check(Database database) {
        this.database = database;
        blobs = new BlobTable(database);
    }

    /// Something that is not as it should be.
    public sealed interface Finding {
        /// In one line, for people.
        String line();

        /// A record promises bytes that the store does not have. Only a backup brings them back.
        record Missing(Asset.Blob blob) implements Finding {
            @Override
            public String line() {
                return "missing    " + blob.key() + ", " + blob.bytes() + " bytes";
            }
        }

        /// The bytes are others than those that were put.
        ///
        /// @param bytes how many there are
        record Damaged(Asset.Blob blob, long bytes) implements Finding {
            @Override
            public String line() {
                return bytes == blob.bytes()
                        ? "damaged    %s: other bytes than were put".formatted(blob.key())
                        : "damaged    %s: %d bytes, should be %d"
                                .formatted(blob.key(), bytes, blob.bytes());
            }
        }

        /// No record knows the bytes.
        record Unknown(StoreKey key, long bytes) implements Finding {
            @Override
            public String line() {
                return "unknown    " + key + ", " + bytes + " bytes";
            }
        }
    }

    /// What a check has come to.
    ///
    /// @param records how many were looked at
    /// @param bytes how many they promise
    /// @param waiting how many bytes are on their way in or out: nothing is wrong with them
    public record Report(long records, long bytes, long waiting, List<Finding> findings) {
        /// Whether all is as it should be.
        public boolean clean() {
            return findings.isEmpty();
        }
    }

    /// Hears how a check goes.
    public interface Listener {
        /// So many records were compared.
        void compared(long records);

        /// Something is not as it should be.
        void found(Finding finding);

        /// Hears nothing.
        static Listener none() {
            return new Listener() {
                @Override
                public void compared(long records) {}

                @Override
                public void found(Finding finding) {}
            };
        }
    }

    /// Compares everything in one store.
    ///
    /// @param deep whether all bytes are read and hashed, instead of being counted
    public Report run(Store store, boolean deep, Listener heard) {
        List<Finding> findings = new ArrayList<>();
        long records = 0;
        long bytes = 0;
        long waiting = 0;
        String after = "";
        List<BlobTable.Row> page = blobs.of(store.name(), after);
        while (!page.isEmpty()) {
            for (BlobTable.Row row : page) {
                records++;
                bytes += row.blob().bytes();
                if (!row.there()) {
                    waiting++;
                    continue;
                }
                Finding finding = compared(store, row.blob(), deep);
                if (finding != null) {
                    findings.add(finding);
                    heard.found(finding);
                }
            }
            after = page.getLast().blob().key().text();
            heard.compared(records);
            page = blobs.of(store.name(), after);
        }
        unknown(store, findings, heard);
        return new Report(records, bytes, waiting, findings);
    }

    /// Hands bytes that no record knows to the sweep, which deletes what nobody wants.
    ///
    /// @param now they count as untouched since then
    public void adopt(Store store, List<Finding> findings, Instant now) {
        for (Finding finding : findings) {
            if (finding instanceof Finding.Unknown(StoreKey key, long size)) {
                database.inTransaction(
                        () -> {
                            blobs.intend(
                                    new Asset.Blob(
                                            key, store.name(), "application/octet-stream", size),
                                    now);
                            return null;
                        });
            }
        }
    }

    private static @Nullable Finding compared(Store store, Asset.Blob blob, boolean deep) {
        Optional<Long> size = store.size(blob.key());
        if (size.isEmpty()) {
            return new Finding.Missing(blob);
        }
        if (size.get() != blob.bytes()
                || (deep && !hash(store, blob).equals(blob.key().sha256()))) {
            return new Finding.Damaged(blob, size.get());
        }
        return null;
    }

    private static String hash(Store store, Asset.Blob blob) {
        try (InputStream content = store.read(blob.key(), 0)) {
            return DigestUtils.sha256Hex(content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (StoreException failure) {
            if (failure.kind() == StoreException.Kind.MISSING) {
                return "";
            }
            throw failure;
        }
    }

    /// A record that was written while the store was listed is found all the same: it came before
    /// its bytes.
    private void unknown(Store store, List<Finding> findings, Listener heard) {
        String cursor = null;
        do {
            Store.Page page = store.list(cursor);
            for (Store.Stored stored : page.stored()) {
                boolean known =
                        blobs.find(stored.key())
                                .filter(row -> row.blob().store().equals(store.name()))
                                .isPresent();
                if (!known) {
                    var finding = new Finding.Unknown(stored.key(), stored.bytes());
                    findings.add(finding);
                    heard.found(finding);
                }
            }
            cursor = page.next();
        } while (cursor != null);
    }
}
