package dev.vitrine.batch.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitrine.problem.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What became of an item: one line of the journal.
///
/// @param key of the item
/// @param place of the item
/// @param recipe what was asked for; another one is another work
/// @param stamp of the file at that time; absent for what was fetched
/// @param problem why it failed
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Entry(
        String key,
        String place,
        String recipe,
        @Nullable Stamp stamp,
        State state,
        @Nullable Made made,
        @Nullable Problem problem,
        Instant at) {
    /// Why it failed, by the name that somebody knows it by; empty when it did not.
    public String reason() {
        return problem == null ? "" : problem.message().replace(key, place);
    }

    /// How it ended.
    public enum State {
        /// It was made.
        DONE,
        /// It is at the service, which works on it.
        SENT,
        /// It was not.
        FAILED
    }

    /// What was made of a picture.
    ///
    /// @param output where it lies, below the folder of the batch; absent when nothing lies there
    /// @param format absent where there are several
    /// @param before bytes of the original
    /// @param after bytes of the result
    /// @param note what somebody should know of it
    /// @param id by which a service knows it
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Made(
            @Nullable String output,
            @Nullable String format,
            long before,
            long after,
            @Nullable String note,
            @Nullable String id) {
        /// How many bytes less.
        public long saved() {
            return Math.max(0, before - after);
        }
    }
}
