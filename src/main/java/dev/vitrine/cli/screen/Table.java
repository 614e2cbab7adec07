package dev.vitrine.cli.screen;

import java.util.ArrayList;
import java.util.List;

/// Rows under headings. Columns are as wide as what is in them, and the last one is broken where
/// the screen ends.
public final class Table {
    private static final int GAP = 2;
    private static final int WIDEST = 40;
    private static final int NARROWEST = 20;

    private final Terminal terminal;
    private final List<String> headings;
    private final List<List<String>> rows = new ArrayList<>();

    /// An empty table.
    public Table(Terminal terminal, String... headings) {
        this.terminal = terminal;
        this.headings = List.of(headings);
    }

    /// Adds a row with a cell for each heading.
    public void row(String... cells) {
        if (cells.length != headings.size()) {
            throw new IllegalArgumentException("There are " + headings.size() + " columns");
        }
        List<String> row = new ArrayList<>();
        for (String cell : cells) {
            row.add(Terminal.oneLine(cell));
        }
        rows.add(row);
    }

    /// The table as lines.
    public String text() {
        var text = new StringBuilder(terminal.bold(line(headings).stripTrailing()));
        for (List<String> row : rows) {
            List<String> parts = broken(row.getLast(), columnsOfLast());
            List<String> first = new ArrayList<>(row);
            first.set(row.size() - 1, parts.getFirst());
            text.append('\n').append(line(first).stripTrailing());
            for (String part : parts.subList(1, parts.size())) {
                text.append('\n').append(" ".repeat(indent())).append(part);
            }
        }
        return text.toString();
    }

    private String line(List<String> cells) {
        var line = new StringBuilder();
        for (int column = 0; column < cells.size() - 1; column++) {
            int width = width(column);
            String cell = Terminal.clipped(cells.get(column), width);
            line.append(cell).append(" ".repeat(width - cell.length() + GAP));
        }
        return line.append(cells.getLast()).toString();
    }

    private int width(int column) {
        int widest = headings.get(column).length();
        for (List<String> row : rows) {
            widest = Math.max(widest, row.get(column).length());
        }
        return Math.min(WIDEST, widest);
    }

    private int indent() {
        int indent = 0;
        for (int column = 0; column < headings.size() - 1; column++) {
            indent += width(column) + GAP;
        }
        return indent;
    }

    private int columnsOfLast() {
        return Math.max(NARROWEST, terminal.screen().columns() - indent());
    }

    private static List<String> broken(String text, int columns) {
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > columns) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
