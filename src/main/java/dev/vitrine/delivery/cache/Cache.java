package dev.vitrine.delivery.cache;

import dev.vitrine.delivery.cache.Picture.Made;
import dev.vitrine.file.UnwrittenException;
import dev.vitrine.file.WholeFile;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finished pictures.
public record Cache(CacheFolder folder) {
    /// Larger ones are not held in memory.
    public static final int LARGEST_IN_MEMORY = CachedFile.LARGEST_IN_MEMORY;

    private static final Logger LOG = LoggerFactory.getLogger(Cache.class);

    /// What was kept under that name; absent when it is not there, not whole or not ours.
    public @Nullable Picture open(String name) {
        Path file = folder.file(name);
        try {
            Picture found = CachedFile.open(file, name);
            if (found != null) {
                folder.used(file);
            }
            return found;
        } catch (NoSuchFileException _) {
            return null;
        } catch (IOException failure) {
            LOG.warn("A kept picture cannot be read: {}", failure.toString());
            return null;
        }
    }

    /// Keeps a picture; where it cannot be kept, that is said to the log alone.
    public void keep(String name, Made picture) {
        if (!folder.holds(picture.length())) {
            return;
        }
        try {
            Path file = folder.place(name);
            WholeFile.stream(file, out -> CachedFile.write(out, name, picture));
            folder.written(file, picture.length() + CachedFile.HEAD);
        } catch (UnwrittenException | IOException failure) {
            LOG.warn("A picture is delivered without being kept: {}", failure.getMessage());
        }
    }
}
