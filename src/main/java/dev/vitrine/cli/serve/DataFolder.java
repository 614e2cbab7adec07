package dev.vitrine.cli.serve;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where the service keeps everything.
///
/// @param named as `--data` names it; absent when that is left out
/// @param path absolute
record DataFolder(@Nullable Path named, Path path) {
    private static final Pattern PLAIN = Pattern.compile("[\\w./~+:@%,-]+");

    /// The folder of an option, or else the user's.
    static DataFolder of(@Nullable Path named, Path usual) {
        return new DataFolder(named, (named == null ? usual : named).toAbsolutePath());
    }

    /// Where our own server keeps the database.
    Path database() {
        return path.resolve("database");
    }

    /// What opens the secrets that lie sealed in the database.
    Path keys() {
        return path.resolve("keys.json");
    }

    /// Makes it, for its owner alone.
    ///
    /// @throws UnusableException when it cannot be made or written to
    void make() {
        try {
            Files.createDirectories(
                    path,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
        } catch (IOException failure) {
            throw unusable("cannot be made" + reason(failure), failure);
        }
        if (!Files.isWritable(path)) {
            throw unusable("cannot be written to", null);
        }
    }

    /// Refuses a folder in which no service has ever kept anything.
    ///
    /// @throws UnusableException when there is no database
    void requireDatabase() {
        if (!Files.isDirectory(database())) {
            throw new UnusableException(
                    "There is no data in " + path,
                    "Name the folder of your service with --data, or make a first key: ./vitrine keys create NAME"
                            + option(),
                    null);
        }
    }

    /// The option that names it, for a command to be typed; empty when it is left out.
    String option() {
        if (named == null) {
            return "";
        }
        String word = named.toString();
        return " --data "
                + (PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'");
    }

    private UnusableException unusable(String why, @Nullable Throwable cause) {
        return new UnusableException(
                "The folder " + path + " " + why, "Choose another folder with --data", cause);
    }

    private static String reason(IOException failure) {
        return switch (failure) {
            case FileAlreadyExistsException at -> ": " + at.getFile() + " is a file";
            case AccessDeniedException at -> ": no access to " + at.getFile();
            default -> "";
        };
    }
}
