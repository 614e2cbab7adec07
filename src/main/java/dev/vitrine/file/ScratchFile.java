package dev.vitrine.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file that is wanted for a moment, and goes when that is over.
public record ScratchFile(Path path) implements AutoCloseable {
    /// A new one, hidden and empty.
    ///
    /// @param folder which is made if need be
    public static ScratchFile in(Path folder) {
        try {
            return new ScratchFile(
                    Files.createTempFile(Files.createDirectories(folder), ".scratch.", ".part"));
        } catch (IOException failure) {
            throw UnwrittenException.ofOutput(folder, failure);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException _) {
            // Whoever sweeps the folder finds it.
        }
    }
}
