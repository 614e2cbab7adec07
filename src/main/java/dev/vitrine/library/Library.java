package dev.vitrine.library;

import dev.vitrine.database.Database;
import dev.vitrine.database.Slice;
import dev.vitrine.library.asset.Alike;
import dev.vitrine.library.asset.Asset;
import dev.vitrine.library.asset.AssetException;
import dev.vitrine.library.asset.AssetId;
import dev.vitrine.library.asset.AssetKind;
import dev.vitrine.library.asset.AssetSearch;
import dev.vitrine.library.asset.Incoming;
import dev.vitrine.library.asset.Intent;
import dev.vitrine.library.asset.Origin;
import dev.vitrine.library.asset.Seen;
import dev.vitrine.library.asset.Words;
import dev.vitrine.library.kept.AssetTable;
import dev.vitrine.library.kept.BlobTable;
import dev.vitrine.library.kept.Finder;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.VitrineException;
import dev.vitrine.render.Renderer;
import dev.vitrine.render.Source;
import dev.vitrine.sight.Eyes;
import dev.vitrine.store.StoreException;
import dev.vitrine.store.choice.Stores;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The front door of the room: what workspaces have. Safe for use from any thread, and beside other
/// processes on the same database and stores.
public final class Library {
    private static final Logger LOG = LoggerFactory.getLogger(Library.class);

    /// The placement of what was brought for a session and may go with it.
    public static final String FOR_SESSION = "session";

    /// As much as a picture may have that is brought from an address.
    public static final long MOST_BYTES = 50L << 20;

    /// Faces of a group are still found at this size.
    private static final int LOOKED_AT = 640;

    private static final int TRIES = 3;

    private final Database database;
    private final LibrarySettings settings;
    private final Looking looking;
    private final AssetTable assets;
    private final Bin bin;
    private final Finder finder;
    private final BlobTable blobs;
    private final Bytes bytes;

    private Library(Database database, Stores stores, Looking looking, LibrarySettings settings) {
        this.database = database;
        this.settings = settings;
        this.looking = looking;
        assets = new AssetTable(database);
        finder = new Finder(database);
        blobs = new BlobTable(database);
        bytes = new Bytes(stores, blobs, settings);
        bin = new Bin(database, bytes, settings);
    }

    /// Makes the front door.
    public static Library create(
            Database database, Stores stores, Looking looking, LibrarySettings settings) {
        return new Library(database, stores, looking, settings);
    }

    /// Who looks at pictures.
    public record Looking(Renderer renderer, Eyes eyes) {}

    /// The bytes behind assets.
    public Bytes bytes() {
        return bytes;
    }

    /// What is deleted, and what must not be.
    public Bin bin() {
        return bin;
    }

    /// An asset that was brought.
    ///
    /// @param existing whether the workspace had the very same bytes already
    public record Brought(Asset asset, boolean existing) {}

    /// Takes a picture in: checked and kept, once. Nobody looks at it yet. The file stays where it
    /// is.
    ///
    /// @throws VitrineException when it is no picture that can be read
    public Brought bring(UUID workspace, Path file, Words words, Origin origin) {
        return bring(workspace, file, looking.renderer().inspect(file), words, origin);
    }

    /// The same, after a look at it: what is damaged is not taken in, and what was seen is known at
    /// once.
    public Brought bringSeen(UUID workspace, Path file, Words words, Origin origin) {
        Source source = looking.renderer().inspect(file);
        Seen seen = null;
        try {
            seen = seenIn(file);
        } catch (VitrineException failure) {
            if (failure.problem().code() == ErrorCode.INVALID_IMAGE_FORMAT) {
                throw failure;
            }
            LOG.warn("Nothing can be seen in {}: {}", words.name(), failure.getMessage());
        }
        Brought brought = bring(workspace, file, source, words, origin);
        return seen == null || brought.asset().seen() != null
                ? brought
                : new Brought(see(brought.asset(), seen), brought.existing());
    }

    private Brought bring(UUID workspace, Path file, Source source, Words words, Origin origin) {
        var form = new Bytes.Form(source.format().extension(), source.format().mediaType(), false);
        for (int time = 0; time < TRIES; time++) {
            Intent intent = bytes.put(workspace, file, form, source.sha256());
            Brought brought = database.inTransaction(() -> known(intent, source, words, origin));
            if (brought != null) {
                return brought;
            }
        }
        throw gone();
    }

