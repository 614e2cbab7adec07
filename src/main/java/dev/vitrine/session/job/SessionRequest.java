package dev.vitrine.session.job;

import dev.vitrine.network.Network;
import dev.vitrine.network.Pack;
import dev.vitrine.network.Placement;
import dev.vitrine.picture.Colour;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Point;
import dev.vitrine.render.Background;
import dev.vitrine.render.logo.Logo;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What somebody asks of a session.
///
/// @param photo the picture that comes in
/// @param description what the person says about it; blank is the same as absent, and what would
///   steer a terminal is left out
/// @param networks whom to make content for, in the order wanted
/// @param everyPlacement whether every slot of a network gets a picture, or only the standard one
/// @param pack which hashtag ranges hold
/// @param look how the pictures are to look
/// @param assistance who helps
public record SessionRequest(
        Photo photo,
        @Nullable String description,
        List<Network> networks,
        boolean everyPlacement,
        Pack pack,
        Look look,
        Assistance assistance) {
    /// The escape sequences of ECMA-48, and control characters other than tabs and line ends.
    private static final Pattern STEERING =
            Pattern.compile(
                    "(?:\\x1b\\[|\\x9b)[0-?]*[ -/]*[@-~]"
                            + "|\\x1b\\][^\\x07\\x1b]*(?:\\x07|\\x1b\\\\)?"
                            + "|[\\p{Cc}&&[^\\t\\n\\r]]");

    public SessionRequest {
        networks = List.copyOf(networks);
        description = description == null ? null : readable(description);
        if (networks.isEmpty()) {
            throw new IllegalArgumentException("A session is for at least one network");
        }
    }

    /// Without any help.
    public SessionRequest(
            Photo photo,
            @Nullable String description,
            List<Network> networks,
            boolean everyPlacement,
            Pack pack,
            Look look) {
        this(photo, description, networks, everyPlacement, pack, look, Assistance.NONE);
    }

    /// The same with other help.
    public SessionRequest with(Assistance other) {
        return new SessionRequest(photo, description, networks, everyPlacement, pack, look, other);
    }

    private static @Nullable String readable(String text) {
        String plain = STEERING.matcher(text).replaceAll("").strip();
        return plain.isEmpty() ? null : plain;
    }

    /// The slots that get a picture.
    public List<Placement> placements(Network network) {
        return everyPlacement ? network.placements() : List.of(network.standardPlacement());
    }

    /// The picture that comes in.
    ///
    /// @param file where it is
    /// @param givenAs its path or name as it was given; what stands in the results, and the words
    ///   may be taken from
    public record Photo(Path file, String givenAs) {
        /// A file that somebody has named.
        public static Photo of(Path file) {
            return new Photo(file, file.toString());
        }

        /// The last part of how it was given.
        public String name() {
            return givenAs.substring(
                    Math.max(givenAs.lastIndexOf('/'), givenAs.lastIndexOf('\\')) + 1);
        }
    }

    /// How the pictures are to look.
    ///
    /// @param focus a focal point that wins over everything seen
    /// @param format absent to let the picture decide
    /// @param background behind pictures that do not fill their slot
    /// @param ground behind transparency where a format has none
    /// @param logo on every picture
    public record Look(
            @Nullable Point focus,
            @Nullable PictureFormat format,
            Background background,
            Colour ground,
            @Nullable Logo logo) {
        /// Everything as the picture suggests.
        public static Look automatic() {
            return new Look(null, null, new Background.Blurred(), Colour.WHITE, null);
        }
    }
}
