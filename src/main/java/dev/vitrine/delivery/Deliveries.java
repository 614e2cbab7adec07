package dev.vitrine.delivery;

import dev.vitrine.database.Database;
import dev.vitrine.delivery.cache.Cache;
import dev.vitrine.delivery.cache.CacheFolder;
import dev.vitrine.delivery.cache.Picture;
import dev.vitrine.delivery.cache.Picture.Made;
import dev.vitrine.library.Library;
import dev.vitrine.library.asset.Asset;
import dev.vitrine.library.asset.AssetException;
import dev.vitrine.library.asset.AssetId;
import dev.vitrine.library.asset.AssetKind;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.render.transform.Transformer;
import dev.vitrine.store.choice.Stores;
import dev.vitrine.store.cloudinary.CloudinaryStore;
import dev.vitrine.transformation.Delivery;
import dev.vitrine.transformation.Transformation;
import dev.vitrine.vault.SealedColumn;
import dev.vitrine.vault.Vault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The front door of the room. Safe for use from any thread, and beside other processes on the same
/// database and folder.
public final class Deliveries implements AutoCloseable {
    /// What stands in front of every address.
    public static final String PREFIX = "/i/";

    /// What stands in the place of a signature where none is needed.
    public static final String UNSIGNED = "unsigned";

    private static final int MOST_ASSETS = 10_000;
    private static final int MOST_WORKSPACES = 1_000;
    private static final int MOST_TEXTS = 2_000;
    private static final int MOST_MEASURED = 500;
    private static final int SHARE_OF_SOURCES = 4;
    private static final Duration LONG = Duration.ofHours(1);

    private final Library library;
    private final Stores stores;
    private final DeliverySettings settings;
    private final DeliveryWatcher watcher;
    private final Recent<AssetId, Optional<Asset>> assets;
    private final Recent<UUID, SigningKey> keys;
    private final Recent<String, Transformation> texts;
    private final Recent<Measuring, Responsive.Measured> measured;
    private final Cache cache;
    private final Makers makers;
    private final Workshop workshop;

    private Deliveries(Rooms rooms, DeliverySettings settings, DeliveryWatcher watcher) {
        library = rooms.library();
        stores = rooms.stores();
        this.settings = settings;
        this.watcher = watcher;
        var table = new KeyTable(rooms.database(), rooms.vault());
        assets = new Recent<>(MOST_ASSETS, settings.freshness(), library::known);
        keys = new Recent<>(MOST_WORKSPACES, LONG, workspace -> table.of(workspace, now()));
        texts = new Recent<>(MOST_TEXTS, LONG, Transformation::parse);
        long forSources = settings.cacheBytes() / SHARE_OF_SOURCES;
        cache = new Cache(folder(settings, settings.cache(), settings.cacheBytes() - forSources));
        var sources =
                new Sources(
                        library.bytes(),
                        folder(settings, settings.cache().resolve("sources"), forSources));
        makers = new Makers(settings.makers(), settings.line(), settings.patience());
        workshop = new Workshop(library, sources, rooms.transformer(), watcher);
        measured =
                new Recent<>(
                        MOST_MEASURED,
                        LONG,
                        asked -> makers.alone(() -> workshop.measure(asked.asset(), asked.wish())));
    }

    private record Measuring(Asset asset, Responsive.Wish wish) {}

    private static CacheFolder folder(DeliverySettings settings, Path path, long most) {
        return new CacheFolder(path, most, settings.clock());
    }

    /// What pictures are delivered from and with.
    public record Rooms(
            Database database,
            Vault vault,
            Stores stores,
            Library library,
            Transformer transformer) {}

    /// Makes the front door.
    public static Deliveries create(
            Rooms rooms, DeliverySettings settings, DeliveryWatcher watcher) {
        return new Deliveries(rooms, settings, watcher);
    }

    /// Where its keys lie sealed.
    public static List<SealedColumn> sealed(Database database, Vault vault) {
        return List.of(KeyTable.sealed(database, vault));
    }

    /// Who hears what is delivered.
    public DeliveryWatcher watcher() {
        return watcher;
    }

