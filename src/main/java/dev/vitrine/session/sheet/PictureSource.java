package dev.vitrine.session.sheet;

import dev.vitrine.session.result.InvalidResultsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// Where a page finds the pictures it carries inside itself. Called from one thread at a time;
/// whoever asks closes the stream.
@FunctionalInterface
public interface PictureSource {
    /// The bytes of a picture.
    ///
    /// @param file as the results name it: relative to the session's folder, with `/`
    /// @throws InvalidResultsException when there is none
    InputStream open(String file);

    /// Pictures in a session's folder; nothing outside of it is ever opened.
    static PictureSource inFolder(Path folder) {
        return file -> {
            try {
                Path root = folder.toRealPath();
                Path path = root.resolve(file).toRealPath();
                // The real path: a link must not lead out either, and a pipe would never end.
                if (path.startsWith(root) && Files.isRegularFile(path)) {
                    return Files.newInputStream(path);
                }
                throw InvalidResultsException.ofPicture(
                        file, "is not a file inside " + folder, null);
            } catch (IOException | InvalidPathException failure) {
                throw InvalidResultsException.ofPicture(
                        file, "is not a file inside " + folder, failure);
            }
        };
    }
}
