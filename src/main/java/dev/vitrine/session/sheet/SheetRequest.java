package dev.vitrine.session.sheet;

import dev.vitrine.network.NetworkId;
import dev.vitrine.session.result.Results;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Everything one contact sheet is made from.
///
/// @param results what to show
/// @param pictures where the renditions are
/// @param thumbnail the source, small, as a `data:` URI; absent when there is none to show
/// @param visible how many characters of a caption each network shows before "more"; a network that
///   is not named shows all
public record SheetRequest(
        Results results,
        PictureSource pictures,
        @Nullable String thumbnail,
        Map<NetworkId, Integer> visible) {
    private static final Pattern PICTURE_URI =
            Pattern.compile("data:image/(jpeg|png|webp|avif);base64,[A-Za-z0-9+/=]+");

    public SheetRequest {
        visible = Map.copyOf(visible);
        if (thumbnail != null && !PICTURE_URI.matcher(thumbnail).matches()) {
            throw new IllegalArgumentException(
                    "A thumbnail is a data:image/...;base64 URI, not: "
                            + thumbnail.substring(0, Math.min(40, thumbnail.length())));
        }
    }
}
