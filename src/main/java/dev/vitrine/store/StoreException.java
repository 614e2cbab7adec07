package dev.vitrine.store;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;
import org.jspecify.annotations.Nullable;

/// A store refuses, does not answer, or does not have what it should.
public final class StoreException extends VitrineException {
    /// What kind of trouble it is.
    public enum Kind {
        /// The bytes are not there.
        MISSING,
        /// The store's settings are wrong: the secret, the bucket, the region.
        SETTINGS,
        /// The same may work later: it is slow, away, full, or wants a pause.
        LATER,
        /// It will never take this, for example because it is too large for the account.
        NEVER
    }

    private final Kind kind;

    /// What a store has said, in words for people; never with a secret.
    public StoreException(Kind kind, String message, String nextStep, @Nullable Throwable cause) {
        super(new Problem(code(kind), message, nextStep, kind == Kind.LATER), cause);
        this.kind = kind;
    }

    /// What should be in a store is not there.
    public static StoreException missing(Store store, StoreKey key, @Nullable Throwable cause) {
        return new StoreException(
                Kind.MISSING,
                store.where() + " does not have " + key,
                "Put it back from a backup, or make it again",
                cause);
    }

    /// What kind of trouble it is.
    public Kind kind() {
        return kind;
    }

    private static ErrorCode code(Kind kind) {
        return switch (kind) {
            case MISSING -> ErrorCode.BYTES_MISSING;
            case SETTINGS -> ErrorCode.STORE_REFUSED;
            case LATER -> ErrorCode.STORE_UNAVAILABLE;
            case NEVER -> ErrorCode.STORE_REFUSED;
        };
    }
}
