package dev.vitrine.outbound;

import dev.vitrine.outbound.Answer.Trouble;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// What a URL names could not be had.
public final class UnreachableUrlException extends VitrineException {
    private final Trouble trouble;

    private UnreachableUrlException(Trouble trouble, Problem problem, @Nullable IOException cause) {
        super(problem, cause);
        this.trouble = trouble;
    }

    /// What kind of trouble it was.
    public Trouble trouble() {
        return trouble;
    }

    /// @param what host and path, or only the host
    static UnreachableUrlException ofNetwork(String what, Trouble trouble, IOException cause) {
        return new UnreachableUrlException(
                trouble,
                new Problem(
                        ErrorCode.URL_NOT_REACHABLE,
                        what + " cannot be reached: " + inWords(trouble),
                        nextStep(trouble),
                        trouble != Trouble.INSECURE),
                cause);
    }

    static UnreachableUrlException ofStatus(String what, int status) {
        return new UnreachableUrlException(
                Trouble.UNUSABLE,
                new Problem(
                        ErrorCode.URL_NOT_REACHABLE,
                        what + " was answered with status " + status,
                        "Check that the URL opens in a private window of a browser",
                        status >= 500 || status == 408 || status == 425 || status == 429),
                null);
    }

    static UnreachableUrlException ofRedirects(String what) {
        return unusable(what + " redirects too often or to nowhere");
    }

    static UnreachableUrlException ofCoding(String what) {
        return unusable(what + " was answered with a compressed file that was not asked for");
    }

    /// What kind of trouble an exception of the network stands for.
    static Trouble trouble(IOException failure, boolean late) {
        if (late) {
            return Trouble.TOO_SLOW;
        }
        return switch (failure) {
            case UnknownHostException _ -> Trouble.UNKNOWN_HOST;
            case ConnectException _ -> Trouble.NO_CONNECTION;
            case NoRouteToHostException _ -> Trouble.NO_CONNECTION;
            case SSLException _ -> Trouble.INSECURE;
            case InterruptedIOException _ -> Trouble.TOO_SLOW;
            default -> Trouble.BROKEN;
        };
    }

    private static UnreachableUrlException unusable(String message) {
        return new UnreachableUrlException(
                Trouble.UNUSABLE,
                Problem.of(
                        ErrorCode.URL_NOT_REACHABLE,
                        message,
                        "Give the URL of the file itself, or hand in the file"),
                null);
    }

    private static String inWords(Trouble trouble) {
        return switch (trouble) {
            case UNKNOWN_HOST -> "there is no such host";
            case NO_CONNECTION -> "nothing takes connections there";
            case INSECURE -> "its certificate is not valid, or it cannot encrypt";
            case TOO_SLOW -> "it took too long";
            case BROKEN -> "the answer breaks off or is not HTTP";
            case UNUSABLE -> "the answer is of no use";
        };
    }

    private static String nextStep(Trouble trouble) {
        return switch (trouble) {
            case UNKNOWN_HOST, NO_CONNECTION -> "Check the URL for mistakes, or try again later";
            case INSECURE -> "Ask those who run the site to renew its certificate";
            case TOO_SLOW, BROKEN, UNUSABLE -> "Try again later";
        };
    }
}
