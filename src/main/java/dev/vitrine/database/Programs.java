package dev.vitrine.database;

import dev.vitrine.file.FileTree;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// PostgreSQL's programs, unpacked from the archive that comes along: once for each version.
///
/// @param bin the folder with `postgres`, `initdb` and `pg_ctl`
record Programs(Path bin) {
    private static final String SUFFIX = ".txz";

    /// The programs, unpacked if they are not there yet; another process may do the same now.
    ///
    /// @param natives where the archive lies
    /// @param folder where each version gets a folder of its own
    static Programs in(Path natives, Path folder) {
        Path archive = archive(natives);
        String name = archive.getFileName().toString().replace(SUFFIX, "");
        Path unpacked = folder.resolve(name);
        try {
            if (!Files.isDirectory(unpacked)) {
                Files.createDirectories(folder);
                Path draft = Files.createTempDirectory(folder, "." + name + ".");
                try {
                    unpack(archive, draft);
                    Files.setPosixFilePermissions(
                            draft, PosixFilePermissions.fromString("rwxr-xr-x"));
                    move(draft, unpacked);
                } finally {
                    FileTree.delete(draft);
                }
            }
            return new Programs(unpacked.resolve("bin"));
        } catch (IOException failure) {
            throw new DatabaseUnavailableException(
                    "PostgreSQL cannot be unpacked into " + folder + ": " + failure.getMessage(),
                    "Check that the folder can be written to and has 100 MB to spare",
                    failure);
        }
    }

    Path program(String name) {
        return bin.resolve(name);
    }

    private static Path archive(Path natives) {
        try (DirectoryStream<Path> archives =
                Files.newDirectoryStream(natives, "postgresql-*" + SUFFIX)) {
            for (Path archive : archives) {
                return archive;
            }
        } catch (IOException _) {
            // The same as none.
        }
        throw new DatabaseUnavailableException(
                "There is no PostgreSQL in " + natives,
                "Build Vitrine again, or name a server of your own in DATABASE_URL",
                null);
    }

    private static void move(Path draft, Path unpacked) throws IOException {
        try {
            Files.move(draft, unpacked, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | AtomicMoveNotSupportedException failure) {
            throw failure;
        } catch (IOException failure) {
            // Somebody else was faster.
            if (!Files.isDirectory(unpacked)) {
                throw failure;
            }
        }
    }

    private static void unpack(Path archive, Path folder) throws IOException {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(archive));
                var entries = new TarArchiveInputStream(new XZCompressorInputStream(file))) {
            for (TarArchiveEntry entry = entries.getNextEntry();
                    entry != null;
                    entry = entries.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("the archive reaches outside of itself");
                }
                unpack(entry, entries, target);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        boolean runs = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(
                target, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
