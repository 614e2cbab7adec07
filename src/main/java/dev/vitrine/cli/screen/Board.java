package dev.vitrine.cli.screen;

import dev.vitrine.picture.Size;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The lines that are rewritten while a session runs: its running steps, and each network with what
/// it has so far.
final class Board {
    private static final int BAR = 20;

    /// Lines above the board that should stay in sight.
    private static final int MARGIN = 6;

    private final Map<String, Line> networks = new LinkedHashMap<>();
    private final Set<String> running = new LinkedHashSet<>();

    /// @param expected how many pictures each network gets, by its name
    Board(Map<String, Integer> expected) {
        expected.forEach((name, count) -> networks.put(name, new Line(count, 0, 0, 0, "")));
    }

    void start(String step) {
        running.add(step);
    }

    void finish(String step) {
        running.remove(step);
    }

    void made(String network, Size size, long bytes) {
        networks.computeIfPresent(network, (_, line) -> line.with(size, bytes));
    }

    void failed(String network) {
        networks.computeIfPresent(network, (_, line) -> line.withFailure());
    }

    List<String> lines(Terminal terminal) {
        List<String> lines = new ArrayList<>();
        running.forEach(step -> lines.add(terminal.dim("  … " + step)));
        int expected = networks.values().stream().mapToInt(Line::expected).sum();
        int ended = networks.values().stream().mapToInt(Line::ended).sum();
        int filled = expected == 0 ? 0 : BAR * ended / expected;
        lines.add(
                "    "
                        + terminal.green("━".repeat(filled))
                        + terminal.dim("─".repeat(BAR - filled))
                        + terminal.dim("  " + ended + "/" + expected));
        if (lines.size() + networks.size() + MARGIN <= terminal.screen().rows()) {
            networks.forEach((name, line) -> lines.add(line.text(name, terminal)));
        }
        return lines;
    }

    private record Line(int expected, int made, int failed, long bytes, String size) {
        int ended() {
            return made + failed;
        }

        Line with(Size picture, long more) {
            return new Line(expected, made + 1, failed, bytes + more, picture.toString());
        }

        Line withFailure() {
            return new Line(expected, made, failed + 1, bytes, size);
        }

        String text(String name, Terminal terminal) {
            String what = expected == 1 ? size : made + " of " + expected;
            String fact =
                    made == 0 ? "" : String.format(Locale.ROOT, "%-9s %7s", what, Bytes.of(bytes));
            String padded = String.format(Locale.ROOT, " %-11s ", name);
            if (failed > 0) {
                return "    " + terminal.red("✗") + padded + terminal.dim(fact);
            }
            return ended() == expected
                    ? "    " + terminal.green("✓") + padded + terminal.dim(fact)
                    : terminal.dim("    ·" + padded + fact).stripTrailing();
        }
    }
}
