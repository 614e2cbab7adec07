package dev.vitrine.batch.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// A list of pictures with what there is to say of each: CSV as spreadsheets write it, with commas,
/// semicolons or tabs.
final class PictureList {
    private static final Set<String> COLUMNS =
            Set.of("file", "url", "description", "alt_text", "tags", "platforms");
    private static final Pattern BYTE_ORDER_MARK = Pattern.compile("^\\x{feff}");

    /// A line that some spreadsheets begin with.
    private static final Pattern SEPARATOR = Pattern.compile("^sep=(.)\\r?\\n");

    private static final Pattern WEB = Pattern.compile("(?i)https?://.+");

    private final Path file;
    private final List<Item> items = new ArrayList<>();

    private PictureList(Path file) {
        this.file = file;
    }

    /// Its pictures, each with its remarks.
    ///
    /// @throws UnusableBatchException when it is no such list; it names the line
    static List<Item> read(Path file) {
        var list = new PictureList(file);
        try {
            list.read(Files.readString(file, StandardCharsets.UTF_8));
        } catch (CharacterCodingException _) {
            throw UnusableBatchException.list(
                    file, 1, "the file is not in UTF-8", "Save it as CSV UTF-8");
        } catch (IOException failure) {
            throw UnusableBatchException.unreadable(file, failure);
        }
        return list.items;
    }

    private void read(String text) throws IOException {
        String plain = BYTE_ORDER_MARK.matcher(text).replaceFirst("");
        var said = SEPARATOR.matcher(plain);
        boolean separatorSaid = said.find();
        char delimiter = separatorSaid ? said.group(1).charAt(0) : delimiter(plain);
        // The line goes, its end stays, so that lines keep their numbers.
        String rows = separatorSaid ? "\n" + plain.substring(said.end()) : plain;
        CSVFormat format =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(delimiter)
                        .setIgnoreEmptyLines(true)
                        .setTrim(true)
                        .get();
        long line = 1;
        try (CSVParser parser = CSVParser.parse(rows, format)) {
            List<String> columns = List.of();
            for (CSVRecord row : parser) {
                line = parser.getCurrentLineNumber();
                if (columns.isEmpty()) {
                    columns = columns(row, line);
                } else {
                    add(row, columns, line);
                }
            }
            if (items.isEmpty()) {
                throw UnusableBatchException.list(
                        file,
                        line,
                        "it names no picture",
                        "Put one on each line below the columns");
            }
        } catch (CSVException | IllegalStateException | UncheckedIOException _) {
            throw UnusableBatchException.list(
                    file,
                    line + 1,
                    "a quotation mark is not closed, or text follows after one",
                    "Double the quotation marks within a text: \"\"");
        }
    }

    private static char delimiter(String text) {
        String head = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = ',';
        for (char each : new char[] {';', '\t'}) {
            if (count(head, each) > count(head, best)) {
                best = each;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(each -> each == wanted).count();
    }

    private List<String> columns(CSVRecord row, long line) {
        List<String> columns =
                row.stream().map(name -> name.toLowerCase(Locale.ROOT).replace(' ', '_')).toList();
        String known = "Name the columns file or url, description, alt_text, tags, platforms";
        for (String column : columns) {
            if (!COLUMNS.contains(column)) {
                throw UnusableBatchException.list(
                        file, line, "there is no column '" + column + "'", known);
            }
        }
        if (columns.stream().distinct().count() < columns.size()) {
            throw UnusableBatchException.list(file, line, "a column is there twice", known);
        }
        if (!columns.contains("file") && !columns.contains("url")) {
            throw UnusableBatchException.list(file, line, "no column is named file or url", known);
        }
        return columns;
    }

    private void add(CSVRecord row, List<String> columns, long line) {
        if (row.size() != columns.size()) {
            throw UnusableBatchException.list(
                    file,
                    line,
                    "it has %d values for %d columns".formatted(row.size(), columns.size()),
                    "Put a text with a separator in it into quotation marks");
        }
        String path = value(row, columns, "file");
        String url = value(row, columns, "url");
        if ((path == null) == (url == null)) {
            throw UnusableBatchException.list(
                    file,
                    line,
                    path == null ? "it names no picture" : "it names both a file and an address",
                    "Fill in either file or url");
        }
        var remarks =
                new Item.Remarks(
                        value(row, columns, "description"),
                        value(row, columns, "alt_text"),
                        words(value(row, columns, "tags")),
                        words(value(row, columns, "platforms")));
        items.add(
                path == null
                        ? ofUrl(String.valueOf(url), remarks, line)
                        : ofFile(path, remarks, line));
    }

    private Item ofFile(String path, Item.Remarks remarks, long line) {
        try {
            Path folder = Objects.requireNonNull(file.toAbsolutePath().normalize().getParent());
            Path picture = folder.resolve(path).normalize();
            Path place =
                    picture.startsWith(folder) ? folder.relativize(picture) : picture.getFileName();
            return Item.of(picture, place, remarks);
        } catch (InvalidPathException _) {
            throw UnusableBatchException.list(
                    file, line, "no file can be called " + path, "Correct the name");
        }
    }

    private Item ofUrl(String url, Item.Remarks remarks, long line) {
        if (!WEB.matcher(url).matches()) {
            throw UnusableBatchException.list(
                    file, line, url + " is no address", "Begin it with https:// or http://");
        }
        return new Item(url, Path.of(nameOf(url)), null, url, remarks);
    }

    private static String nameOf(String url) {
        try {
            String path = String.valueOf(URI.create(url).getPath());
            String name = path.substring(path.lastIndexOf('/') + 1).replaceAll("[^\\w.-]", "_");
            return name.isBlank() || name.startsWith(".") ? "picture" : name;
        } catch (IllegalArgumentException _) {
            return "picture";
        }
    }

    private static @Nullable String value(CSVRecord row, List<String> columns, String column) {
        int index = columns.indexOf(column);
        String text = index < 0 ? "" : row.get(index);
        return text.isBlank() ? null : text;
    }

    private static List<String> words(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[,;|]"))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList();
    }
}
