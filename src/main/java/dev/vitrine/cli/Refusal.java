package dev.vitrine.cli;

import dev.vitrine.cli.screen.Terminal;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;
import dev.vitrine.session.result.ResultJson;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says why a command line cannot be run: one line for people, JSON where that was asked for.
///
/// @param arguments as they were typed
record Refusal(Terminal terminal, List<String> arguments) {
    /// What would lose a slash as a path.
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://.*");

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

    /// Reads a word that is to name a file.
    static Path pathOf(String word) {
        if (word.isEmpty() || ADDRESS.matcher(word).matches()) {
            throw new TypeConversionException(word);
        }
        return Path.of(word);
    }

    private int of(Problem problem) {
        terminal.problem(problem);
        if (arguments.contains("--json")) {
            terminal.answer(ResultJson.pretty(ProblemJson.of(problem, null)));
        }
        return Commands.exitCode(problem);
    }

    private Problem problem(ParameterException failure) {
        String word = word(failure);
        String command = "./" + failure.getCommandLine().getCommandSpec().qualifiedName();
        String help = "See " + command + " --help";
        if (ADDRESS.matcher(word).matches()) {
            return invalid(
                    word + " is an address, not a file", "Fetch it first, then name the file");
        }
        if (word.isEmpty() && isAboutAFile(failure)) {
            return invalid(
                    "A file or folder was named with no name at all",
                    "Name one; . is the folder you are in");
        }
        return switch (failure) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched, word, help);
            case ParameterException _ when failure.getCause() instanceof InvalidPathException ->
                    invalid(
                            "No file can be called " + word,
                            "Rename it, or set LANG to a language with UTF-8, such as C.UTF-8");
            case ParameterException _
                    when failure.getArgSpec() instanceof OptionSpec option
                            && failure.getCause() instanceof UnknownHostException ->
                    invalid(
                            option.longestName() + " cannot be '" + word + "', which is no address",
                            "Use 127.0.0.1 for this machine alone or 0.0.0.0 for all its networks");
            case ParameterException _
                    when failure.getArgSpec() instanceof OptionSpec option
                            && failure.getCause() instanceof TypeConversionException ->
                    invalid(option.longestName() + kind(option) + ", not '" + word + "'", help);
            default ->
                    invalid(
                            String.valueOf(failure.getMessage()).lines().findFirst().orElse(""),
                            help);
        };
    }

    /// The word that something is wrong with; empty when it is none.
    private static String word(ParameterException failure) {
        return failure instanceof UnmatchedArgumentException unmatched
                ? unmatched.getUnmatched().getFirst()
                : Objects.requireNonNullElse(failure.getValue(), "");
    }

    private static boolean isAboutAFile(ParameterException failure) {
        if (failure.getCause() instanceof TypeConversionException) {
            return List.of(failure.getArgSpec().auxiliaryTypes()).contains(Path.class);
        }
        return failure instanceof UnmatchedArgumentException;
    }

    private static Problem unmatched(UnmatchedArgumentException failure, String word, String help) {
        boolean command = failure.getCommandLine().getParent() == null && !word.startsWith("-");
        String message = "There is no " + (command ? "command " : "option ") + word;
        if (Files.exists(Path.of(word))) {
            return invalid(
                    message,
                    word.startsWith("-")
                            ? "Put -- before files whose names begin with a dash"
                            : "To work on that file, use ./vitrine optimize " + word);
        }
        List<String> near = failure.getSuggestions();
        return invalid(
                message, near.isEmpty() ? help : "Did you mean " + near.getFirst() + "? " + help);
    }

    /// Without the names that kinds of values have in Java.
    private static String kind(OptionSpec option) {
        if (option.type() == boolean.class) {
            return " is given or left out";
        }
        if (option.type().isEnum()) {
            return " is one of "
                    + Stream.of(option.type().getEnumConstants())
                            .map(value -> value.toString().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "));
        }
        return option.type() == Integer.class || option.type() == int.class
                ? " needs a whole number"
                : " needs a number";
    }

    private static Problem invalid(String message, String nextStep) {
        return Problem.of(ErrorCode.INVALID_REQUEST, message, nextStep);
    }
}
