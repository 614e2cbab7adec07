package dev.vitrine.cli;

import dev.vitrine.batch.run.Sources;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Turns the files and folders somebody names into photos.
final class Photos {
    private Photos() {}

    /// Something that was named, or found in a folder that was.
    ///
    /// @param problem why there is no photo; absent when there may be one
    record Named(Path path, @Nullable Problem problem) {}

    /// Files as they are named, good or not; of folders the pictures in them, in the order of their
    /// names, without those of folders within. Each once.
    static List<Named> in(List<Path> named) {
        Map<Path, Named> photos = new LinkedHashMap<>();
        for (Path path : named) {
            for (Named found : Files.isDirectory(path) ? picturesOf(path) : of(path)) {
                photos.putIfAbsent(realPath(found.path()), found);
            }
        }
        return List.copyOf(photos.values());
    }

    /// Where links lead.
    private static Path realPath(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException _) {
            return file.toAbsolutePath().normalize();
        }
    }

    private static List<Named> of(Path file) {
        return List.of(new Named(file, null));
    }

    private static List<Named> picturesOf(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Named> pictures =
                    files.filter(Sources::mayBePicture)
                            .sorted()
                            .map(file -> new Named(file, null))
                            .toList();
            return pictures.isEmpty()
                    ? none(
                            folder,
                            "There is no picture in the folder " + folder,
                            "Name a folder that holds JPEG, PNG, WebP, AVIF, TIFF, BMP or GIF files")
                    : pictures;
        } catch (IOException failure) {
            String reason =
                    failure instanceof AccessDeniedException
                            ? "permission denied"
                            : failure.getMessage();
            return none(
                    folder,
                    "The folder " + folder + " cannot be read: " + reason,
                    "Check that you may read it");
        }
    }

    private static List<Named> none(Path folder, String message, String nextStep) {
        return List.of(new Named(folder, Problem.of(ErrorCode.IMAGE_NOT_FOUND, message, nextStep)));
    }
}
