package dev.vitrine.cli;

import dev.vitrine.caption.PostCopy;
import dev.vitrine.problem.Problem;
import dev.vitrine.session.Sessions;
import dev.vitrine.session.result.NetworkResult;
import dev.vitrine.session.result.PlacedRendition;
import dev.vitrine.session.result.Results;
import java.util.ArrayList;
import java.util.List;

/// The short table at the end of `optimize`.
final class ResultTable {
    private static final List<String> HEAD =
            List.of("Network", "File", "Pixels", "Bytes", "Quality", "Caption", "Tags");
    private static final int GAP = 2;

    private final Terminal terminal;

    ResultTable(Terminal terminal) {
        this.terminal = terminal;
    }

    void show(Sessions.Finished finished) {
        Results results = finished.results();
        List<Row> rows = new ArrayList<>();
        results.platforms().values().forEach(result -> rows.addAll(rows(result)));
        int[] widths = widths(rows);
        var text = new StringBuilder("\n").append(terminal.bold(line(HEAD, widths))).append('\n');
        for (Row row : rows) {
            text.append(line(row.cells(), widths)).append('\n');
            for (String reason : row.reasons()) {
                wrapped(reason, widths[0] + GAP, text);
            }
        }
        var sums = results.optimizationMetadata();
        text.append(
                "\n%d of %d networks ready. Show this page to somebody:\n  %s"
                        .formatted(
                                sums.successfulPlatforms(),
                                sums.totalPlatforms(),
                                finished.folder().resolve("index.html")));
        terminal.answer(text.toString());
    }

    private record Row(List<String> cells, List<String> reasons) {}

    private static List<Row> rows(NetworkResult result) {
        List<Row> rows = new ArrayList<>();
        for (PlacedRendition placed : result.renditions()) {
            rows.add(row(rows.isEmpty(), result, placed));
        }
        Problem problem = result.problem();
        if (problem != null) {
            rows.add(
                    new Row(
                            List.of(result.name(), "failed", "", "", "", "", ""),
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
        reasons.addAll(placed.warnings());
        return new Row(
                List.of(
                        first ? result.name() : "",
                        placed.file(),
                        rendition.size().toString(),
                        Bytes.of(rendition.bytes()),
                        String.valueOf(rendition.quality()),
                        post == null ? "" : post.captionLength() + "/" + post.captionLimit(),
                        post == null ? "" : String.valueOf(post.hashtags().size())),
                reasons);
    }

    private static int[] widths(List<Row> rows) {
        int[] widths = HEAD.stream().mapToInt(String::length).toArray();
        for (Row row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.cells().get(i).length());
            }
        }
        return widths;
    }

    private static String line(List<String> cells, int[] widths) {
        var line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(cells.get(i)).repeat(' ', widths[i] - cells.get(i).length() + GAP);
        }
        return line.toString().stripTrailing();
    }

    private void wrapped(String reason, int indent, StringBuilder text) {
        int room = Math.max(30, terminal.width() - indent);
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
