package dev.vitrine.store;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where bytes lie in a store: who may read them, whose they are, what is in them. A name of this
/// form cannot climb out of a folder, means the same on every file system, and needs no escaping in
/// a URL.
///
/// @param open whether everybody who knows the address may read them
/// @param workspace who owns them
/// @param sha256 of the bytes, in hexadecimal
/// @param extension of the file, for example `jpg`
public record StoreKey(boolean open, UUID workspace, String sha256, String extension) {
    private static final String OPEN = "public";
    private static final String CLOSED = "private";
    private static final int LONGEST = 140;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern EXTENSION = Pattern.compile("[a-z0-9]{1,8}");

    public StoreKey {
        if (!HASH.matcher(sha256).matches()) {
            throw new IllegalArgumentException("No SHA-256 in hexadecimal");
        }
        if (!EXTENSION.matcher(extension).matches()) {
            throw new IllegalArgumentException("No file extension of 1 to 8 small letters");
        }
    }

    /// Reads what [#text()] gives.
    ///
    /// @throws IllegalArgumentException for every other text
    public static StoreKey parse(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("No key of ours: longer than " + LONGEST);
        }
        String[] parts = text.split("/", -1);
        int dot = parts[parts.length - 1].indexOf('.');
        if (parts.length == 4 && dot > 0) {
            String name = parts[3];
            var key =
                    new StoreKey(
                            parts[0].equals(OPEN),
                            UUID.fromString(parts[1]),
                            name.substring(0, dot),
                            name.substring(dot + 1));
            if (key.text().equals(text)) {
                return key;
            }
        }
        throw new IllegalArgumentException("No key of ours");
    }

    /// The key that a text is, or nothing when it is another's.
    public static @Nullable StoreKey ours(String text) {
        try {
            return parse(text);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    /// For example `private/0b9c…/3f/3fa8….jpg`: the folder between keeps folders small.
    public String text() {
        return "%s%s/%s.%s".formatted(prefix(), sha256.substring(0, 2), sha256, extension);
    }

    private String prefix() {
        return (open ? OPEN : CLOSED) + "/" + workspace + "/";
    }

    @Override
    public String toString() {
        return text();
    }
}
