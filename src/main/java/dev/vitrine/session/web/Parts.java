package dev.vitrine.session.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The parts of an upload: fields, and files that lie on disk already.
final class Parts {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Set<String> FILES = Set.of("image", "logo");

    private Parts() {}

    /// The files that came along.
    record Uploads(@Nullable MultipartFile image, @Nullable MultipartFile logo) {
        /// Names and contents in short.
        String hash() {
            return Parts.hash(image) + "/" + Parts.hash(logo);
        }
    }

    /// The fields, each sent once, in the order of their names.
    static ObjectNode fields(MultiValueMap<String, String> form, Set<String> files) {
        ObjectNode fields = MAPPER.createObjectNode();
        new TreeMap<>(form)
                .forEach(
                        (name, values) -> {
                            if (FILES.contains(name) && values.stream().allMatch(String::isEmpty)) {
                                return; // what a form sends for a file that nobody chose
                            }
                            if (FILES.contains(name)) {
                                throw new InvalidFieldException(
                                        name,
                                        "it is no file",
                                        "Send it with a file name, as curl does with -F "
                                                + name
                                                + "=@photo.jpg");
                            }
                            // Many programs send a list as several fields of one name.
                            fields.put(
                                    name,
                                    name.equals("platforms")
                                            ? String.join(",", values)
                                            : one(name, values));
                        });
        for (String name : files) {
            if (!FILES.contains(name)) {
                throw new InvalidFieldException(
                        name, "there is no such file", "Send image, and logo if there is one");
            }
        }
        return fields;
    }

    /// The file of that name; absent when none or an empty one was sent.
    static @Nullable MultipartFile file(MultiValueMap<String, MultipartFile> files, String name) {
        List<MultipartFile> sent = files.get(name);
        if (sent == null || sent.isEmpty()) {
            return null;
        }
        MultipartFile file = one(name, sent);
        return file.isEmpty() ? null : file;
    }

    /// Moves a file to where it is wanted.
    static void move(MultipartFile part, Path file) {
        try {
            part.transferTo(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Deletes what nobody has taken.
    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            // The next sweep finds it.
        }
    }

    private static <T> T one(String name, List<T> sent) {
        if (sent.size() > 1) {
            throw new InvalidFieldException(
                    name, "it was sent " + sent.size() + " times", "Send it once");
        }
        return sent.getFirst();
    }

    private static String hash(@Nullable MultipartFile part) {
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
}
