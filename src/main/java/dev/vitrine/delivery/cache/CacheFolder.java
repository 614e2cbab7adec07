package dev.vitrine.delivery.cache;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A bounded folder of files that can be made again, which processes may share. Their names are 64
/// hexadecimal digits. The time of a file says when it was last used, so what is known of them
/// outlives everybody; those not used for longest go first.
public final class CacheFolder {
    private static final Logger LOG = LoggerFactory.getLogger(CacheFolder.class);
    private static final Pattern OURS = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern DRAFT = Pattern.compile("\\.[0-9a-f]{64}\\.\\d+\\.part(\\.v)?");
    private static final Duration PRECISION = Duration.ofMinutes(1);
    private static final Duration ABANDONED = Duration.ofHours(1);

    /// How much of what fits stays when something has to go.
    private static final double KEPT = 0.9;

    /// How many times while it is filled somebody looks what others have put there.
    private static final int LOOKS = 16;

    private final Path folder;
    private final long most;
    private final InstantSource clock;
    private final AtomicLong unseen;
    private final AtomicBoolean sweeping = new AtomicBoolean();

    /// A folder that is made when it is needed.
    ///
    /// @param most how many bytes are kept
    public CacheFolder(Path folder, long most, InstantSource clock) {
        this.folder = folder;
        this.most = most;
        this.clock = clock;
        // The first file looks at what is there.
        unseen = new AtomicLong(most);
    }

    /// Where a file of that name is, or would be.
    public Path file(String name) {
        return folder.resolve(name.substring(0, 2)).resolve(name);
    }

    /// Whether a file of so many bytes is worth keeping.
    public boolean holds(long bytes) {
        return bytes <= most * KEPT;
    }

    /// Makes room for a file that is about to be written.
    public Path place(String name) throws IOException {
        Path file = file(name);
        Files.createDirectories(file.getParent());
        return file;
    }

    /// Counts a file that was written, and clears others away when there are too many.
    public void written(Path file, long bytes) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        if (unseen.addAndGet(bytes) >= most / LOOKS) {
            sweep();
        }
    }

    /// Says that a file was used.
    public void used(Path file) {
        try {
            Instant now = clock.instant();
            if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(PRECISION))) {
                Files.setLastModifiedTime(file, FileTime.from(now));
            }
        } catch (IOException _) {
            // It may go sooner than it should.
        }
    }

    private void sweep() {
        if (!sweeping.compareAndSet(false, true)) {
            return;
        }
        try {
            unseen.set(0);
            List<Kept> kept = list();
            long bytes = kept.stream().mapToLong(Kept::bytes).sum();
            if (bytes > most) {
                kept.sort(Comparator.comparing(Kept::used));
                for (Kept each : kept) {
                    if (bytes <= most * KEPT) {
                        break;
                    }
                    Files.deleteIfExists(each.file());
                    bytes -= each.bytes();
                }
            }
            // What is nearly full is looked at again sooner.
            unseen.set(Math.max(0, bytes + most / LOOKS - most));
        } catch (IOException failure) {
            LOG.warn("Kept pictures cannot be cleared away: {}", failure.toString());
        } finally {
            sweeping.set(false);
        }
    }

    private record Kept(Path file, long bytes, FileTime used) {}

    private List<Kept> list() throws IOException {
        List<Kept> kept = new ArrayList<>();
        Instant abandoned = clock.instant().minus(ABANDONED);
        var visitor =
                new SimpleFileVisitor<Path>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes facts)
                            throws IOException {
                        String name = file.getFileName().toString();
                        if (OURS.matcher(name).matches() && facts.isRegularFile()) {
                            kept.add(new Kept(file, facts.size(), facts.lastModifiedTime()));
                        } else if (DRAFT.matcher(name).matches()
                                && facts.lastModifiedTime().toInstant().isBefore(abandoned)) {
                            Files.deleteIfExists(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException failure) {
                        // Another process was faster.
                        return FileVisitResult.CONTINUE;
                    }
                };
        Files.walkFileTree(folder, Set.of(), 2, visitor);
        return kept;
    }
}
