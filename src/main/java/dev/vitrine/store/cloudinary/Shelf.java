package dev.vitrine.store.cloudinary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a list goes on: Cloudinary lists each kind of asset by itself.
///
/// @param number of the kind
/// @param cursor Cloudinary's own; empty for the beginning
record Shelf(int number, String cursor) {
    private static final List<String> TYPES = List.of(Asset.SIGNED, Asset.EVERYBODY);
    private static final int SHELVES = TYPES.size() * Asset.RESOURCES.size();

    static Shelf at(@Nullable String cursor) {
        if (cursor == null) {
            return new Shelf(0, "");
        }
        if (!cursor.matches("[0-5]:.*")) {
            throw new IllegalArgumentException("No cursor of ours: " + cursor);
        }
        return new Shelf(cursor.charAt(0) - '0', cursor.substring(2));
    }

    String resource() {
        return Asset.RESOURCES.get(number % Asset.RESOURCES.size());
    }

    String type() {
        return TYPES.get(number / Asset.RESOURCES.size());
    }

    /// How keys of the type begin.
    String beginning() {
        return type().equals(Asset.SIGNED) ? "private/" : "public/";
    }

    /// The cursor of the next page.
    @Nullable String next(String theirs) {
        if (!theirs.isEmpty()) {
            return number + ":" + theirs;
        }
        return number + 1 < SHELVES ? number + 1 + ":" : null;
    }
}
