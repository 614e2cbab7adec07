package dev.vitrine.cli;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.render.Renderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Turns the files and folders somebody names into photos.
final class Photos {
    private Photos() {}

    /// Files as they are named, good or not; of folders the pictures in them, in the order of their
    /// names, without those of folders within.
    static List<Path> in(List<Path> named) {
        Set<Path> photos = new LinkedHashSet<>();
        for (Path path : named) {
            if (Files.isDirectory(path)) {
                photos.addAll(picturesOf(path));
            } else {
                photos.add(path);
            }
        }
        return List.copyOf(photos);
    }

    private static List<Path> picturesOf(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> pictures =
                    files.filter(Files::isRegularFile)
                            .filter(file -> !file.getFileName().toString().startsWith("."))
                            .filter(Renderer::recognises)
                            .sorted()
                            .toList();
            if (pictures.isEmpty()) {
                throw new UsageException(
                        ErrorCode.IMAGE_NOT_FOUND,
                        "There is no picture in the folder " + folder,
                        "Name a folder that holds JPEG, PNG, WebP, AVIF, TIFF, BMP or GIF files");
            }
            return pictures;
        } catch (IOException failure) {
            throw new UsageException(
                    ErrorCode.IMAGE_NOT_FOUND,
                    "The folder " + folder + " cannot be read: " + failure.getMessage(),
                    "Check that you may read it");
        }
    }
}
