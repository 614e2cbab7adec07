package dev.vitrine.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/// Answers that are given before a resource is reached.
final class FilterAnswers {
    static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build();

    static final ProblemBody NO_KEY =
            ProblemBody.of(
                    401,
                    "unauthorized",
                    "UNAUTHORIZED",
                    "There is no key that works in this request",
                    "Send the header Authorization: Bearer vtr_…");
    static final ProblemBody NO_SCOPE =
            ProblemBody.of(
                    403,
                    "forbidden",
                    "FORBIDDEN",
                    "The key may not be used for this",
                    "Use a key with the scope that this needs");
    static final ProblemBody TOO_MANY =
            ProblemBody.of(
                            429,
                            "rate_limit_exceeded",
                            "RATE_LIMIT_EXCEEDED",
                            "The key has made as many requests as it may for now",
                            "Wait, or ask whoever runs this service for higher limits")
                    .after(30);

    void noKey(HttpServletResponse response) throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer");
        write(response, NO_KEY);
    }

    void noScope(HttpServletResponse response) throws IOException {
        write(response, NO_SCOPE);
    }

    void tooMany(HttpServletResponse response, long seconds) throws IOException {
        response.setHeader("Retry-After", Long.toString(seconds));
        write(response, TOO_MANY.after(seconds));
    }

    void onlyWorks(HttpServletResponse response) throws IOException {
        write(
                response,
                ProblemBody.of(
                        404,
                        "not_found",
                        "NOT_FOUND",
                        "This process works on sessions and answers no programs",
                        "Ask one that runs with --role web or all"));
    }

    private static void write(HttpServletResponse response, ProblemBody body) throws IOException {
        response.setStatus(body.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write(MAPPER.writeValueAsString(body).getBytes(StandardCharsets.UTF_8));
    }
}
