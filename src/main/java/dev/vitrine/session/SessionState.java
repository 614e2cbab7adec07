package dev.vitrine.session;

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
record SessionState(
        SessionRequest request,
        @Nullable Source source,
        @Nullable SightReport sight,
        List<MadeRendition> renditions,
        @Nullable Copy copy,
        List<StepReport> steps) {
    SessionState {
        renditions = List.copyOf(renditions);
        steps = List.copyOf(steps);
    }

    static SessionState of(SessionRequest request) {
        return new SessionState(request, null, null, List.of(), null, List.of());
    }

    SessionState with(Source ingested) {
        return new SessionState(request, ingested, sight, renditions, copy, steps);
    }

    SessionState with(@Nullable SightReport understood) {
        return new SessionState(request, source, understood, renditions, copy, steps);
    }

    SessionState with(List<MadeRendition> rendered) {
        return new SessionState(request, source, sight, rendered, copy, steps);
    }

    SessionState with(@Nullable Copy written) {
        return new SessionState(request, source, sight, renditions, written, steps);
    }

    SessionState with(StepReport report) {
        List<StepReport> more = new ArrayList<>(steps);
        more.add(report);
        return new SessionState(request, source, sight, renditions, copy, more);
    }

    /// The source, which every step after `ingest` can rely on.
    Source ingested() {
        if (source == null) {
            throw new IllegalStateException("No step before ingest needs the source");
        }
        return source;
    }
}
