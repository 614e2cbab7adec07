package dev.vitrine.session.job;

import dev.vitrine.caption.Copy;
import dev.vitrine.caption.author.Depiction;
import dev.vitrine.caption.author.Found;
import dev.vitrine.render.Source;
import dev.vitrine.session.result.StepReport;
import dev.vitrine.sight.SightReport;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a session knows so far. Every step maps one state to the next; nothing in it is changed.
///
/// @param request what was asked
/// @param source after `ingest`
/// @param sight after `understand`; absent when nothing could be seen
/// @param depiction after `describe`; absent when no model has looked
/// @param renditions after `render`
/// @param copy after `write`; absent when no words could be written
/// @param found after `discover`; absent when nobody has searched
/// @param steps the steps that have ended
public record SessionState(
        SessionRequest request,
        @Nullable Source source,
        @Nullable SightReport sight,
        @Nullable Depiction depiction,
        List<MadeRendition> renditions,
        @Nullable Copy copy,
        @Nullable Found found,
        List<StepReport> steps) {
    public SessionState {
        renditions = List.copyOf(renditions);
        steps = List.copyOf(steps);
    }

    /// Nothing but the request is known.
    public static SessionState of(SessionRequest request) {
        return new SessionState(request, null, null, null, List.of(), null, null, List.of());
    }

    /// The state after `ingest`.
    public SessionState with(Source ingested) {
        return new SessionState(
                request, ingested, sight, depiction, renditions, copy, found, steps);
    }

    /// The state after `understand`.
    public SessionState with(@Nullable SightReport understood) {
        return new SessionState(
                request, source, understood, depiction, renditions, copy, found, steps);
    }

    /// The state after `describe`.
    public SessionState with(@Nullable Depiction described) {
        return new SessionState(request, source, sight, described, renditions, copy, found, steps);
    }

    /// The state after `render`.
    public SessionState with(List<MadeRendition> rendered) {
        return new SessionState(request, source, sight, depiction, rendered, copy, found, steps);
    }

    /// The state after `write`.
    public SessionState with(@Nullable Copy written) {
        return new SessionState(
                request, source, sight, depiction, renditions, written, found, steps);
    }

    /// The state after `discover`.
    public SessionState with(@Nullable Found discovered) {
        return new SessionState(
                request, source, sight, depiction, renditions, copy, discovered, steps);
    }

    /// The state with one more report.
    public SessionState with(StepReport report) {
        List<StepReport> more = new ArrayList<>(steps);
        more.add(report);
        return new SessionState(request, source, sight, depiction, renditions, copy, found, more);
    }

    /// The source, which every step after `ingest` can rely on.
    public Source ingested() {
        if (source == null) {
            throw new IllegalStateException("No step before ingest needs the source");
        }
        return source;
    }
}
