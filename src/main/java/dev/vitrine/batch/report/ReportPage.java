package dev.vitrine.batch.report;

import dev.vitrine.batch.run.Entry;
import dev.vitrine.problem.Problem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The report for people: one page that needs nothing else.
record ReportPage(Report report, Path folder, Thumbnails thumbnails) {
    private static final int MOST_SAVINGS = 12;
    private static final int MOST_FAILURES = 500;
    private static final int MOST_POSTS = 100;

    private static final String HEAD =
            """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>@title@</title>
            <style>
            :root { color-scheme: light dark; --ink: #22252b; --dim: #6b7078; --line: #e4e2dd; --ground: #faf9f6;
                --card: #fff; --good: #2f7d57; --bad: #b3372f; }
            @media (prefers-color-scheme: dark) { :root { --ink: #ecebe7; --dim: #a2a5ab; --line: #34373d;
                --ground: #191b1f; --card: #22252a; --good: #6cc498; --bad: #f0867d; } }
            * { box-sizing: border-box; margin: 0; }
            body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--ground);
                max-width: 1080px; margin: 0 auto; padding: 40px 24px 64px; }
            h1 { font-size: 26px; font-weight: 650; letter-spacing: -.01em; }
            h2 { font-size: 17px; font-weight: 650; margin: 40px 0 12px; }
            p, td.dim, small { color: var(--dim); } a { color: inherit; }
            .sums { display: grid; grid-template-columns: repeat(auto-fill, minmax(150px, 1fr)); gap: 12px; margin-top: 24px; }
            .sum { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 16px 18px; }
            .sum b { display: block; font-size: 26px; font-weight: 650; line-height: 1.25; letter-spacing: -.01em; }
            .sum span { color: var(--dim); font-size: 13px; }
            .good b { color: var(--good); } .bad b, td.bad { color: var(--bad); }
            .bar { height: 10px; border-radius: 5px; background: var(--line); margin-top: 20px; overflow: hidden; }
            .bar i { display: block; height: 100%; background: var(--good); }
            .wide { overflow-x: auto; background: var(--card); border: 1px solid var(--line); border-radius: 12px; }
            table { border-collapse: collapse; width: 100%; }
            td, th { padding: 8px 14px; text-align: left; border-top: 1px solid var(--line); vertical-align: middle; }
            th { font-size: 12.5px; font-weight: 550; color: var(--dim); border-top: 0; white-space: nowrap; }
            td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
            td.name { overflow-wrap: anywhere; min-width: 180px; }
            td.pic { width: 90px; } td.pic img, td.pic div { display: block; width: 72px; height: 54px; object-fit: contain;
                border-radius: 6px; background: var(--line); }
            code { display: block; background: var(--card); border: 1px solid var(--line); border-radius: 8px;
                padding: 10px 14px; margin-top: 12px; overflow-x: auto; white-space: pre; font-size: 13px; }
            </style>
            """;

    String html() {
        Totals totals = report.totals();
        var page = new StringBuilder(HEAD.replace("@title@", escaped(report.title())));
        page.append("<h1>%s</h1>\n".formatted(escaped(report.title())));
        page.append(
                "<p>%s</p>\n"
                        .formatted(
                                escaped(
                                        report.at()
                                                .toString()
                                                .replaceFirst("T", " ")
                                                .replaceFirst("[.:]\\d+(\\.\\d+)?Z$", " UTC"))));
        page.append("<div class=\"sums\">");
        sum(page, "", count(totals.done()), totals.done() == 1 ? "picture done" : "pictures done");
        if (totals.before() > 0) {
            sum(page, "", amount(totals.before()), "before");
            sum(page, "", amount(totals.after()), "after");
            sum(
                    page,
                    "good",
                    amount(totals.saved()),
                    String.format(Locale.ROOT, "saved, %.0f %%", totals.percent()));
        }
        if (totals.kept() > 0) {
            sum(page, "", count(totals.kept()), "as small as they can be");
        }
        sum(page, totals.failed() > 0 ? "bad" : "", count(totals.failed()), "failed");
        page.append("</div>\n");
        if (totals.before() > 0) {
            page.append(
                    String.format(
                            Locale.ROOT,
                            "<div class=\"bar\"><i style=\"width: %.1f%%\"></i></div>%n",
                            totals.percent()));
        }
        failures(page);
        savings(page);
        posts(page);
        return page.append("</html>\n").toString();
    }

