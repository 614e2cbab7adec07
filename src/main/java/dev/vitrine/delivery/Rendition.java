package dev.vitrine.delivery;

import dev.vitrine.library.asset.Asset;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.transformation.Delivery;
import dev.vitrine.transformation.Transformation;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/// A picture that may be delivered.
///
/// @param asset what it is made from
/// @param accepted formats that the receiver shows, as far as they matter
/// @param name of what it is, in hexadecimal: the same for the same bytes
/// @param expires until when its address is valid; absent for always
/// @param elsewhere where it is delivered instead; absent for here
public record Rendition(
        Asset asset,
        Transformation transformation,
        Set<PictureFormat> accepted,
        String name,
        @Nullable Instant expires,
        @Nullable URI elsewhere) {
    /// Counted up when the same transformation gives other bytes.
    private static final String MAKING = "1";

    private static final int TAG = 32;

    static Rendition of(
            Asset asset,
            Transformation transformation,
            Set<PictureFormat> accepted,
            @Nullable Instant expires,
            @Nullable URI elsewhere) {
        Set<PictureFormat> matter =
                isNegotiated(transformation) ? new TreeSet<>(accepted) : Set.of();
        String identity =
                String.join(
                        "|",
                        MAKING,
                        asset.bytes().key().sha256(),
                        asset.workspace().toString(),
                        transformation.text(),
                        matter.toString());
        return new Rendition(
                asset,
                transformation,
                Set.copyOf(matter),
                DigestUtils.sha256Hex(identity.getBytes(StandardCharsets.UTF_8)),
                expires,
                elsewhere);
    }

    /// Whether its format depends on what the receiver accepts.
    public boolean negotiated() {
        return isNegotiated(transformation);
    }

    /// The strong tag of its bytes, quoted.
    public String tag() {
        return '"' + name.substring(0, TAG) + '"';
    }

    private static boolean isNegotiated(Transformation transformation) {
        return transformation.delivery().format() instanceof Delivery.Format.Auto;
    }
}
