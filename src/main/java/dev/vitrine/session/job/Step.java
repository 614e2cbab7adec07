package dev.vitrine.session.job;

import dev.vitrine.session.result.Tier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/// One named part of the main job.
///
/// A step reads its input out of the state and answers with an output, and both are plain records:
/// a hash of the input tells whether a stored output can be used again.
///
/// @param <O> what the step finds out or makes
public interface Step<O extends @Nullable Object> {
    /// Its name in reports, for example `understand`.
    String name();

    /// Everything that the output depends on.
    Record input(SessionState state);

    /// What the output is made of, to read it back from JSON.
    TypeReference<O> output();

    /// Does the work. An exception fails the session, so a step that can be done without answers
    /// with less instead.
    Done<O> run(SessionState state, Workbench workbench);

    /// The state with the output in it.
    SessionState add(SessionState state, O output);

    /// What a step has done.
    ///
    /// @param tier how it was done
    /// @param note in one sentence
    record Done<O extends @Nullable Object>(O output, Tier tier, String note) {}
}
