package dev.vitrine.server.answer;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Problems that are answered in several places, or shown as examples.
public final class KnownProblems {
    /// There is no key that works.
    public static final ProblemBody NO_KEY =
            ProblemBody.of(
                    401,
                    "unauthorized",
                    "UNAUTHORIZED",
                    "There is no key that works in this request",
                    "Send the header Authorization: Bearer vtr_…");

    /// The key is for something else.
    public static final ProblemBody NO_SCOPE =
            ProblemBody.of(
                    403,
                    "forbidden",
                    "FORBIDDEN",
                    "The key may not be used for this",
                    "Use a key with the scope that this needs");

    /// The key has called too often.
    public static final ProblemBody TOO_MANY =
            ProblemBody.of(
                            429,
                            "rate_limit_exceeded",
                            "RATE_LIMIT_EXCEEDED",
                            "The key has made as many requests as it may for now",
                            "Wait, or ask whoever runs this service for higher limits")
                    .after(30);

    /// There is nothing of that id.
    public static final ProblemBody NOT_THERE =
            ProblemBody.of(
                    404,
                    "not_found",
                    "SESSION_NOT_FOUND",
                    "There is no session 7f1c2b34-90ad-4c5e-9b21-3d6f0a8e4c11",
                    "Check the id; GET /api/v1/sessions lists what is there");

    /// A field has a value that cannot be.
    public static final ProblemBody WRONG_FIELD =
            ProblemBody.of(
                    Problem.of(
                            ErrorCode.INVALID_REQUEST,
                            "platforms: 'instagrm' is no network",
                            "Choose from those that the description names"),
                    422,
                    "platforms");

    /// It is too early or too late for that.
    public static final ProblemBody WRONG_STATUS =
            ProblemBody.of(
                    Problem.of(
                            ErrorCode.WRONG_STATUS,
                            "The session is processing and has no results",
                            "Ask again when it has completed"),
                    409,
                    null);

    static final ProblemBody UNEXPECTED =
            ProblemBody.of(
                    Problem.of(
                            ErrorCode.INTERNAL_ERROR,
                            "Something unexpected happened",
                            "Try again; if it happens once more, the log has the details"),
                    500,
                    null);

    private static final Logger LOG = LoggerFactory.getLogger(KnownProblems.class);

    private static final ProblemBody DATABASE_AWAY =
            ProblemBody.of(
                    new Problem(
                            ErrorCode.DATABASE_UNAVAILABLE,
                            "The database does not answer",
                            "Try again in some seconds",
                            true),
                    503,
                    null);

    private KnownProblems() {}

    /// The database does not answer; the log says why.
    static ProblemBody databaseAway(RuntimeException failure) {
        LOG.warn("The database does not answer: {}", failure.getMessage());
        return DATABASE_AWAY;
    }
}
