package dev.vitrine.session.draft;

import dev.vitrine.file.WholeFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/// The source as a small JPEG in the session's folder: the page shows it, and can be made again
/// when the source is gone.
public final class Thumbnail {
    private static final String NAME = "source.jpg";

    /// Ten times what a JPEG of this size takes.
    private static final int MOST_BYTES = 2 << 20;

    private static final byte[] NONE = new byte[0];

    private Thumbnail() {}

    /// Puts it into the folder of pictures.
    public static void write(byte[] jpeg, Path pictures) {
        WholeFile.write(pictures.resolve(NAME), jpeg);
    }

    /// Its bytes; empty when there is none, because a page without it is better than no page. A
    /// folder may come from a stranger: no link is followed, no pipe is waited for.
    public static byte[] read(Path pictures) {
        Path file = pictures.resolve(NAME);
        if (!Files.isDirectory(pictures, LinkOption.NOFOLLOW_LINKS)
                || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return NONE;
        }
        try (InputStream bytes = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] jpeg = bytes.readNBytes(MOST_BYTES + 1);
            return jpeg.length > MOST_BYTES ? NONE : jpeg;
        } catch (IOException _) {
            return NONE;
        }
    }
}
