package dev.vitrine.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A problem as programs read it.
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProblemJson(
        String error,
        String message,
        ErrorCode errorCode,
        String nextStep,
        @Nullable String sourceImage) {
    static ProblemJson of(Problem problem, @Nullable String sourceImage) {
        return new ProblemJson(
                problem.code().error(),
                problem.message(),
                problem.code(),
                problem.nextStep(),
                sourceImage);
    }

    /// The same about another photo.
    ProblemJson about(Path photo) {
        return new ProblemJson(error, message, errorCode, nextStep, photo.toString());
    }
}
