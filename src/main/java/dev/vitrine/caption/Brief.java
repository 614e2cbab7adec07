package dev.vitrine.caption;

import dev.vitrine.caption.phrase.Visible;
import dev.vitrine.network.Network;
import dev.vitrine.network.Pack;
import dev.vitrine.sight.SightReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything the words are made from.
///
/// @param description what the person says about the picture; absent when nothing of it can be seen
/// @param fileName the name of the source file, for example `stoneware-mug.jpg`
/// @param sight what was seen in the picture; absent when nothing could be seen
/// @param networks whom to write for
/// @param pack which hashtag ranges hold
public record Brief(
        @Nullable String description,
        String fileName,
        @Nullable SightReport sight,
        List<Network> networks,
        Pack pack) {
    public Brief {
        networks = List.copyOf(networks);
        description =
                description == null || !Visible.any(description)
                        ? null
                        : Visible.marked(description);
    }
}
