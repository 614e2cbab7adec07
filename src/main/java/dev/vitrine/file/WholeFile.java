package dev.vitrine.file;

import java.io.BufferedWriter;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// A file that appears when it is complete, or not at all. Safe for use from any thread, and beside
/// other processes.
///
/// It is written as `.NAME.NUMBER.part` in the same folder and then gets its name. A process that
/// is killed leaves such a draft behind; the next one that writes a file of that name deletes it.
public final class WholeFile {
    /// As any other new file, less what the user's mask takes away; temporary ones are private.
    private static final FileAttribute<?> USUAL_PERMISSIONS =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-rw-rw-"));

    /// No file takes that long to be written.
    private static final Duration ABANDONED = Duration.ofHours(1);

    private WholeFile() {}

    /// Writes the file, over one that is there. Links in the way are replaced, never followed: a
    /// folder may come from a stranger.
    ///
    /// @throws UnwrittenException when it cannot be written; one that was there is left as it was
    public static void write(Path file, byte[] content) {
        whole(file, out -> out.write(content));
    }

    /// Writes a text as UTF-8, in the same way.
    ///
    /// @throws UnwrittenException when it cannot be written; one that was there is left as it was
    public static void write(Path file, Text text) {
        whole(
                file,
                out -> {
                    // Unlike those of Files, this writer puts a question mark for half of a
                    // surrogate pair instead of giving up.
                    var writer =
                            new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                    text.write(writer);
                    writer.flush();
                });
    }

    /// Writes what comes piece by piece, in the same way.
    ///
    /// @throws UnwrittenException when it cannot be written; one that was there is left as it was,
    ///   as it is when the content throws an exception of its own
    public static void stream(Path file, Content content) {
        whole(file, content);
    }

    /// Writes what comes piece by piece, in the same way; when this returns, the file survives a
    /// power cut.
    ///
    /// @throws UnwrittenException when it cannot be written; one that was there is left as it was,
    ///   as it is when the content throws an exception of its own
    public static void keep(Path file, Content content) {
        try {
            whole(file, content, true);
            FileTree.sync(folder(file));
        } catch (IOException failure) {
            throw new UnwrittenException(file, failure);
        }
    }

    /// Has it written by somebody who takes its path, in the same way; when this returns, its
    /// content survives a power cut.
    ///
    /// @throws UnwrittenException when it cannot be written; one that was there is left as it was,
    ///   as it is when the writer throws an exception of its own
    public static void keepWritten(Path file, Consumer<Path> writer) {
        try {
            drafted(
                    file,
                    draft -> {
                        writer.accept(draft);
                        FileTree.sync(draft);
                    });
        } catch (IOException failure) {
            throw new UnwrittenException(file, failure);
        }
    }

    /// What a text file is to hold.
    @FunctionalInterface
    public interface Text {
        /// Writes all of it. An [IOException] means that the file cannot be written.
        void write(Writer out) throws IOException;
    }

    /// What any other file is to hold.
    @FunctionalInterface
    public interface Content {
        /// Writes all of it. An [IOException] means that the file cannot be written.
        void write(OutputStream out) throws IOException;
    }

    private static void whole(Path file, Content content) {
        try {
            whole(file, content, Files.exists(file, LinkOption.NOFOLLOW_LINKS));
        } catch (IOException failure) {
            throw new UnwrittenException(file, failure);
        }
    }

    private static void whole(Path file, Content content, boolean durable) throws IOException {
        drafted(file, draft -> fill(draft, content, durable));
    }

    private interface Filling {
        void fill(Path draft) throws IOException;
    }

    private static void drafted(Path file, Filling filling) throws IOException {
        Path draft = draft(file);
        try {
            filling.fill(draft);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /// What replaces something is on the disk before that something is gone. What is new can be
    /// made again after a power cut, and waiting for the disk takes 3 ms for each of some twenty
    /// files.
    private static void fill(Path draft, Content content, boolean durable) throws IOException {
        try (var out = new FileOutputStream(draft.toFile())) {
            content.write(out);
            if (durable) {
                out.getFD().sync();
            }
        }
    }

    private static Path draft(Path file) throws IOException {
        Path folder = folder(file);
        String name = "." + file.getFileName() + ".";
        Path draft = Files.createTempFile(folder, name, ".part", USUAL_PERMISSIONS);
        deleteAbandoned(draft, Pattern.compile(Pattern.quote(name) + "\\d+\\.part"));
        return draft;
    }

    private static Path folder(Path file) {
        return file.toAbsolutePath().resolveSibling("");
    }

    /// Deletes earlier drafts of the same file. What cannot be deleted is in nobody's way.
    private static void deleteAbandoned(Path draft, Pattern name) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(draft.getParent())) {
            FileTime limit =
                    FileTime.from(Files.getLastModifiedTime(draft).toInstant().minus(ABANDONED));
            for (Path other : files) {
                if (name.matcher(other.getFileName().toString()).matches()
                        && Files.getLastModifiedTime(other, LinkOption.NOFOLLOW_LINKS)
                                        .compareTo(limit)
                                < 0) {
                    Files.deleteIfExists(other);
                }
            }
        } catch (IOException | DirectoryIteratorException _) {
            // They lie there for another while.
        }
    }
}
