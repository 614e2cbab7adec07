package dev.vitrine.cli.screen;

import dev.vitrine.caption.PostCopy;
import dev.vitrine.problem.Problem;
import dev.vitrine.session.Sessions;
import dev.vitrine.session.result.NetworkResult;
import dev.vitrine.session.result.PlacedRendition;
import dev.vitrine.session.result.Results;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// The short table at the end of `optimize`. Where a screen is narrow it leaves columns out rather
/// than breaking lines.
public final class ResultTable {
    private static final int GAP = 2;
    private static final int NARROWEST_REASON = 30;

    private final Terminal terminal;

    /// A table on a terminal.
    public ResultTable(Terminal terminal) {
        this.terminal = terminal;
    }

    private enum Column {
        NETWORK("Network", false),
        FILE("File", false),
        PIXELS("Pixels", true),
        BYTES("Bytes", true),
        QUALITY("Quality", true),
        CAPTION("Caption", true),
        TAGS("Tags", true);

        private final String title;
        private final boolean right;

        Column(String title, boolean right) {
            this.title = title;
            this.right = right;
        }
    }

    /// Columns in the order in which they can be done without.
    private static final List<Column> SPARE = List.of(Column.QUALITY, Column.PIXELS, Column.TAGS);

    private record Row(Map<Column, String> cells, List<String> reasons) {
        String cell(Column column) {
            return cells.getOrDefault(column, "");
        }
    }

    /// Prints the table of a session and where its page is.
    ///
    /// @param heading whose table it is; empty for an only photo
    public void show(String heading, Sessions.Finished finished) {
        Results results = finished.results();
        List<Row> rows = new ArrayList<>();
        results.platforms().values().forEach(result -> rows.addAll(rows(result)));
        Set<Column> columns = columns(rows);
        var text =
                new StringBuilder(heading.isEmpty() ? "\n" : "\n" + terminal.bold(heading) + "\n")
                        .append(terminal.bold(line(column -> column.title, columns, rows)))
                        .append('\n');
        for (Row row : rows) {
            text.append(line(row::cell, columns, rows)).append('\n');
            row.reasons()
                    .forEach(reason -> wrapped(reason, width(Column.NETWORK, rows) + GAP, text));
        }
        worthALook(results, text);
        var sums = results.optimizationMetadata();
        text.append(
                "\n%d of %d %s ready. Open the page:\n  %s"
                        .formatted(
                                sums.successfulPlatforms(),
                                sums.totalPlatforms(),
                                sums.totalPlatforms() == 1 ? "network" : "networks",
                                Terminal.oneLine(
                                        finished.folder().resolve("index.html").toString())));
        terminal.answer(text.toString());
    }

    /// What is wrong with pictures, each fault once with the networks it concerns.
    private void worthALook(Results results, StringBuilder text) {
        Map<String, Set<String>> faults = new LinkedHashMap<>();
        for (NetworkResult result : results.platforms().values()) {
            for (PlacedRendition placed : result.renditions()) {
                for (String fault : placed.warnings()) {
                    faults.computeIfAbsent(fault, _ -> new LinkedHashSet<>()).add(result.name());
                }
            }
        }
        if (faults.isEmpty()) {
            return;
        }
        text.append('\n').append(terminal.bold("Worth a look")).append('\n');
        int all = results.platforms().size();
        faults.forEach(
                (fault, networks) -> {
                    String where =
                            networks.size() == all && all > 1
                                    ? "All networks"
                                    : String.join(", ", networks);
                    wrapped(where + ": " + fault, GAP, text);
                });
    }

    private static List<Row> rows(NetworkResult result) {
        List<Row> rows = new ArrayList<>();
        for (PlacedRendition placed : result.renditions()) {
            rows.add(row(rows.isEmpty(), result, placed));
        }
        Problem problem = result.problem();
        if (problem != null) {
            rows.add(
                    new Row(
                            Map.of(
                                    Column.NETWORK,
                                    Terminal.oneLine(result.name()),
                                    Column.FILE,
                                    "failed"),
                            List.of(problem.line())));
        }
        return rows;
    }

    private static Row row(boolean first, NetworkResult result, PlacedRendition placed) {
        PostCopy post = first ? result.post() : null;
        var rendition = placed.rendition();
        List<String> reasons = new ArrayList<>();
        reasons.add(rendition.frame().reason());
        reasons.addAll(rendition.notes());
        return new Row(
                Map.of(
                        Column.NETWORK,
                        first ? Terminal.oneLine(result.name()) : "",
                        Column.FILE,
                        placed.file().substring(placed.file().lastIndexOf('/') + 1),
                        Column.PIXELS,
                        rendition.size().toString(),
                        Column.BYTES,
                        Bytes.of(rendition.bytes()),
                        Column.QUALITY,
                        String.valueOf(rendition.quality()),
                        Column.CAPTION,
                        post == null ? "" : post.captionLength() + "/" + post.captionLimit(),
                        Column.TAGS,
                        post == null ? "" : String.valueOf(post.hashtags().size())),
                reasons);
    }

    private Set<Column> columns(List<Row> rows) {
        Set<Column> columns = EnumSet.allOf(Column.class);
        for (Column spare : SPARE) {
            int width = columns.stream().mapToInt(column -> width(column, rows) + GAP).sum() - GAP;
            if (width > terminal.screen().columns()) {
                columns.remove(spare);
            }
        }
        return columns;
    }

    private static int width(Column column, List<Row> rows) {
        return Math.max(
                column.title.length(),
                rows.stream().mapToInt(row -> row.cell(column).length()).max().orElse(0));
    }

    private static String line(
            Function<Column, String> cells, Set<Column> columns, List<Row> rows) {
        var line = new StringBuilder();
        columns.forEach(column -> append(cells.apply(column), column, rows, line));
        return line.toString().stripTrailing();
    }

    private static void append(String cell, Column column, List<Row> rows, StringBuilder line) {
        String form = "%" + (column.right ? "" : "-") + width(column, rows) + "s";
        line.append(String.format(Locale.ROOT, form, cell)).repeat(' ', GAP);
    }

    private void wrapped(String reason, int indent, StringBuilder text) {
        int room = Math.max(NARROWEST_REASON, terminal.screen().columns() - indent);
        var line = new StringBuilder();
        for (String word : Terminal.oneLine(reason).split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > room) {
                text.repeat(' ', indent).append(terminal.dim(line.toString())).append('\n');
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        text.repeat(' ', indent).append(terminal.dim(line.toString())).append('\n');
    }
}
