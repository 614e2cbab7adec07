package dev.vitrine.batch.run;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// A batch cannot begin or go on.
public final class UnusableBatchException extends VitrineException {
    private UnusableBatchException(Problem problem) {
        super(problem);
    }

    static UnusableBatchException nothingThere(String word) {
        return of(
                ErrorCode.IMAGE_NOT_FOUND,
                "There is no picture at " + word,
                "Name files, folders, a pattern such as 'photos/**/*.jpg', or a list that ends in .csv");
    }

    static UnusableBatchException address(String word) {
        return of(
                ErrorCode.INVALID_REQUEST,
                word + " is an address, not a file",
                "Put addresses into a list: a .csv file with a column named url");
    }

    static UnusableBatchException amongOriginals(Path place) {
        return of(
                ErrorCode.INVALID_REQUEST,
                "The results would lie among the originals: %s lies in the output".formatted(place),
                "Choose another folder with --output");
    }

    static UnusableBatchException unreadable(Path file, IOException failure) {
        String why =
                switch (failure) {
                    case NoSuchFileException _ -> " is not there";
                    case AccessDeniedException _ -> " may not be read";
                    default -> " cannot be read: " + failure.getMessage();
                };
        return of(
                ErrorCode.IMAGE_NOT_FOUND,
                file + why,
                "Check that it is there and that you may read it");
    }

    static UnusableBatchException list(Path file, long line, String message, String nextStep) {
        return of(
                ErrorCode.INVALID_REQUEST,
                "%s, line %d: %s".formatted(file, line, message),
                nextStep);
    }

    static UnusableBatchException atWork(Path output) {
        return of(
                ErrorCode.BUSY,
                "Another batch is at work in " + output,
                "Wait until it has ended, or choose another folder with --output");
    }

    private static UnusableBatchException of(ErrorCode code, String message, String nextStep) {
        return new UnusableBatchException(Problem.of(code, message, nextStep));
    }
}
