package dev.vitrine.session.draft;

import dev.vitrine.problem.UnwrittenException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The source as a small JPEG in the session's folder: the page shows it, and can be made again
/// when the source is gone.
public final class Thumbnail {
    private static final String NAME = "source.jpg";

    private Thumbnail() {}

    /// Puts it into the folder of pictures.
    public static void write(byte[] jpeg, Path pictures) {
        Path file = pictures.resolve(NAME);
        try {
            Files.write(file, jpeg);
        } catch (IOException failure) {
            throw new UnwrittenException(file, failure);
        }
    }

    /// Its bytes; empty when there is none, because a page without it is better than no page.
    public static byte[] read(Path pictures) {
        try {
            return Files.readAllBytes(pictures.resolve(NAME));
        } catch (IOException _) {
            return new byte[0];
        }
    }
}
