package dev.vitrine.cli.generate;

import dev.vitrine.cli.option.UsageException;
import dev.vitrine.file.UnwrittenException;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.problem.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Where pictures go: known, and free, before anything is spent.
///
/// @param files one for each picture
record Targets(List<Path> files) {
    private static final int LONGEST_NAME = 60;

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
    static Targets of(@Nullable Path out, String words, PictureFormat format, int count) {
        Path file =
                out == null
                        ? Path.of(name(words))
                        : Files.isDirectory(out) ? out.resolve(name(words)) : out;
        String name = String.valueOf(file.getFileName());
        int dot = format(out) == null ? name.length() : name.lastIndexOf('.');
        String stem = name.substring(0, dot);
        String ending = dot < name.length() ? name.substring(dot) : "." + usual(format);
        return new Targets(
                count == 1
                        ? List.of(file.resolveSibling(stem + ending))
                        : IntStream.rangeClosed(1, count)
                                .mapToObj(
                                        number -> file.resolveSibling(stem + "-" + number + ending))
                                .toList());
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

    /// A few of the words, such as `a-growing-investment-portfolio`.
    private static String name(String words) {
        String plain =
                Normalizer.normalize(words, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}+", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", "-")
                        .replaceAll("^-|-$", "");
        int end =
                plain.length() <= LONGEST_NAME
                        ? plain.length()
                        : plain.lastIndexOf('-', LONGEST_NAME);
        String name = plain.substring(0, end > 0 ? end : Math.min(plain.length(), LONGEST_NAME));
        return name.isEmpty() ? "picture" : name;
    }

    private static String usual(PictureFormat format) {
        return format.extension();
    }
}
