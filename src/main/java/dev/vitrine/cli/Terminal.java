package dev.vitrine.cli;

import dev.vitrine.problem.Problem;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Where a command speaks: answers go to standard output, everything else to standard error.
///
/// @param live whether lines may be rewritten
/// @param colours whether colours may be used
/// @param width in columns
record Terminal(PrintStream output, PrintStream errors, boolean live, boolean colours, int width) {
    private static final String CLEAR_LINE = "\r\u001b[K";

    static Terminal of(Wiring wiring) {
        return new Terminal(
                new PrintStream(System.out, false, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                wiring.terminal(),
                wiring.colours(),
                wiring.width());
    }

    /// Prints what was asked for.
    void answer(String text) {
        output.println(text);
        output.flush();
    }

    /// Prints a remark.
    void say(String text) {
        errors.println(clear() + text);
    }

    /// Rewrites the last line; prints nothing where lines cannot be rewritten.
    void status(String text) {
        if (live) {
            errors.print(
                    CLEAR_LINE + (text.length() < width ? text : text.substring(0, width - 1)));
            errors.flush();
        }
    }

    /// Prints what went wrong and what to do, in one line.
    void problem(Problem problem) {
        say(red("Error: ") + oneLine(problem.line()));
    }

    String dim(String text) {
        return styled("2", text);
    }

    String bold(String text) {
        return styled("1", text);
    }

    String red(String text) {
        return styled("31", text);
    }

    String green(String text) {
        return styled("32", text);
    }

    /// Text out of file names and files must not move the cursor or span lines.
    static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }

    private String styled(String code, String text) {
        return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    private String clear() {
        return live ? CLEAR_LINE : "";
    }
}
