package dev.vitrine.outbound;

/// What became of a call.
public sealed interface Answer {
    /// The server has answered, whatever it says.
    ///
    /// @param status the HTTP status; a redirect is not followed
    /// @param beginning the first 64 KB of the body, or as much of it as came in time
    record Received(int status, String beginning) implements Answer {}

    /// There was no answer. The call may have arrived all the same.
    ///
    /// @param explanation one line, safe to show, with the host but not the path
    record Missing(Trouble trouble, String explanation) implements Answer {}

    /// Why nothing usable came back.
    enum Trouble {
        /// Nobody knows the host.
        UNKNOWN_HOST,
        /// The host is not there or takes no connections.
        NO_CONNECTION,
        /// The connection could not be encrypted, or the certificate is not to be trusted.
        INSECURE,
        /// A time limit has passed.
        TOO_SLOW,
        /// The answer breaks off or is not HTTP.
        BROKEN,
        /// There is an answer, but not with what was asked for.
        UNUSABLE
    }
}