    private Seen seenIn(Path file) {
        return Seen.of(looking.eyes().look(looking.renderer().overview(file, LOOKED_AT)));
    }

    private @Nullable Brought known(Intent intent, Source source, Words words, Origin origin) {
        if (!blobs.confirm(intent, now())) {
            return null;
        }
        Asset twin = assets.twin(intent.blob());
        if (twin != null) {
            if (origin.placement() == null && twin.origin().placement() != null) {
                assets.keepForItself(twin.id());
            }
            return new Brought(twin, true);
        }
        var incoming =
                new Incoming(
                        AssetKind.IMAGE,
                        intent.blob(),
                        source.size(),
                        source.transparent(),
                        words,
                        origin);
        return new Brought(insert(incoming), false);
    }

    /// Shows bytes that were put, in the transaction of this thread if there is one.
    ///
    /// @throws StoreException when they are gone again: nobody had shown them for too long
    public Asset show(Intent intent, Incoming asset) {
        return database.inTransaction(
                () -> {
                    if (!blobs.confirm(intent, now())) {
                        throw gone();
                    }
                    return insert(asset);
                });
    }

    /// Looks at a picture, if nobody has.
    ///
    /// @return the asset, with what was seen in it; without, when nothing could be seen
    public Asset look(Asset asset) {
        if (asset.seen() != null || asset.kind() != AssetKind.IMAGE) {
            return asset;
        }
        try {
            return see(asset, bytes.withFile(asset.bytes(), this::seenIn));
        } catch (StoreException failure) {
            throw failure;
        } catch (VitrineException failure) {
            LOG.warn("Nothing can be seen in {}: {}", asset.id(), failure.getMessage());
            return asset;
        }
    }

    /// Keeps what somebody has seen in a picture.
    public Asset see(Asset asset, Seen seen) {
        assets.see(asset.id(), seen, now());
        return get(asset.workspace(), asset.id());
    }

    /// An asset of a workspace, in the bin or not.
    ///
    /// @throws AssetException when the workspace has none of that id
    public Asset get(UUID workspace, AssetId id) {
        return Optional.ofNullable(assets.find(workspace, id))
                .orElseThrow(() -> AssetException.notFound(id));
    }

    /// An asset, in the bin or not, whoever owns it: for addresses that are signed.
    public Optional<Asset> known(AssetId id) {
        return Optional.ofNullable(assets.find(id));
    }

    /// Assets of a workspace, newest first.
    public Slice<Asset> list(UUID workspace, AssetSearch search) {
        return finder.list(workspace, search);
    }

    /// What a session has made, oldest first.
    public List<Asset> ofSession(UUID workspace, UUID session) {
        return assets.ofSession(workspace, session);
    }

    /// Pictures that look like one, the most alike first.
    ///
    /// @throws AssetException when nothing was seen in it
    public List<Alike> alike(Asset asset, int limit) {
        Seen seen = asset.seen();
        if (seen == null) {
            throw AssetException.notLookedAt(asset.id());
        }
        return finder.alike(asset.workspace(), asset.id(), seen.likeness(), limit);
    }

    /// Says something else about an asset.
    public Asset describe(UUID workspace, AssetId id, Words words, Origin.@Nullable Model model) {
        get(workspace, id);
        assets.describe(id, words, model, now());
        return get(workspace, id);
    }

    /// How much a workspace keeps.
    public BlobTable.Sum sum(UUID workspace) {
        return blobs.sum(workspace);
    }

    /// Looks at pictures that nobody has looked at, a few.
    public void lookAround(Duration old) {
        assets.unseen(now().minus(old), 20).forEach(this::look);
    }

    private Asset insert(Incoming asset) {
        var id = new AssetId(settings.ids().get());
        assets.insert(id, asset, now());
        return Objects.requireNonNull(assets.find(asset.bytes().key().workspace(), id));
    }

    private Instant now() {
        return settings.clock().instant();
    }

    private static StoreException gone() {
        return new StoreException(
                StoreException.Kind.LATER,
                "The bytes were swept away before they were shown",
                "Try again",
                null);
    }
}