    private void failures(StringBuilder page) {
        List<Entry> failed =
                report.entries().stream().filter(entry -> entry.problem() != null).toList();
        if (failed.isEmpty()) {
            return;
        }
        page.append("<h2>What failed, and why</h2>\n<div class=\"wide\"><table>\n");
        page.append("<tr><th>Picture</th><th>Reason</th><th>What to do</th></tr>\n");
        for (Entry entry : failed.stream().limit(MOST_FAILURES).toList()) {
            Problem problem = entry.problem();
            if (problem != null) {
                page.append(
                        "<tr><td class=\"name\">%s</td><td class=\"bad\">%s</td><td class=\"dim\">%s</td></tr>%n"
                                .formatted(
                                        escaped(entry.place()),
                                        escaped(entry.reason()),
                                        escaped(problem.nextStep())));
            }
        }
        page.append("</table></div>\n");
        if (failed.size() > MOST_FAILURES) {
            page.append("<p>The others are in report.csv.</p>\n");
        }
        page.append("<p style=\"margin-top: 16px\">To try these again, and nothing else:</p>\n");
        page.append("<code>%s</code>\n".formatted(escaped(report.retry())));
    }

    private void savings(StringBuilder page) {
        List<Entry> most =
                report.entries().stream()
                        .filter(entry -> saved(entry) > 0)
                        .sorted(Comparator.comparingLong(ReportPage::saved).reversed())
                        .limit(MOST_SAVINGS)
                        .toList();
        if (most.isEmpty()) {
            return;
        }
        page.append("<h2>The largest savings</h2>\n<div class=\"wide\"><table>\n");
        page.append(
                "<tr><th></th><th>Picture</th><th>Format</th><th class=\"n\">Before</th><th class=\"n\">After</th><th class=\"n\">Saved</th></tr>\n");
        for (Entry entry : most) {
            Entry.Made made = entry.made();
            if (made != null) {
                page.append(
                        "<tr>%s<td class=\"name\">%s</td><td>%s</td><td class=\"n\">%s</td><td class=\"n\">%s</td><td class=\"n\">%s %%</td></tr>%n"
                                .formatted(
                                        picture(entry),
                                        escaped(entry.place()),
                                        escaped(
                                                String.valueOf(made.format())
                                                        .toUpperCase(Locale.ROOT)),
                                        amount(made.before()),
                                        amount(made.after()),
                                        Math.round(100.0 * made.saved() / made.before())));
            }
        }
        page.append(
                "</table></div>\n<p style=\"margin-top: 12px\">All of them are in report.csv and report.json.</p>\n");
    }

    /// What lies in a folder of its own has a page there.
    private void posts(StringBuilder page) {
        List<Entry> posts =
                report.entries().stream()
                        .filter(entry -> !output(entry).isEmpty())
                        .filter(entry -> Files.isDirectory(folder.resolve(output(entry))))
                        .limit(MOST_POSTS)
                        .toList();
        if (posts.isEmpty()) {
            return;
        }
        page.append("<h2>The posts</h2>\n<div class=\"wide\"><table>\n");
        page.append("<tr><th></th><th>Picture</th><th>Posts</th><th>Remark</th></tr>\n");
        for (Entry entry : posts) {
            String note = entry.made() == null ? null : entry.made().note();
            page.append(
                    "<tr>%s<td class=\"name\">%s</td><td><a href=\"%s/index.html\">%s</a></td><td class=\"dim\">%s</td></tr>%n"
                            .formatted(
                                    cell(thumbnails.of(Path.of(entry.key()))),
                                    escaped(entry.place()),
                                    address(output(entry)),
                                    escaped(output(entry)),
                                    escaped(note == null ? "" : note)));
        }
        page.append("</table></div>\n");
        page.append(
                "<p style=\"margin-top: 12px\">All of them are in report.csv and report.json.</p>\n");
    }

    private static String output(Entry entry) {
        Entry.Made made = entry.made();
        return made == null || made.output() == null ? "" : made.output();
    }

    /// Of a folder beside the page.
    private static String address(String output) {
        return "./"
                + URLEncoder.encode(output, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("%2F", "/");
    }

    private String picture(Entry entry) {
        return cell(thumbnails.of(folder.resolve(output(entry))));
    }

    private static String cell(String address) {
        return address.isEmpty()
                ? "<td class=\"pic\"><div></div></td>"
                : "<td class=\"pic\"><img alt=\"\" src=\"" + address + "\"></td>";
    }

    private static long saved(Entry entry) {
        return entry.made() == null ? 0 : entry.made().saved();
    }

    private static void sum(StringBuilder page, String kind, String value, String words) {
        page.append(
                "<div class=\"sum %s\"><b>%s</b><span>%s</span></div>"
                        .formatted(kind, value, words));
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String amount(long bytes) {
        if (bytes < 1_000_000) {
            return String.format(Locale.ROOT, "%.0f kB", bytes / 1e3);
        }
        return bytes < 1_000_000_000
                ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
                : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }

    private static String escaped(String text) {
        return text.chars()
                .mapToObj(
                        each ->
                                switch (each) {
                                    case '<' -> "&lt;";
                                    case '>' -> "&gt;";
                                    case '&' -> "&amp;";
                                    case '"' -> "&quot;";
                                    case '\'' -> "&#39;";
                                    default -> Character.toString(each);
                                })
                .collect(Collectors.joining());
    }
}