    /// What an address stands for.
    ///
    /// @param path behind [#PREFIX], still percent-encoded
    /// @param accepted formats that the receiver shows
    /// @throws dev.vitrine.problem.VitrineException when it is not delivered: the address cannot be
    ///   understood, was not signed here, has expired, or there is no such picture
    public Rendition find(String path, Set<PictureFormat> accepted) {
        Address address = Address.parse(path);
        Transformation transformation =
                inFormat(texts.get(address.transformation()), address.format());
        AssetId id = address.asset();
        Asset asset = id == null ? null : known(id);
        boolean signed = !address.signature().equals(UNSIGNED);
        if (signed ? asset == null || !isSigned(asset, address) : !settings.unsigned()) {
            throw DeliveryException.forged();
        }
        Instant expires = signed ? SigningKey.expires(address.signature()) : null;
        if (expires != null && !now().isBefore(expires)) {
            throw DeliveryException.expired(expires);
        }
        if (asset == null || !isPicture(asset)) {
            throw DeliveryException.notFound(address.name());
        }
        List<String> layers = Workshop.layers(transformation.steps());
        layers.forEach(layer -> layer(asset, layer));
        return Rendition.of(
                asset, transformation, accepted, expires, elsewhere(asset, transformation, layers));
    }

    /// The picture, made if nobody has; it must be closed.
    ///
    /// @throws dev.vitrine.problem.VitrineException when it cannot be made, or not now
    public Picture open(Rendition rendition) {
        Picture kept = cache.open(rendition.name());
        if (kept != null) {
            return kept;
        }
        Made made = makers.once(rendition.name(), () -> make(rendition));
        if (made.length() > Cache.LARGEST_IN_MEMORY) {
            // Whoever reads slowly must not hold it in memory.
            Picture file = cache.open(rendition.name());
            return file == null ? made : file;
        }
        return made;
    }

    /// The address of an asset in another form.
    ///
    /// @param expires until when it is to be valid; absent for always
    /// @throws dev.vitrine.problem.VitrineException when the asset is no picture or a layer is none
    public String sign(Asset asset, Transformation transformation, @Nullable Instant expires) {
        if (!isPicture(asset)) {
            throw AssetException.notFound(asset.id());
        }
        Workshop.layers(transformation.steps()).forEach(layer -> layer(asset, layer));
        String text = transformation.text();
        String rest = text.isEmpty() ? asset.id().toString() : text + "/" + asset.id();
        return PREFIX + keys.get(asset.workspace()).signature(rest, expires) + "/" + rest;
    }

    /// Does the work of a maker, when it is its turn, unless it was done a moment ago.
    Responsive.Measured measure(Asset asset, Responsive.Wish wish) {
        return measured.get(new Measuring(asset, wish));
    }

    /// A picture in several widths.
    public Responsive responsive() {
        return new Responsive(this, library);
    }

    private Made make(Rendition rendition) {
        // Somebody may have finished between a look and the place in line.
        try (Picture kept = cache.open(rendition.name())) {
            if (kept instanceof Made small) {
                return small;
            }
        }
        Made made = workshop.make(rendition, id -> layer(rendition.asset(), id));
        cache.keep(rendition.name(), made);
        return made;
    }

    private boolean isSigned(Asset asset, Address address) {
        return keys.get(asset.workspace()).fits(address.signature(), address.rest());
    }

    private Asset layer(Asset below, String id) {
        AssetId named = Address.id(id);
        Asset layer = named == null ? null : known(named);
        if (layer == null || !isPicture(layer) || !layer.workspace().equals(below.workspace())) {
            throw DeliveryException.notFound(id.replaceAll("[^\\w/-]", "?"));
        }
        return layer;
    }

    private @Nullable Asset known(AssetId id) {
        Asset asset = assets.get(id).orElse(null);
        // It may have been restored a moment ago.
        return asset == null || asset.deletedAt() == null ? asset : library.known(id).orElse(null);
    }

    private static boolean isPicture(Asset asset) {
        return asset.deletedAt() == null && asset.kind() == AssetKind.IMAGE;
    }

    /// Cloudinary makes what lies there, unless a layer has a name that only we know.
    private @Nullable URI elsewhere(
            Asset asset, Transformation transformation, List<String> layers) {
        if (!asset.bytes().store().equals(CloudinaryStore.NAME) || !layers.isEmpty()) {
            return null;
        }
        CloudinaryStore cloudinary = stores.cloudinary();
        return cloudinary == null
                ? null
                : cloudinary.delivery(asset.bytes().key(), transformation.text());
    }

    private static Transformation inFormat(
            Transformation transformation, @Nullable PictureFormat format) {
        Delivery delivery = transformation.delivery();
        if (format == null || delivery.format() != null) {
            return transformation;
        }
        return new Transformation(
                transformation.steps(),
                new Delivery(
                        new Delivery.Format.Fixed(format),
                        delivery.quality(),
                        delivery.progressive()));
    }

    private Instant now() {
        return settings.clock().instant();
    }

    @Override
    public void close() {
        makers.close();
    }
}
