package dev.vitrine.batch.run;

import dev.vitrine.problem.VitrineException;
import dev.vitrine.render.Renderer;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Turns what somebody names into items: files, folders with all within, patterns, lists.
public final class Sources {
    private static final Pattern CALLED_PICTURE =
            Pattern.compile(
                    "\\.(jpe?g|png|webp|avif|heic|heif|tiff?|bmp|gif)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern WILD = Pattern.compile("[*?\\[{]");
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://.*");

    private final Path output;
    private final Map<String, Item> items = new LinkedHashMap<>();

    private Sources(Path output) {
        this.output = output.toAbsolutePath().normalize();
    }

    /// Each picture once, in the order of their names. What lies in the output is none.
    ///
    /// @throws UnusableBatchException when nothing is there, a list cannot be read, or originals
    ///   lie in the output
    public static List<Item> find(List<String> words, Path output) {
        var sources = new Sources(output);
        words.forEach(sources::add);
        return List.copyOf(sources.items.values());
    }

    private void add(String word) {
        if (ADDRESS.matcher(word).matches()) {
            throw UnusableBatchException.address(word);
        }
        try {
            if (!WILD.matcher(word).find() || Files.exists(Path.of(word))) {
                named(word, Path.of(word));
            } else {
                matching(word);
            }
        } catch (InvalidPathException | PatternSyntaxException _) {
            throw UnusableBatchException.nothingThere(word);
        }
        if (items.isEmpty()) {
            throw UnusableBatchException.nothingThere(word);
        }
    }

    private void named(String word, Path path) {
        if (Files.isDirectory(path)) {
            walk(path, Sources::mayBePicture);
        } else if (!Files.exists(path)) {
            throw UnusableBatchException.nothingThere(word);
        } else if (word.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            PictureList.read(path).forEach(this::add);
        } else {
            add(Item.of(path, path.getFileName(), Item.Remarks.NONE));
        }
    }

    /// `**` may stand for no folder at all.
    private void matching(String word) {
        Path base = base(word);
        String pattern = Path.of("").toAbsolutePath().resolve(word).normalize().toString();
        var matchers = List.of(matcher(base, pattern), matcher(base, pattern.replace("/**/", "/")));
        int before = items.size();
        walk(
                base,
                file -> {
                    Path whole = file.toAbsolutePath().normalize();
                    return matchers.stream().anyMatch(matcher -> matcher.matches(whole))
                            && mayBePicture(file);
                });
        if (items.size() == before) {
            throw UnusableBatchException.nothingThere(word);
        }
    }

    private static PathMatcher matcher(Path base, String pattern) {
        return base.getFileSystem().getPathMatcher("glob:" + pattern);
    }

    private static Path base(String word) {
        String before = word.substring(0, WILD.matcher(word).results().toList().getFirst().start());
        int slash = before.lastIndexOf('/');
        return Path.of(slash < 0 ? "." : before.substring(0, slash + 1));
    }

    private void walk(Path folder, Predicate<Path> wanted) {
        refuseWithinOutput(folder);
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new Visit(folder, wanted, found));
        } catch (IOException failure) {
            throw UnusableBatchException.unreadable(folder, failure);
        }
        found.stream()
                .sorted()
                .forEach(file -> add(Item.of(file, folder.relativize(file), Item.Remarks.NONE)));
    }

    private void add(Item item) {
        if (item.file() != null) {
            refuseWithinOutput(item.file());
        }
        items.putIfAbsent(item.key(), item);
    }

    /// An original there could be replaced by a result.
    private void refuseWithinOutput(Path place) {
        if (place.toAbsolutePath().normalize().startsWith(output)) {
            throw UnusableBatchException.amongOriginals(place);
        }
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    /// Whether a file of a folder is to be looked at: no hidden one. One that cannot be read is,
    /// and one that is only called a picture, so that somebody hears of it.
    public static boolean mayBePicture(Path file) {
        if (isHidden(file) || !Files.isRegularFile(file)) {
            return false;
        }
        if (CALLED_PICTURE.matcher(file.getFileName().toString()).find()) {
            return true;
        }
        try {
            return Renderer.recognises(file);
        } catch (VitrineException _) {
            return true;
        }
    }

    private final class Visit extends SimpleFileVisitor<Path> {
        private final Path root;
        private final Predicate<Path> wanted;
        private final List<Path> found;

        Visit(Path root, Predicate<Path> wanted, List<Path> found) {
            this.root = root;
            this.wanted = wanted;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean left =
                    folder.toAbsolutePath().normalize().equals(output)
                            || (!folder.equals(root) && isHidden(folder));
            return left ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (wanted.test(file)) {
                found.add(file);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
