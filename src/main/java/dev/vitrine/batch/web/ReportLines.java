package dev.vitrine.batch.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/// A report as CSV.
final class ReportLines {
    private static final String[] COLUMNS = {
        "position",
        "source",
        "asset_id",
        "status",
        "result_asset_id",
        "session_id",
        "format",
        "bytes_before",
        "bytes_after",
        "note",
        "error_code",
        "message"
    };

    private ReportLines() {}

    static String of(List<BatchAnswers.Item> items) {
        var text = new StringBuilder();
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader(COLUMNS).get();
        try (var lines = new CSVPrinter(text, format)) {
            for (BatchAnswers.Item item : items) {
                BatchAnswers.Failure problem = item.problem();
                lines.printRecord(
                        item.position(),
                        plain(item.source()),
                        item.assetId(),
                        item.status(),
                        item.resultAssetId(),
                        item.sessionId(),
                        item.format(),
                        item.bytesBefore(),
                        item.bytesAfter(),
                        item.note(),
                        problem == null ? null : problem.errorCode(),
                        plain(problem == null ? null : problem.message()));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return text.toString();
    }

    /// A spreadsheet runs what begins like this.
    private static @Nullable String plain(@Nullable String text) {
        return text != null && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : text;
    }
}
