package dev.vitrine.generate.kept;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;

/// What is asked of a generation cannot be done.
public final class GenerationException extends VitrineException {
    private GenerationException(Problem problem) {
        super(problem);
    }

    /// There is none, or it belongs to somebody else: nobody is told which.
    public static GenerationException notFound(GenerationId id) {
        return of(
                ErrorCode.NOT_FOUND,
                "There is no generation " + id,
                "Check the id; GET /api/v1/generations lists what is there");
    }

    /// It has no such picture, or not yet.
    public static GenerationException noPicture(GenerationId id, int number) {
        return of(
                ErrorCode.NOT_FOUND,
                "The generation %s has no picture %d".formatted(id, number),
                "Look at the generation: a picture is there when its status is done");
    }

    /// The picture was not to stay.
    public static GenerationException passed(GenerationId id, int number) {
        return of(
                ErrorCode.ADDRESS_EXPIRED,
                "The picture %d of the generation %s was kept for a day, which is over"
                        .formatted(number, id),
                "Make it again; with keep it stays in the library");
    }

    /// It has ended.
    public static GenerationException ended(GenerationId id) {
        return of(
                ErrorCode.WRONG_STATUS,
                "The generation " + id + " has ended",
                "There is nothing to cancel");
    }

    /// Somebody else works on the picture, or nobody wants it any more.
    public static GenerationException lost() {
        return of(
                ErrorCode.CANCELLED,
                "Another process works on this picture, or nobody wants it any more",
                "Nothing need be done");
    }

    /// A picture ends the process, again and again.
    public static GenerationException stopsTheProcess(int times) {
        return of(
                ErrorCode.INTERNAL_ERROR,
                "The process ended %d times while it worked on this picture".formatted(times),
                "Please report it with the prompt");
    }

    /// The picture that somebody waits for has failed.
    public static GenerationException failed(Problem problem) {
        return new GenerationException(problem);
    }

    private static GenerationException of(ErrorCode code, String message, String nextStep) {
        return new GenerationException(Problem.of(code, message, nextStep));
    }
}
