package dev.vitrine.batch.report;

import dev.vitrine.batch.run.Entry;
import dev.vitrine.file.WholeFile;
import dev.vitrine.problem.Problem;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Leaves a report in the folder of a batch: `report.html`, `report.csv` and `report.json`.
///
/// @param title what was done
/// @param entries what became of each item, in their order
/// @param retry the command that tries again what has failed
public record Report(String title, List<Entry> entries, String retry, Instant at) {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final String[] COLUMNS = {
        "source",
        "status",
        "output",
        "format",
        "bytes_before",
        "bytes_after",
        "bytes_saved",
        "note",
        "error_code",
        "message",
        "next_step"
    };

    public Report {
        entries = List.copyOf(entries);
    }

    /// Writes all three.
    public void write(Path folder, Thumbnails thumbnails) {
        WholeFile.write(folder.resolve("report.json"), out -> out.write(json()));
        WholeFile.write(
                folder.resolve("report.csv"),
                out -> {
                    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader(COLUMNS).get();
                    var text = new StringBuilder();
                    try (var lines = new CSVPrinter(text, format)) {
                        for (Entry entry : entries) {
                            lines.printRecord(line(entry).values());
                        }
                    }
                    out.append(text);
                });
        String page = new ReportPage(this, folder, thumbnails).html();
        WholeFile.write(folder.resolve("report.html"), out -> out.write(page));
    }

    /// The numbers.
    public Totals totals() {
        return Totals.of(entries);
    }

    /// For programs.
    public String json() {
        Totals totals = totals();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("title", title);
        all.put("at", at.toString());
        all.put("items", totals.items());
        all.put("done", totals.done());
        all.put("kept_original", totals.kept());
        all.put("failed", totals.failed());
        all.put("bytes_before", totals.before());
        all.put("bytes_after", totals.after());
        all.put("bytes_saved", totals.saved());
        if (totals.failed() > 0) {
            all.put("retry", retry);
        }
        List<Map<String, Object>> items = new ArrayList<>();
        for (Entry entry : entries) {
            Map<String, Object> item = new LinkedHashMap<>();
            line(entry)
                    .forEach(
                            (name, value) -> {
                                if (value != null) {
                                    item.put(name, value);
                                }
                            });
            items.add(item);
        }
        all.put("results", items);
        return MAPPER.writeValueAsString(all);
    }

    private static Map<String, @Nullable Object> line(Entry entry) {
        Entry.Made made = entry.made();
        Problem problem = entry.problem();
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("source", entry.place());
        line.put("status", problem == null ? "done" : "failed");
        line.put("output", made == null ? null : made.output());
        line.put("format", made == null ? null : made.format());
        Entry.Made weighed = made == null || made.before() == 0 ? null : made;
        line.put("bytes_before", weighed == null ? null : weighed.before());
        line.put("bytes_after", weighed == null ? null : weighed.after());
        line.put("bytes_saved", weighed == null ? null : weighed.saved());
        line.put("note", made == null ? null : made.note());
        line.put("error_code", problem == null ? null : problem.code().name());
        line.put("message", problem == null ? null : entry.reason());
        line.put("next_step", problem == null ? null : problem.nextStep());
        return line;
    }
}
