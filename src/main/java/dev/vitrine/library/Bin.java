package dev.vitrine.library;

import dev.vitrine.database.Database;
import dev.vitrine.library.asset.Asset;
import dev.vitrine.library.asset.AssetException;
import dev.vitrine.library.asset.AssetId;
import dev.vitrine.library.kept.AssetTable;
import dev.vitrine.library.kept.HoldTable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// What becomes of assets that nobody wants, and who still needs them.
public final class Bin {
    private final Database database;
    private final Bytes bytes;
    private final LibrarySettings settings;
    private final AssetTable assets;
    private final HoldTable holds;

    Bin(Database database, Bytes bytes, LibrarySettings settings) {
        this.database = database;
        this.bytes = bytes;
        this.settings = settings;
        assets = new AssetTable(database);
        holds = new HoldTable(database);
    }

    /// Moves an asset into the bin, from which it can be restored for a while.
    ///
    /// @throws AssetException when somebody needs it
    public void delete(UUID workspace, AssetId id) {
        database.inTransaction(
                () -> {
                    Asset asset = locked(workspace, id);
                    refuseHeld(id);
                    if (asset.deletedAt() == null) {
                        assets.delete(id, now(), now());
                    }
                    return null;
                });
    }

    /// Takes an asset out of the bin.
    ///
    /// @throws AssetException when it is not there
    public Asset restore(UUID workspace, AssetId id) {
        return database.inTransaction(
                () -> {
                    if (locked(workspace, id).deletedAt() == null) {
                        throw AssetException.notDeleted(id);
                    }
                    assets.delete(id, null, now());
                    return Objects.requireNonNull(assets.find(workspace, id));
                });
    }

    /// Deletes an asset for good, and its bytes if nothing else shows them.
    ///
    /// @throws AssetException when somebody needs it
    public void purge(UUID workspace, AssetId id) {
        Asset asset =
                database.inTransaction(
                        () -> {
                            Asset locked = locked(workspace, id);
                            refuseHeld(id);
                            assets.forget(id);
                            return locked;
                        });
        bytes.release(asset.bytes().key(), Duration.ZERO);
    }

    /// Forgets an asset in the place of which another has come, in the transaction of this thread
    /// if there is one. Its bytes go with the next sweep. One that somebody needs stays.
    public void replace(Asset asset) {
        if (holds.reasons(asset.id()).isEmpty()) {
            assets.forget(asset.id());
        }
    }

    /// Says that somebody needs an asset until they let go, in the transaction of this thread if
    /// there is one.
    ///
    /// @param holder who, for example `session:…`
    /// @param reason for people: what it is needed for
    public void hold(AssetId id, String holder, String reason) {
        holds.hold(id, holder, reason, now());
    }

    /// Lets go of everything that somebody has held.
    public void letGo(String holder) {
        holds.letGo(holder);
    }

    /// Deletes for good what has been in the bin for too long, and bytes that nobody shows.
    ///
    /// @return how many files were deleted
    public int sweep() {
        for (Asset asset : assets.deletedBefore(now().minus(settings.grace()))) {
            if (holds.reasons(asset.id()).isEmpty()) {
                assets.forget(asset.id());
            }
        }
        return bytes.release(null, settings.settle());
    }

    private Asset locked(UUID workspace, AssetId id) {
        return Optional.ofNullable(assets.lock(workspace, id))
                .orElseThrow(() -> AssetException.notFound(id));
    }

    private void refuseHeld(AssetId id) {
        List<String> reasons = holds.reasons(id);
        if (!reasons.isEmpty()) {
            throw AssetException.held(id, reasons);
        }
    }

    private Instant now() {
        return settings.clock().instant();
    }
}
