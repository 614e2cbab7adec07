package dev.vitrine.cli.screen;

import dev.vitrine.problem.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a command speaks: answers go to standard output, everything else to standard error. Safe
/// for use from any thread.
public final class Terminal {
    /// Control characters, line ends, and marks that reverse the direction of text.
    private static final Pattern STEERING =
            Pattern.compile(
                    "[\\p{Cc}\\x{2028}\\x{2029}\\x{200e}\\x{200f}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]+");

    private final Outlet outlet;
    private final PrintStream output;
    private final PrintStream errors;
    private final Screen screen;
    private List<String> board = List.of();
    private boolean ended;

    /// A terminal that speaks through two streams.
    public Terminal(OutputStream output, PrintStream errors, Screen screen) {
        outlet = new Outlet(output);
        this.output = new PrintStream(outlet, false, StandardCharsets.UTF_8);
        this.errors = errors;
        this.screen = screen;
    }

    /// Standard output itself.
    public PrintStream output() {
        return output;
    }

    /// Standard error itself.
    public PrintStream errors() {
        return errors;
    }

    /// What the place is like.
    public Screen screen() {
        return screen;
    }

    /// Prints what was asked for.
    public synchronized void answer(String text) {
        if (!ended) {
            output.println(text);
            output.flush();
        }
    }

    /// Why an answer did not get through; absent when all did, or when nobody listened any more.
    public @Nullable IOException unheard() {
        return outlet.failure();
    }

    /// Prints a remark, above the board.
    public synchronized void say(String text) {
        show(text + "\n", board);
    }

    /// Puts lines below everything said, in the place of those put there before; nothing where
    /// lines cannot be rewritten.
    public synchronized void board(List<String> lines) {
        if (screen.live()) {
            show("", lines);
        }
    }

    /// Prints a remark and stays silent from then on.
    public synchronized void lastWord(String text) {
        board(List.of());
        say(text);
        ended = true;
    }

    /// Prints what went wrong and what to do, in one line.
    public void problem(Problem problem) {
        say(red("Error: ") + oneLine(problem.line()));
    }

    /// Text beside which other text matters more.
    public String dim(String text) {
        return styled("2", text);
    }

    /// Text that matters most.
    public String bold(String text) {
        return styled("1", text);
    }

    /// Text about what went wrong.
    public String red(String text) {
        return styled("31", text);
    }

    /// Text about what went well.
    public String green(String text) {
        return styled("32", text);
    }

    /// Text out of file names and files, which must not move the cursor or span lines.
    public static String oneLine(String text) {
        return STEERING.matcher(text).replaceAll(" ");
    }

    /// The beginning of a text, where not all of it has room.
    static String clipped(String text, int columns) {
        return text.length() <= columns ? text : text.substring(0, Math.max(0, columns - 1)) + "…";
    }

    private void show(String text, List<String> lines) {
        if (ended) {
            return;
        }
        var all = new StringBuilder();
        if (!board.isEmpty()) {
            all.append("\u001b[").append(board.size()).append("A\r\u001b[J");
        }
        all.append(text);
        lines.forEach(line -> all.append(line).append('\n'));
        board = List.copyOf(lines);
        errors.print(all);
        errors.flush();
    }

    private String styled(String code, String text) {
        return screen.colours() && !text.isEmpty()
                ? "\u001b[" + code + "m" + text + "\u001b[0m"
                : text;
    }
}
