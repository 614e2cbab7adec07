package dev.vitrine.session.job;

import dev.vitrine.caption.Copy;
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
/// @param renditions after `render`
/// @param copy after `write`; absent when no words could be written
/// @param steps the steps that have ended
public record SessionState(
        SessionRequest request,
        @Nullable Source source,
        @Nullable SightReport sight,
        List<MadeRendition> renditions,
        @Nullable Copy copy,
        List<StepReport> steps) {
    public SessionState {
        renditions = List.copyOf(renditions);
        steps = List.copyOf(steps);
    }

    /// Nothing but the request is known.
    public static SessionState of(SessionRequest request) {
        return new SessionState(request, null, null, List.of(), null, List.of());
    }

    /// The state after `ingest`.
    public SessionState with(Source ingested) {
        return new SessionState(request, ingested, sight, renditions, copy, steps);
    }

    /// The state after `understand`.
    public SessionState with(@Nullable SightReport understood) {
        return new SessionState(request, source, understood, renditions, copy, steps);
    }

    /// The state after `render`.
    public SessionState with(List<MadeRendition> rendered) {
        return new SessionState(request, source, sight, rendered, copy, steps);
    }

    /// The state after `write`.
    public SessionState with(@Nullable Copy written) {
        return new SessionState(request, source, sight, renditions, written, steps);
    }

    /// The state with one more report.
    public SessionState with(StepReport report) {
        List<StepReport> more = new ArrayList<>(steps);
        more.add(report);
        return new SessionState(request, source, sight, renditions, copy, more);
    }

    /// The source, which every step after `ingest` can rely on.
    public Source ingested() {
        if (source == null) {
            throw new IllegalStateException("No step before ingest needs the source");
        }
        return source;
    }
}
