package dev.vitrine.cli.generate;

import dev.vitrine.cli.option.UsageException;
import dev.vitrine.file.UnwrittenException;
import dev.vitrine.generate.wish.Idea;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.problem.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Where pictures go: known, and free, before anything is spent.
///
/// @param files one for each picture
record Targets(List<Path> files) {
    /// The format that a file's name ends in.
    ///
    /// @param out absent for a name of ours
    static @Nullable PictureFormat format(@Nullable Path out) {
        if (out == null || Files.isDirectory(out)) {
            return null;
        }
        String name = String.valueOf(out.getFileName());
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? null : GenerateOptions.written("--out", name.substring(dot + 1));
    }

    /// Names for so many pictures.
    ///
    /// @param out a file, or a folder that is there; absent for a name out of the words
    static Targets of(@Nullable Path out, Idea idea, PictureFormat format, int count) {
        Path file =
                out == null
                        ? named(Path.of(""), idea)
                        : Files.isDirectory(out) ? named(out, idea) : out;
        String name = String.valueOf(file.getFileName());
        int dot = format(out) == null ? name.length() : name.lastIndexOf('.');
        String stem = name.substring(0, dot);
        String ending = dot < name.length() ? name.substring(dot) : "." + format.extension();
        return new Targets(
                count == 1
                        ? List.of(file.resolveSibling(stem + ending))
                        : IntStream.rangeClosed(1, count)
                                .mapToObj(
                                        number -> file.resolveSibling(stem + "-" + number + ending))
                                .toList());
    }

    /// Not every file system takes every letter.
    private static Path named(Path folder, Idea idea) {
        try {
            return folder.resolve(idea.fileName());
        } catch (InvalidPathException _) {
            return folder.resolve("picture");
        }
    }

    /// Makes the folder, and looks whether anything would be lost.
    ///
    /// @param force whether it may be
    void prepare(boolean force) {
        for (Path file : files) {
            if (Files.isDirectory(file)) {
                throw new UsageException(
                        ErrorCode.OUTPUT_NOT_WRITABLE,
                        "There is a folder called " + file,
                        "Choose another name with --out");
            }
            if (!force && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new UsageException(
                        ErrorCode.OUTPUT_NOT_WRITABLE,
                        file + " is there already",
                        "Choose another name with --out, or replace it with --force");
            }
        }
        Path folder = files.getFirst().toAbsolutePath().resolveSibling("");
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UnwrittenException(folder, failure);
        }
        if (!Files.isWritable(folder)) {
            throw new UsageException(
                    ErrorCode.OUTPUT_NOT_WRITABLE,
                    "Nothing can be written into " + folder,
                    "Choose another place with --out");
        }
    }
}
