package dev.vitrine.session.job;

import dev.vitrine.network.NetworkId;
import dev.vitrine.network.Placement;
import dev.vitrine.problem.Problem;
import dev.vitrine.render.Rendition;
import org.jspecify.annotations.Nullable;

/// What became of one picture of one network.
///
/// @param rendition absent when it could not be made
/// @param problem why it could not be made; absent when it was
/// @param seconds from the beginning of the step until it was there
public record MadeRendition(
        NetworkId network,
        Placement placement,
        @Nullable Rendition rendition,
        @Nullable Problem problem,
        double seconds) {}
