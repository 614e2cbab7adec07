package dev.vitrine.session;

import dev.vitrine.problem.UnwrittenException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The source as a small JPEG in the session's folder: the page shows it, and can be made again
/// when the source is gone.
final class Thumbnail {
    private static final String NAME = "source.jpg";

    private Thumbnail() {}

    static void write(byte[] jpeg, Path folder) {
        Path file = file(folder);
        try {
            Files.write(file, jpeg);
        } catch (IOException failure) {
            throw new UnwrittenException(file, failure);
        }
    }

    /// Empty when there is none: a page without it is better than no page.
    static byte[] read(Path folder) {
        try {
            return Files.readAllBytes(file(folder));
        } catch (IOException _) {
            return new byte[0];
        }
    }

    private static Path file(Path folder) {
        return folder.resolve(Render.FOLDER).resolve(NAME);
    }
}
