package dev.vitrine.store.local;

import dev.vitrine.file.FileTree;
import dev.vitrine.file.UnwrittenException;
import dev.vitrine.file.WholeFile;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.store.Store;
import dev.vitrine.store.StoreException;
import dev.vitrine.store.StoreException.Kind;
import dev.vitrine.store.StoreKey;
import dev.vitrine.store.Transfer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keeps bytes in a folder. What it writes appears when it is on the disk, or not at all. Links
/// within the folder are not followed; the folder itself may be one.
public final class LocalStore implements Store {
    /// What it is called.
    public static final String NAME = "local";

    private static final int PAGE = 1000;

    private final Path folder;
    private final InstantSource clock;
    private final int page;

    /// For tests: with short pages.
    LocalStore(Path folder, InstantSource clock, int page) {
        this.folder = folder.toAbsolutePath().normalize();
        this.clock = clock;
        this.page = page;
    }

    /// Keeps bytes in a folder, which is made when the first come.
    public LocalStore(Path folder, InstantSource clock) {
        this(folder, clock, PAGE);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String where() {
        return folder.toString();
    }

    @Override
    public void put(StoreKey key, Path file, String mediaType) {
        try (InputStream in = Transfer.open(file)) {
            Path target = place(key);
            makeFolders(target.resolveSibling(""));
            BasicFileAttributes there = attributes(target);
            if (there == null || there.isSymbolicLink() || !sameSize(there, file)) {
                WholeFile.keep(target, in::transferTo);
            }
        } catch (UnwrittenException failure) {
            throw unwritten(failure);
        } catch (IOException failure) {
            throw unwritten(new UnwrittenException(folder, failure));
        }
    }

    @Override
    public InputStream read(StoreKey key, long from) {
        Transfer.checkPosition(from);
        try {
            FileChannel channel =
                    FileChannel.open(
                            place(key), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
            channel.position(from);
            return Channels.newInputStream(channel);
        } catch (NoSuchFileException failure) {
            throw StoreException.missing(this, key, failure);
        } catch (IOException failure) {
            throw unread(failure);
        }
    }

    @Override
    public void fetch(StoreKey key, Path file) {
        Transfer.into(file, this, key);
    }

    @Override
    public Path file(StoreKey key) {
        return place(key);
    }

    @Override
    public Optional<Long> size(StoreKey key) {
        try {
            BasicFileAttributes there = attributes(place(key));
            return there != null && there.isRegularFile()
                    ? Optional.of(there.size())
                    : Optional.empty();
        } catch (IOException failure) {
            throw unread(failure);
        }
    }

    @Override
    public void delete(StoreKey key) {
        try {
            Files.deleteIfExists(place(key));
        } catch (IOException failure) {
            throw unwritten(new UnwrittenException(folder, failure));
        }
    }

    /// Deletes, where it comes by, the drafts of those who were killed while they wrote.
    @Override
    public Page list(@Nullable String cursor) {
        try {
            return new Listing(folder, clock.instant(), page).after(cursor);
        } catch (IOException failure) {
            throw unread(failure);
        }
    }

    /// Nobody outside can reach into a folder.
    @Override
    public Optional<URI> address(StoreKey key, Duration validFor) {
        return Optional.empty();
    }

    @Override
    public void close() {
        // Nothing is held between two calls.
    }

    /// The key's path, on which no link leads somewhere else.
    private Path place(StoreKey key) {
        Path at = folder;
        Path path = Path.of(key.text());
        for (int level = 0; level < path.getNameCount() - 1; level++) {
            at = at.resolve(path.getName(level));
            if (Files.isSymbolicLink(at)) {
                throw new StoreException(
                        Kind.SETTINGS,
                        at + " is a symbolic link, and is not followed",
                        "Put a folder in its place, or name another folder for the store",
                        null);
            }
        }
        return folder.resolve(path);
    }

    private void makeFolders(Path wanted) throws IOException {
        if (!Files.exists(folder)) {
            Files.createDirectories(folder);
        }
        Path at = folder;
        for (Path name : folder.relativize(wanted)) {
            Path above = at;
            at = at.resolve(name);
            if (attributes(at) == null) {
                try {
                    Files.createDirectory(at);
                } catch (FileAlreadyExistsException _) {
                    // Somebody else made it meanwhile.
                }
                FileTree.sync(above);
            }
        }
    }

    private static boolean sameSize(BasicFileAttributes there, Path file) throws IOException {
        return there.isRegularFile() && there.size() == Files.size(file);
    }

    private static @Nullable BasicFileAttributes attributes(Path file) throws IOException {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException _) {
            return null;
        }
    }

    private StoreException unwritten(UnwrittenException failure) {
        boolean full = failure.problem().code() == ErrorCode.DISK_FULL;
        return full
                ? new StoreException(
                        Kind.LATER,
                        "The disk of the store's folder " + folder + " is full",
                        "Free some space on it",
                        failure)
                : new StoreException(
                        Kind.SETTINGS,
                        "The store's folder does not keep it: " + failure.problem().message(),
                        "Check that " + folder + " is a folder that Vitrine may write to",
                        failure);
    }

    private StoreException unread(IOException failure) {
        return new StoreException(
                Kind.SETTINGS,
                "The store's folder " + folder + " cannot be read: " + failure,
                "Check that it is a folder that Vitrine may read",
                failure);
    }
}
