package dev.vitrine.session.result;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A text file that appears when it is complete, or not at all.
public final class WholeFile {
    private WholeFile() {}

    /// Writes the file, over one that is there. Links in the way are replaced, never followed: a
    /// folder may come from a stranger.
    public static void write(Path file, Content content) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(draft);
        try {
            try (BufferedWriter out =
                    Files.newBufferedWriter(
                            draft,
                            StandardCharsets.UTF_8,
                            StandardOpenOption.CREATE_NEW,
                            StandardOpenOption.WRITE)) {
                content.write(out);
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /// What the file is to hold.
    @FunctionalInterface
    public interface Content {
        /// Writes all of it.
        void write(BufferedWriter out) throws IOException;
    }
}
