package dev.vitrine.session.job;

import dev.vitrine.session.result.Spent;
import dev.vitrine.session.result.Tier;
import java.util.List;
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

    /// The names of the steps that have to end before this one begins.
    List<String> after();

    /// Whether it is taken at all.
    default boolean applies(Assistance assistance) {
        return true;
    }

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
    /// @param spent what a model was paid for it; absent when none has done it
    record Done<O extends @Nullable Object>(
            O output, Tier tier, String note, @Nullable Spent spent) {
        /// Done without a model.
        public Done(O output, Tier tier, String note) {
            this(output, tier, note, null);
        }
    }
}
