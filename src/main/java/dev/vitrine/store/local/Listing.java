package dev.vitrine.store.local;

import dev.vitrine.store.Store.Page;
import dev.vitrine.store.Store.Stored;
import dev.vitrine.store.StoreKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One page of what lies in the folder. Reads the names of one folder at a time, and only those of
/// folders that can hold what is on the page. Since names have the same length on every level but
/// the last, the order of folders is that of keys.
final class Listing {
    private static final Pattern DRAFT = Pattern.compile("\\..+\\.\\d+\\.part");

    /// No file takes that long to be written.
    private static final Duration ABANDONED = Duration.ofHours(1);

    /// The folders above a file: who may read it, whose it is, how it begins.
    private static final List<Pattern> FOLDERS =
            List.of(
                    Pattern.compile("public|private"),
                    Pattern.compile("[0-9a-f-]{36}"),
                    Pattern.compile("[0-9a-f]{2}"));

    private final Path root;
    private final Instant now;
    private final int page;
    private final List<Stored> stored = new ArrayList<>();

    Listing(Path root, Instant now, int page) {
        this.root = root;
        this.now = now;
        this.page = page;
    }

    Page after(@Nullable String cursor) throws IOException {
        walk("", 0, cursor == null ? "" : StoreKey.parse(cursor).text());
        if (stored.size() <= page) {
            return new Page(stored, null);
        }
        List<Stored> first = stored.subList(0, page);
        return new Page(first, first.getLast().key().text());
    }

    private void walk(String above, int level, String cursor) throws IOException {
        for (String name : names(root.resolve(above))) {
            String text = above + name;
            if (stored.size() > page) {
                return;
            }
            if (level == FOLDERS.size()) {
                look(text, cursor);
            } else if (FOLDERS.get(level).matcher(name).matches()
                    && text.compareTo(beginning(cursor, text.length())) >= 0
                    && Files.isDirectory(root.resolve(text), LinkOption.NOFOLLOW_LINKS)) {
                walk(text + "/", level + 1, cursor);
            }
        }
    }

    private void look(String text, String cursor) throws IOException {
        if (DRAFT.matcher(text.substring(text.lastIndexOf('/') + 1)).matches()) {
            deleteAbandoned(root.resolve(text));
        } else if (text.compareTo(cursor) > 0) {
            StoreKey key = StoreKey.ours(text);
            BasicFileAttributes file = key == null ? null : attributes(root.resolve(text));
            if (key != null && file != null && file.isRegularFile()) {
                stored.add(new Stored(key, file.size()));
            }
        }
    }

    private void deleteAbandoned(Path draft) throws IOException {
        BasicFileAttributes file = attributes(draft);
        if (file != null && file.lastModifiedTime().toInstant().isBefore(now.minus(ABANDONED))) {
            Files.deleteIfExists(draft);
        }
    }

    private static String beginning(String text, int length) {
        return text.substring(0, Math.min(length, text.length()));
    }

    /// What is deleted meanwhile has no names.
    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (NoSuchFileException | NotDirectoryException _) {
            return List.of();
        }
    }

    private static @Nullable BasicFileAttributes attributes(Path file) throws IOException {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException _) {
            return null;
        }
    }
}
