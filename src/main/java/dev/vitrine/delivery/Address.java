package dev.vitrine.delivery;

import dev.vitrine.library.asset.AssetId;
import dev.vitrine.picture.PictureFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The parts of an address behind `/i/`, as they were sent: `{signature}/{transformation}/{asset}`.
/// The transformation may be absent and may have slashes.
///
/// @param rest what is signed: all behind the signature but for the ending of the asset's name
/// @param format what the asset's name ends in; absent for none
record Address(
        String signature,
        String transformation,
        String rest,
        String name,
        @Nullable AssetId asset,
        @Nullable PictureFormat format) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}");
    private static final int LONGEST = 2048;

    /// @throws DeliveryException when it has no such parts
    static Address parse(String path) {
        int first = path.indexOf('/');
        if (first <= 0 || path.length() > LONGEST) {
            throw DeliveryException.malformed(
                    "The address is not as described",
                    "Use /i/{signature}/{transformation}/{asset}, of at most " + LONGEST);
        }
        String rest = path.substring(first + 1);
        int last = rest.lastIndexOf('/');
        String name = rest.substring(last + 1);
        int dot = name.indexOf('.');
        String id = dot < 0 ? name : name.substring(0, dot);
        String transformation = last < 0 ? "" : rest.substring(0, last);
        return new Address(
                path.substring(0, first),
                transformation,
                rest.substring(0, last + 1) + id,
                name,
                id(id),
                dot < 0 ? null : format(name.substring(dot + 1)));
    }

    static @Nullable AssetId id(String text) {
        return ID.matcher(text).matches() ? new AssetId(UUID.fromString(text)) : null;
    }

    private static PictureFormat format(String extension) {
        for (PictureFormat format : PictureFormat.values()) {
            if (format.writable() && format.extension().equals(extension)) {
                return format;
            }
        }
        throw DeliveryException.malformed(
                "No picture is written as ." + extension.replaceAll("[^\\w]", "?"),
                "Use .jpg, .png, .webp or .avif, or nothing");
    }
}
