package dev.vitrine.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitrine.problem.Problem;
import org.jspecify.annotations.Nullable;

/// A problem as RFC 9457 wants it, with the fields of the published interface beside.
///
/// @param title the family of the error in words
/// @param detail what failed
/// @param error the family, in lower case
/// @param errorCode what a program branches on
/// @param message the same as the detail
/// @param field the field that is wrong
/// @param retryAfter seconds after which the same request may succeed
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        String error,
        String errorCode,
        String message,
        @Nullable String nextStep,
        @Nullable String field,
        @Nullable Long retryAfter) {
    static ProblemBody of(Problem problem, int status, @Nullable String field) {
        return new ProblemBody(
                "about:blank",
                problem.code().error().replace('_', ' '),
                status,
                problem.message(),
                problem.code().error(),
                problem.code().name(),
                problem.message(),
                problem.nextStep(),
                field,
                problem.retryable() ? 5L : null);
    }

    static ProblemBody of(int status, String error, String code, String message, String nextStep) {
        return new ProblemBody(
                "about:blank",
                error.replace('_', ' '),
                status,
                message,
                error,
                code,
                message,
                nextStep,
                null,
                null);
    }

    ProblemBody after(long seconds) {
        return new ProblemBody(
                type, title, status, detail, error, errorCode, message, nextStep, field, seconds);
    }
}
