package dev.vitrine.form;

import dev.vitrine.file.UnwrittenException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The parts of an upload: fields, and files that lie on disk already.
public final class Parts {
    private static final int MOST_NAME = 255;
    private static final JsonMapper MAPPER = new JsonMapper();

    private Parts() {}

    /// What a form may have.
    ///
    /// @param files names of its files
    /// @param lists names of fields that many programs send several times, once for each entry
    public record Names(Set<String> files, Set<String> lists) {}

    /// The fields, each sent once, in the order of their names.
    ///
    /// @param sent the names of the files that came along
    public static ObjectNode fields(
            MultiValueMap<String, String> form, Set<String> sent, Names names) {
        ObjectNode fields = MAPPER.createObjectNode();
        new TreeMap<>(form)
                .forEach(
                        (name, values) -> {
                            boolean file = names.files().contains(name);
                            if (file && values.stream().allMatch(String::isEmpty)) {
                                return; // what a form sends for a file that nobody chose
                            }
                            if (file) {
                                throw new InvalidFieldException(
                                        name,
                                        "it is no file",
                                        "Send it with a file name, as curl does with -F "
                                                + name
                                                + "=@photo.jpg");
                            }
                            fields.put(
                                    name,
                                    names.lists().contains(name)
                                            ? String.join(",", values)
                                            : one(name, values));
                        });
        for (String name : sent) {
            if (!names.files().contains(name)) {
                throw new InvalidFieldException(
                        name,
                        "there is no such file",
                        "Send " + String.join(", ", new TreeSet<>(names.files())));
            }
        }
        return fields;
    }

    /// The file of that name; absent when none or an empty one was sent.
    public static @Nullable MultipartFile file(
            MultiValueMap<String, MultipartFile> files, String name) {
        List<MultipartFile> sent = files.get(name);
        if (sent == null || sent.isEmpty()) {
            return null;
        }
        MultipartFile file = one(name, sent);
        return file.isEmpty() ? null : file;
    }

    /// Moves a file to where it is wanted.
    public static void move(MultipartFile part, Path file) {
        try {
            part.transferTo(file);
        } catch (IOException failure) {
            throw new UnwrittenException(file, failure);
        }
    }

    private static <T> T one(String name, List<T> sent) {
        if (sent.size() > 1) {
            throw new InvalidFieldException(
                    name, "it was sent " + sent.size() + " times", "Send it once");
        }
        return sent.getFirst();
    }

    /// Its name and content in short; empty when there is none.
    public static String hash(@Nullable MultipartFile part) {
        if (part == null) {
            return "";
        }
        try (InputStream content = part.getInputStream()) {
            return Objects.requireNonNullElse(part.getOriginalFilename(), "")
                    + DigestUtils.sha256Hex(content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// What a file is called, without folders and what would steer a terminal.
    ///
    /// @param otherwise for one without a name
    public static String name(@Nullable String given, String otherwise) {
        String last =
                given == null
                        ? ""
                        : given.substring(
                                Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("\\p{Cntrl}", "").strip();
        String known = plain.isEmpty() ? otherwise : plain;
        return known.length() > MOST_NAME ? known.substring(known.length() - MOST_NAME) : known;
    }
}
