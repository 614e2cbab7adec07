package dev.vitrine.server.answer;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/// Answers that are given before a resource is reached.
public final class FilterAnswers {
    /// There is no key that works.
    public void noKey(HttpServletResponse response) throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer");
        write(response, KnownProblems.NO_KEY);
    }

    /// The key is for something else.
    public void noScope(HttpServletResponse response) throws IOException {
        write(response, KnownProblems.NO_SCOPE);
    }

    /// The database does not answer.
    public void databaseAway(HttpServletResponse response, RuntimeException failure)
            throws IOException {
        write(response, KnownProblems.databaseAway(failure));
    }

    /// The key has called too often.
    public void tooMany(HttpServletResponse response, long seconds) throws IOException {
        write(response, KnownProblems.TOO_MANY.after(seconds));
    }

    /// This process answers nobody.
    public void onlyWorks(HttpServletResponse response) throws IOException {
        write(
                response,
                ProblemBody.of(
                        404,
                        "not_found",
                        "NOT_FOUND",
                        "This process works on sessions and answers no programs",
                        "Ask one that runs with --role web or all"));
    }

    /// The body has no length, so it may have any.
    public void noLength(HttpServletResponse response) throws IOException {
        write(
                response,
                ProblemBody.of(
                        411,
                        "length_required",
                        "INVALID_REQUEST",
                        "The body comes without its length",
                        "Send it with the header Content-Length"));
    }

    /// The body is larger than what is read into memory.
    public void tooLarge(HttpServletResponse response, int kilobytes) throws IOException {
        write(
                response,
                ProblemBody.of(
                        413,
                        "content_too_large",
                        "FILE_TOO_LARGE",
                        "The body has more than " + kilobytes + " KB",
                        "Send photos as multipart/form-data, or name their address"));
    }

    static void write(HttpServletResponse response, ProblemBody body) throws IOException {
        response.setStatus(body.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (body.retryAfter() != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, body.retryAfter().toString());
        }
        response.getOutputStream().write(body.json().getBytes(StandardCharsets.UTF_8));
    }
}
