package dev.vitrine.session.draft;

import dev.vitrine.file.FileTree;
import dev.vitrine.file.UnwrittenException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The folders of sessions that still run: hidden until everything is in them, gone when that never
/// happens. Safe for use from any thread.
public final class Drafts {
    /// A picture that is being written while its folder is deleted makes the deletion fail once; no
    /// more follow, because files are made only inside folders that are there.
    private static final int DELETIONS = 5;

    private static final Duration ABANDONED = Duration.ofDays(1);
    private static final Pattern NAME = Pattern.compile("\\.[0-9a-f-]{36}\\.part");

    private final Set<Path> open = ConcurrentHashMap.newKeySet();
    private final ReadWriteLock stopping = new ReentrantReadWriteLock();
    private volatile boolean stopped;

    /// A new folder with a folder in it.
    ///
    /// @param inner the name of the folder in it
    /// @throws StoppedException after a [#stop]
    public Path open(Path output, String sessionId, String inner) {
        return unlessStopped(
                () -> {
                    Path draft = output.resolve("." + sessionId + ".part");
                    open.add(draft);
                    try {
                        Files.createDirectories(draft.resolve(inner));
                        forgetOld(draft);
                        return draft;
                    } catch (IOException failure) {
                        discard(draft);
                        throw UnwrittenException.ofOutput(output, failure);
                    }
                });
    }

    /// Deletes what processes have left that were killed: drafts that nobody has touched for a day
    /// before this one began.
    private void forgetOld(Path draft) {
        try (Stream<Path> files = Files.list(draft.toAbsolutePath().getParent())) {
            FileTime limit =
                    FileTime.from(Files.getLastModifiedTime(draft).toInstant().minus(ABANDONED));
            files.filter(file -> NAME.matcher(file.getFileName().toString()).matches())
                    .filter(file -> Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> file.toFile().lastModified() < limit.toMillis())
                    .forEach(this::discard);
        } catch (IOException | UncheckedIOException _) {
            // They lie there for another while.
        }
    }

    /// Lets the last files be written and gives the folder its name.
    ///
    /// @throws StoppedException after a [#stop]
    public Path complete(Path draft, Path folder, Runnable lastFiles) {
        return unlessStopped(
                () -> {
                    lastFiles.run();
                    try {
                        return Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
                    } catch (IOException failure) {
                        throw new UnwrittenException(folder, failure);
                    }
                });
    }

    /// Deletes the folder if it is still a draft.
    public void discard(Path draft) {
        for (int i = 0; i < DELETIONS && Files.exists(draft); i++) {
            try {
                FileTree.delete(draft);
            } catch (IOException _) {
                // Nothing else can be done about a folder that cannot be deleted; its name says
                // that it is unfinished.
            }
        }
        open.remove(draft);
    }

    /// Deletes every draft, now and from now on: for a process that is asked to stop.
    public void stop() {
        Lock alone = stopping.writeLock();
        alone.lock();
        try {
            stopped = true;
            open.forEach(this::discard);
        } finally {
            alone.unlock();
        }
    }

    /// Lets nothing go on.
    ///
    /// @throws StoppedException after a [#stop]
    public void refuseIfStopped() {
        if (stopped) {
            throw new StoppedException();
        }
    }

    private Path unlessStopped(Work work) {
        Lock shared = stopping.readLock();
        shared.lock();
        try {
            refuseIfStopped();
            return work.run();
        } finally {
            shared.unlock();
        }
    }

    private interface Work {
        Path run();
    }
}
