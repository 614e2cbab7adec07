package dev.vitrine.session.job;

import dev.vitrine.network.NetworkId;
import dev.vitrine.problem.Problem;
import dev.vitrine.render.Rendition;
import dev.vitrine.session.result.StepReport;

/// Something that happened while a session runs.
public sealed interface SessionEvent {
    /// A step has begun.
    record StepStarted(String step) implements SessionEvent {}

    /// A step has ended.
    record StepFinished(StepReport report) implements SessionEvent {}

    /// A picture is there.
    ///
    /// @param seconds from the beginning of the step until it was
    record RenditionMade(NetworkId network, String placement, Rendition rendition, double seconds)
            implements SessionEvent {}

    /// A picture could not be made.
    ///
    /// @param seconds from the beginning of the step until that was clear
    record RenditionFailed(NetworkId network, String placement, Problem problem, double seconds)
            implements SessionEvent {}
}
