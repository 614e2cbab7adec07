package dev.vitrine.library.web;

import dev.vitrine.library.Bytes;
import dev.vitrine.library.asset.Asset;
import dev.vitrine.store.StoreException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;

/// The bytes of an asset as they are answered: read from the store while they are sent.
public final class StoredResource extends AbstractResource {
    private final Bytes bytes;
    private final Asset asset;

    private StoredResource(Bytes bytes, Asset asset) {
        this.bytes = bytes;
        this.asset = asset;
    }

    /// The file where there is one, else a stream.
    ///
    /// @throws StoreException when the file is gone
    public static Resource of(Bytes bytes, Asset asset) {
        Path file = bytes.file(asset.bytes());
        if (file == null) {
            return new StoredResource(bytes, asset);
        }
        if (!Files.isRegularFile(file)) {
            throw StoreException.missing(bytes.storeOf(asset.bytes()), asset.bytes().key(), null);
        }
        return new FileSystemResource(file);
    }

    /// Its media type; texts are UTF-8.
    public static MediaType typeOf(Asset asset) {
        MediaType type = MediaType.parseMediaType(asset.bytes().mediaType());
        return type.getType().equals("text") ? new MediaType(type, StandardCharsets.UTF_8) : type;
    }

    @Override
    public String getDescription() {
        return "the asset " + asset.id();
    }

    @Override
    public InputStream getInputStream() {
        return bytes.read(asset.bytes(), 0);
    }

    @Override
    public long contentLength() {
        return asset.bytes().bytes();
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public String getFilename() {
        return asset.words().name();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredResource resource && resource.asset.id().equals(asset.id());
    }

    @Override
    public int hashCode() {
        return asset.id().hashCode();
    }
}
