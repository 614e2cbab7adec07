package dev.vitrine.outbound;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;

/// A URL is not asked, for what it is or for where it leads.
public final class RefusedUrlException extends VitrineException {
    private RefusedUrlException(String message, String nextStep) {
        super(Problem.of(ErrorCode.URL_NOT_ALLOWED, message, nextStep));
    }

    static RefusedUrlException ofSpelling() {
        return new RefusedUrlException(
                "This is not the URL of a file on the web",
                "Give one that begins with https:// and goes on with the name of a host");
    }

    static RefusedUrlException ofScheme() {
        return new RefusedUrlException(
                "The URL begins neither with https:// nor with http://",
                "Give one that a browser opens");
    }

    static RefusedUrlException ofCredentials() {
        return new RefusedUrlException(
                "The URL holds a user name or a password",
                "Leave out what stands before the @ of its host");
    }

    static RefusedUrlException ofOpenRedirect(String host) {
        return new RefusedUrlException(
                "The URL begins with https:// and leads on to http://" + host,
                "Give one that stays encrypted");
    }

    static RefusedUrlException ofHost() {
        return new RefusedUrlException(
                "The host of the URL is spelled in a way that is not asked",
                "Write its name, or its IP address in the usual form");
    }

    static RefusedUrlException ofPort(String host, int port) {
        return new RefusedUrlException(
                "Port " + port + " of " + host + " is not asked",
                "Use port 80, 443 or one above 1023");
    }

    static RefusedUrlException ofPlace(String host) {
        return new RefusedUrlException(
                host + " is not on the public internet",
                "Give an address on the public internet; whoever runs this service can allow others with --reach anywhere");
    }
}
