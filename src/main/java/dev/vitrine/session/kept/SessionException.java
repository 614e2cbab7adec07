package dev.vitrine.session.kept;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;
import java.util.List;

/// What is asked of a session cannot be done.
public final class SessionException extends VitrineException {
    private SessionException(Problem problem) {
        super(problem);
    }

    /// There is none, or it belongs to somebody else: nobody is told which.
    public static SessionException notFound(SessionId id) {
        return new SessionException(
                Problem.of(
                        ErrorCode.SESSION_NOT_FOUND,
                        "There is no session " + id,
                        "Check the id; a session that was deleted is gone"));
    }

    /// The session is not for those networks.
    public static SessionException notAsked(List<String> platforms, List<String> asked) {
        return new SessionException(
                Problem.of(
                        ErrorCode.UNKNOWN_NETWORK,
                        "The session is not for " + String.join(", ", platforms),
                        "It is for " + String.join(", ", asked)));
    }

    public static SessionException noSuchFile(String path) {
        return new SessionException(
                Problem.of(
                        ErrorCode.SESSION_NOT_FOUND,
                        "The session has no file " + path,
                        "The results name its files"));
    }

    public static SessionException wrongStatus(String wish, SessionStatus status, String nextStep) {
        return new SessionException(
                Problem.of(
                        ErrorCode.WRONG_STATUS,
                        "A session that is " + status.label() + " cannot be " + wish,
                        nextStep));
    }

    /// Somebody else has taken it over, or nobody wants it any more.
    public static SessionException superseded(SessionId id) {
        return new SessionException(
                Problem.of(
                        ErrorCode.CANCELLED,
                        "The session " + id + " is no longer worked on here",
                        "Nothing need be done"));
    }

    public static SessionException photoGone(SessionId id) {
        return new SessionException(
                Problem.of(
                        ErrorCode.WRONG_STATUS,
                        "The photo of the session " + id + " was deleted from the library",
                        "Take it on again with the photo"));
    }

    public static SessionException tookTooLong(long minutes) {
        return new SessionException(
                new Problem(
                        ErrorCode.PROCESSING_TIMEOUT,
                        "Processing exceeded the time limit of " + minutes + " minutes",
                        "Try again, with fewer networks or a smaller photo",
                        true));
    }

    public static SessionException stopsTheProcess(int times) {
        return new SessionException(
                new Problem(
                        ErrorCode.INTERNAL_ERROR,
                        "The process ended " + times + " times while it worked on this session",
                        "Look into the log of that time; then try again",
                        true));
    }
}
