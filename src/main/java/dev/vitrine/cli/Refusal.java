package dev.vitrine.cli;

import dev.vitrine.cli.screen.Terminal;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;
import dev.vitrine.session.result.ResultsFile;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says why a command line cannot be run: one line for people, JSON where that was asked for.
///
/// @param arguments as they were typed
record Refusal(Terminal terminal, List<String> arguments) {
    /// Of a command line that cannot be understood.
    int of(ParameterException failure) {
        return of(problem(failure));
    }

    /// Of a command that has ended with an exception.
    int of(Exception failure) {
        return of(
                failure instanceof VitrineException known
                        ? known.problem()
                        : Commands.unexpected("", failure));
    }

    private int of(Problem problem) {
        terminal.problem(problem);
        if (arguments.contains("--json")) {
            terminal.answer(ResultsFile.json(ProblemJson.of(problem, null)));
        }
        return Commands.exitCode(problem);
    }

    private Problem problem(ParameterException failure) {
        String message = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        if (failure.getCause() instanceof InvalidPathException path) {
            message = "No file can be called " + path.getInput();
        } else if (failure instanceof UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().getFirst();
            message =
                    failure.getCommandLine().getParent() == null && !word.startsWith("-")
                            ? "There is no command " + word
                            : "There is no option " + word;
        }
        return Problem.of(ErrorCode.INVALID_REQUEST, message, nextStep(failure));
    }

    private String nextStep(ParameterException failure) {
        String command = "./" + failure.getCommandLine().getCommandSpec().qualifiedName();
        if (failure.getCause() instanceof InvalidPathException) {
            return "Rename it, or set LANG to a language with UTF-8, such as C.UTF-8";
        }
        if (failure instanceof UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().getFirst();
            if (Files.exists(Path.of(word))) {
                return word.startsWith("-")
                        ? "Put -- before files whose names begin with a dash"
                        : "To work on that file, use ./vitrine optimize " + word;
            }
            List<String> near = unmatched.getSuggestions();
            if (!near.isEmpty()) {
                return "Did you mean " + near.getFirst() + "? See " + command + " --help";
            }
        }
        return "See " + command + " --help";
    }
}
