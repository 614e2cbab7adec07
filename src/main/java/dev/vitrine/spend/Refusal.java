package dev.vitrine.spend;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Why a call did not happen; there is proof that it is not charged.
///
/// @param message the vendor's own words, or ours, in one line
/// @param retryAfter how long to wait at least before the vendor is asked again; absent when it has
///   not said; it is believed up to a day
public record Refusal(Kind kind, String message, @Nullable Duration retryAfter) {
    private static final Duration LONGEST = Duration.ofDays(1);

    public Refusal {
        message = Words.line(message, "no reason was given");
        retryAfter = retryAfter == null ? null : believed(retryAfter);
    }

    /// A refusal of a vendor that has named no time.
    public static Refusal of(Kind kind, String message) {
        return new Refusal(kind, message, null);
    }

    /// What is behind it, and so who has to do something about it.
    public enum Kind {
        /// The request did not leave: no address, no connection, no TLS.
        UNREACHABLE(true),
        /// The vendor has been asked too often for now.
        RATE_LIMITED(true),
        /// The vendor says that it has too much to do and has not begun.
        OVERLOADED(true),
        /// The account has no money left; waiting does not help.
        CREDITS_EXHAUSTED(false),
        /// The vendor does not take the key.
        KEY_REFUSED(false),
        /// The account may not do this, for example since it is not verified.
        NOT_ALLOWED(false),
        /// There is no such model any more, or not for this account.
        MODEL_GONE(false),
        /// The vendor does not make such a thing.
        MODERATED(false),
        /// The request is not as the vendor wants it.
        INVALID(false),
        /// We do not ask: the vendor has failed too often just now.
        BREAKER_OPEN(false),
        /// We do not ask: the work was stopped before it was our turn.
        STOPPED(false);

        private final boolean again;

        Kind(boolean again) {
            this.again = again;
        }

        /// Whether the same vendor may be asked the same again, after a pause.
        public boolean mayBeAskedAgain() {
            return again;
        }
    }

    /// For whoever waits for the result.
    ///
    /// @param vendor as people call it
    public Problem problem(String vendor) {
        return switch (kind) {
            case UNREACHABLE ->
                    later(
                            ErrorCode.VENDOR_UNAVAILABLE,
                            vendor + " cannot be reached",
                            "Check the network and the address of " + vendor + ", then try again");
            case RATE_LIMITED ->
                    later(
                            ErrorCode.VENDOR_RATE_LIMIT,
                            vendor + " takes no more calls for now",
                            "Try again" + when() + ", or ask " + vendor + " for higher limits");
            case OVERLOADED ->
                    later(
                            ErrorCode.VENDOR_UNAVAILABLE,
                            vendor + " has too much to do",
                            "Try again" + when() + ", or choose another model");
            case BREAKER_OPEN ->
                    later(
                            ErrorCode.VENDOR_UNAVAILABLE,
                            vendor + " is not asked for now",
                            "Try again" + when() + ", or choose another model");
            case STOPPED ->
                    later(
                            ErrorCode.CANCELLED,
                            vendor + " was not asked",
                            "Start the work again when it is wanted");
            case CREDITS_EXHAUSTED ->
                    never(
                            ErrorCode.API_CREDITS_EXHAUSTED,
                            "The account at " + vendor + " has no credits left",
                            "Add credits or raise the limit in the account at " + vendor);
            case KEY_REFUSED ->
                    never(
                            ErrorCode.VENDOR_KEY_REFUSED,
                            vendor + " does not accept the key",
                            "Make a new key in the account at " + vendor + " and set it here");
            case NOT_ALLOWED ->
                    never(
                            ErrorCode.VENDOR_REFUSED,
                            "The account at " + vendor + " may not do this",
                            "See in the account at "
                                    + vendor
                                    + " what it lacks, or choose another model");
            case MODEL_GONE ->
                    never(
                            ErrorCode.MODEL_RETIRED,
                            vendor + " has no such model any more",
                            "Choose another model; ./vitrine doctor shows which there are");
            case MODERATED ->
                    never(
                            ErrorCode.CONTENT_REFUSED,
                            vendor + " does not make such a thing",
                            "Change the words or the picture; the same request is refused again");
            case INVALID ->
                    never(
                            ErrorCode.VENDOR_REFUSED,
                            vendor + " cannot do what was asked",
                            "Change what the message names, or choose another model");
        };
    }

    private Problem later(ErrorCode code, String what, String nextStep) {
        return new Problem(code, what + ": " + message, nextStep, true);
    }

    private Problem never(ErrorCode code, String what, String nextStep) {
        return new Problem(code, what + ": " + message, nextStep, false);
    }

    private static @Nullable Duration believed(Duration named) {
        if (named.isNegative()) {
            return null;
        }
        return named.compareTo(LONGEST) > 0 ? LONGEST : named;
    }

    private String when() {
        if (retryAfter == null) {
            return " in some minutes";
        }
        long seconds = Math.max(1, retryAfter.plusMillis(999).toSeconds());
        return seconds < 120
                ? " in " + seconds + " s"
                : " in " + Math.ceilDiv(seconds, 60) + " minutes";
    }
}
