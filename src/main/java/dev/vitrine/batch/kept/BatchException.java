package dev.vitrine.batch.kept;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;

/// What is asked of a batch cannot be done.
public final class BatchException extends VitrineException {
    private BatchException(Problem problem) {
        super(problem);
    }

    /// There is none, or it belongs to somebody else: nobody is told which.
    public static BatchException notFound(BatchId id) {
        return of(
                ErrorCode.NOT_FOUND,
                "There is no batch " + id,
                "Check the id; GET /api/v1/batches lists what is there");
    }

    /// It still works.
    public static BatchException stillRunning(BatchId id) {
        return of(
                ErrorCode.WRONG_STATUS,
                "The batch " + id + " has not ended",
                "Wait until it has, then try again what failed");
    }

    /// There is nothing to try again.
    public static BatchException nothingFailed(BatchId id) {
        return of(
                ErrorCode.WRONG_STATUS,
                "Nothing of the batch " + id + " has failed",
                "There is nothing to try again");
    }

    /// It has ended.
    public static BatchException ended(BatchId id) {
        return of(
                ErrorCode.WRONG_STATUS,
                "The batch " + id + " has ended",
                "There is nothing to cancel");
    }

    /// Somebody else works on the item, or nobody wants it any more.
    public static BatchException lost() {
        return of(
                ErrorCode.CANCELLED,
                "Another process works on this item, or nobody wants it any more",
                "Nothing need be done");
    }

    /// A picture ends the process, again and again.
    public static BatchException stopsTheProcess(int times) {
        return of(
                ErrorCode.INTERNAL_ERROR,
                "The process ended %d times while it worked on this picture".formatted(times),
                "Please report it with the picture");
    }

    private static BatchException of(ErrorCode code, String message, String nextStep) {
        return new BatchException(Problem.of(code, message, nextStep));
    }
}
