package dev.vitrine.server.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitrine.problem.Problem;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

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
public record ProblemBody(
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
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build();

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

    /// As it is sent.
    public String json() {
        return MAPPER.writeValueAsString(this);
    }

    /// The fields that are sent.
    public Map<String, Object> fields() {
        return MAPPER.convertValue(this, new TypeReference<Map<String, Object>>() {});
    }
}
