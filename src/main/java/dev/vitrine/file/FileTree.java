package dev.vitrine.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/// A folder with everything in it.
public final class FileTree {
    private FileTree() {}

    /// Deletes it, if it is there; a link, but not what it leads to. What somebody else deletes
    /// meanwhile is fine.
    ///
    /// @throws IOException when something stays, for example because somebody still writes there
    public static void delete(Path tree) throws IOException {
        Files.walkFileTree(tree, new Deletion());
    }

    /// What came into a folder, or went out of it, survives a power cut.
    public static void sync(Path folder) throws IOException {
        try (var names = FileChannel.open(folder)) {
            names.force(true);
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
                throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
