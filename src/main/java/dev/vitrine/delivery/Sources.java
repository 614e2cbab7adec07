package dev.vitrine.delivery;

import dev.vitrine.delivery.cache.CacheFolder;
import dev.vitrine.file.ScratchFile;
import dev.vitrine.file.WholeFile;
import dev.vitrine.library.Bytes;
import dev.vitrine.library.asset.Asset;
import dev.vitrine.library.asset.AssetId;
import dev.vitrine.picture.Size;
import dev.vitrine.problem.VitrineException;
import dev.vitrine.render.decode.Reductions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What pictures are made from. Copies of originals that lie elsewhere are kept, so that they come
/// over the net once; and originals that were asked for twice are kept decoded smaller, so that
/// they are not decoded for each of their widths.
final class Sources {
    private static final Logger LOG = LoggerFactory.getLogger(Sources.class);

    private static final int SAMPLES_PER_PIXEL = 3;

    /// Larger ones would push out too many others.
    private static final long LARGEST_REDUCTION = 32L << 20;

    /// How many that were decoded once are remembered.
    private static final int MOST_SEEN = 10_000;

    private final Bytes bytes;
    private final CacheFolder folder;
    private final Set<String> making = ConcurrentHashMap.newKeySet();
    private final Map<String, Boolean> seen =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                    return size() > MOST_SEEN;
                }
            };

    Sources(Bytes bytes, CacheFolder folder) {
        this.bytes = bytes;
        this.folder = folder;
    }

    /// Works with the original as a file.
    <T extends @Nullable Object> T withFile(Asset.Blob blob, Function<Path, T> work) {
        if (bytes.file(blob) != null || !folder.holds(blob.bytes())) {
            return bytes.withFile(blob, work);
        }
        try (ScratchFile copy = copy(blob)) {
            return copy == null ? bytes.withFile(blob, work) : work.apply(copy.path());
        }
    }

    /// Works with several originals as files.
    <T> T withFiles(List<Asset> assets, Function<Opened, T> work) {
        return withFiles(assets, new Opened(), work);
    }

    private <T> T withFiles(List<Asset> assets, Opened opened, Function<Opened, T> work) {
        if (assets.isEmpty()) {
            return work.apply(opened);
        }
        Asset asset = assets.getFirst();
        return withFile(
                asset.bytes(),
                file -> {
                    opened.add(asset, file);
                    return withFiles(assets.subList(1, assets.size()), opened, work);
                });
    }

    /// Originals as files, as long as somebody works with them.
    final class Opened implements Reductions {
        private final Map<AssetId, Path> files = new HashMap<>();
        private final Map<Path, Asset> assets = new HashMap<>();

        private void add(Asset asset, Path file) {
            files.put(asset.id(), file);
            assets.put(file, asset);
        }

        Path of(Asset asset) {
            return Objects.requireNonNull(files.get(asset.id()));
        }

        @Override
        public @Nullable Path of(Path source, int shrink, Consumer<Path> write) {
            return reduction(Objects.requireNonNull(assets.get(source)), shrink, write);
        }
    }

    private @Nullable Path reduction(Asset asset, int shrink, Consumer<Path> write) {
        Size size = asset.size();
        if (size == null) {
            return null;
        }
        long samples = size.pixels() * SAMPLES_PER_PIXEL / shrink / shrink;
        if (samples > LARGEST_REDUCTION || !folder.holds(samples)) {
            return null;
        }
        String name = DigestUtils.sha256Hex(asset.bytes().key() + "/" + shrink);
        Path file = folder.file(name);
        if (Files.exists(file)) {
            folder.used(file);
            return file;
        }
        return isFirst(name) ? null : kept(name, write);
    }

    private boolean isFirst(String name) {
        synchronized (seen) {
            return seen.put(name, true) == null;
        }
    }

    /// A name of its own for a kept copy, which outlives its being cleared away.
    private @Nullable ScratchFile copy(Asset.Blob blob) {
        String name = DigestUtils.sha256Hex(blob.key().toString());
        try {
            Path file = folder.file(name);
            if (!Files.exists(file) && kept(name, draft -> bytes.fetch(blob, draft)) == null) {
                return null;
            }
            folder.used(file);
            Path own = Files.createTempFile(file.getParent(), "." + name + ".", ".part");
            Files.delete(own);
            return new ScratchFile(Files.createLink(own, file));
        } catch (NoSuchFileException _) {
            return null;
        } catch (IOException failure) {
            LOG.warn("A copy of a picture cannot be used: {}", failure.toString());
            return null;
        }
    }

    private @Nullable Path kept(String name, Consumer<Path> write) {
        if (!making.add(name)) {
            return null;
        }
        try {
            Path file = folder.place(name);
            WholeFile.keepWritten(file, write);
            folder.written(file, Files.size(file));
            return file;
        } catch (VitrineException | IOException failure) {
            // Whoever wanted it takes the original, and hears what is wrong with that.
            LOG.debug("A picture is not kept for others", failure);
            return null;
        } finally {
            making.remove(name);
        }
    }
}
