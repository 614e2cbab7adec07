package dev.vitrine.cli;

import dev.vitrine.batch.optimise.Operation;
import dev.vitrine.batch.optimise.Optimised;
import dev.vitrine.batch.optimise.Optimiser;
import dev.vitrine.batch.report.Report;
import dev.vitrine.batch.report.Thumbnails;
import dev.vitrine.batch.report.Totals;
import dev.vitrine.batch.run.Entry;
import dev.vitrine.batch.run.Fetch;
import dev.vitrine.batch.run.Item;
import dev.vitrine.batch.run.Journal;
import dev.vitrine.batch.run.Names;
import dev.vitrine.batch.run.OptimiseWork;
import dev.vitrine.batch.run.Pace;
import dev.vitrine.batch.run.Plan;
import dev.vitrine.batch.run.Run;
import dev.vitrine.batch.run.Sources;
import dev.vitrine.batch.run.Work;
import dev.vitrine.cli.screen.BatchProgress;
import dev.vitrine.cli.screen.Bytes;
import dev.vitrine.cli.screen.StopSignal;
import dev.vitrine.cli.screen.Terminal;
import dev.vitrine.outbound.Outbound;
import dev.vitrine.outbound.OutboundSettings;
import dev.vitrine.outbound.Reach;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;
import dev.vitrine.render.Renderer;
import dev.vitrine.session.result.ResultJson;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// A batch on this machine.
record BatchHere(Wiring wiring, Terminal terminal, BatchCommand.Wish wish) {
    private static final int SAMPLES = 3;
    private static final long MOST_BYTES = 50L << 20;

    /// Works through all of it.
    ///
    /// @return the exit code
    int run() {
        List<Item> items = Sources.find(wish.sources(), wish.output());
        boolean posts = wish.operation() == Operation.POSTS;
        int cores = Runtime.getRuntime().availableProcessors();
        try (Outbound outbound = Outbound.create(OutboundSettings.defaults(Reach.PUBLIC));
                Journal journal = wish.journal()) {
            Fetch fetch = (url, file) -> outbound.fetch(url, file, MOST_BYTES);
            if (posts) {
                try (Studio studio = wiring.studio(cores, null, false)) {
                    studio.networks().select(wish.platforms());
                    var names = new Names(journal.entries(), items);
                    var work = new PostsWork(studio, wish.platforms(), wish.output(), fetch, names);
                    return run(items, journal, work, studio.renderer(), 1);
                }
            }
            try (Renderer renderer = wiring.renderer(cores)) {
                var work =
                        new OptimiseWork(
                                new Optimiser(renderer),
                                wish.recipe(),
                                wish.output(),
                                fetch,
                                journal,
                                items);
                return run(items, journal, work, renderer, cores);
            }
        }
    }

    private int run(List<Item> items, Journal journal, Work work, Renderer renderer, int hands) {
        Plan plan = Plan.of(items, journal, work, wish.manner().retryFailed());
        if (wish.manner().dryRun()) {
            return dry(items, plan, renderer);
        }
        announce(plan);
        var progress =
                new BatchProgress(
                        terminal, wish.manner().silent(), wiring.clock(), plan.open().size());
        var pace = new Pace(wish.maxPerMinute(), wiring.clock(), BatchHere::sleep);
        var run = new Run(journal, work, pace, wiring.clock(), hands);
        String lastWord = "Stopped. What is done stays done: the same command goes on from here.";
        boolean all;
        try (var _ = StopSignal.forwardedTo(run::stop, lastWord, terminal)) {
            all = run.work(plan.open(), entry -> tell(progress, entry));
        }
        progress.end();
        return all ? report(items, journal, renderer) : Commands.STOPPED;
    }

    private void announce(Plan plan) {
        if (wish.manner().silent()) {
            return;
        }
        terminal.say(
                terminal.bold(
                        plan.open().size()
                                + (plan.open().size() == 1 ? " picture" : " pictures")
                                + (wish.operation() == Operation.POSTS
                                        ? " to make posts of"
                                        : " to optimise")));
        if (wish.manner().retryFailed() && plan.open().isEmpty()) {
            terminal.say("  " + terminal.dim("Nothing has failed here so far"));
        }
        if (!plan.before().isEmpty()) {
            terminal.say("  " + terminal.dim(plan.sayBefore()));
        }
    }

    static void tell(BatchProgress progress, Entry entry) {
        Problem problem = entry.problem();
        if (problem != null) {
            progress.failed(entry.place(), entry.reason());
        } else {
            progress.done(entry.made() == null ? 0 : entry.made().saved());
        }
    }

    /// Of all items that ever had their turn, in their order.
    int report(List<Item> items, Journal journal, Renderer renderer) {
        List<Entry> entries = items.stream().map(journal::last).filter(Objects::nonNull).toList();
        var report =
                new Report(
                        "Batch: " + String.join(", ", wish.sources()),
                        entries,
                        wish.retry(),
                        wiring.clock().instant());
        report.write(wish.output(), Thumbnails.by(renderer));
        Path page = wish.output().resolve("report.html");
        if (wish.manner().json()) {
            terminal.answer(report.json());
        } else if (wish.manner().quiet()) {
            terminal.answer(page.toString());
        } else {
            sumUp(report, page);
        }
        return entries.stream()
                .map(Entry::problem)
                .filter(Objects::nonNull)
                .mapToInt(Commands::exitCode)
                .max()
                .orElse(0);
    }

    private void sumUp(Report report, Path page) {
        Totals totals = report.totals();
        var text =
                new StringBuilder(
                        "\n%d of %d pictures done".formatted(totals.done(), totals.items()));
        if (totals.before() > 0) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            ": %s became %s, %.0f %% saved",
                            Bytes.of(totals.before()),
                            Bytes.of(totals.after()),
                            totals.percent()));
        }
        if (totals.kept() > 0) {
            text.append("; ").append(totals.kept()).append(" stayed as they were");
        }
        terminal.answer(text.append('.').toString());
        terminal.answer("Report: " + page);
        if (totals.failed() > 0) {
            terminal.answer(
                    "%d failed. To try these again, and nothing else:\n  %s"
                            .formatted(totals.failed(), wish.retry()));
        }
    }

    private int dry(List<Item> items, Plan plan, Renderer renderer) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("pictures", items.size());
        all.put("to_do", plan.open().size());
        all.put("done_before", plan.before().size());
        long bytes =
                plan.open().stream()
                        .map(Item::file)
                        .filter(Objects::nonNull)
                        .mapToLong(file -> file.toFile().length())
                        .sum();
        all.put("bytes_to_read", bytes);
        if (wish.operation() == Operation.OPTIMISE) {
            estimate(plan, renderer, bytes, all);
        }
        if (wish.manner().json()) {
            terminal.answer(ResultJson.pretty(all));
            return 0;
        }
        terminal.answer(
                "%d of %d pictures would be done, %s%s."
                        .formatted(
                                plan.open().size(),
                                items.size(),
                                Bytes.of(bytes),
                                plan.before().isEmpty() ? "" : "; " + plan.sayBefore()));
        if (all.get("estimated_seconds") instanceof Long seconds
                && all.get("estimated_bytes_saved") instanceof Long saved) {
            terminal.answer(
                    "That may take %s and save %s, as %s of them do."
                            .formatted(
                                    BatchProgress.time(seconds),
                                    Bytes.of(saved),
                                    all.get("samples")));
        }
        return 0;
    }

    /// As a few from all over the batch do, without leaving anything.
    private void estimate(Plan plan, Renderer renderer, long bytes, Map<String, Object> all) {
        List<Item> open = plan.open().stream().filter(item -> item.file() != null).toList();
        var optimiser = new Optimiser(renderer);
        long before = 0;
        long after = 0;
        int samples = 0;
        var began = wiring.clock().instant();
        for (int number = 0; number < Math.min(SAMPLES, open.size()); number++) {
            Path file = open.get(number * open.size() / SAMPLES % open.size()).file();
            try {
                Optimised made = optimiser.optimise(Objects.requireNonNull(file), wish.recipe());
                before += made.before();
                after += made.after();
                samples++;
            } catch (VitrineException _) {
                // It would fail, and the others would not.
            }
        }
        if (before > 0) {
            double seconds = Duration.between(began, wiring.clock().instant()).toMillis() / 1000.0;
            int cores = Runtime.getRuntime().availableProcessors();
            all.put("samples", samples);
            all.put(
                    "estimated_seconds",
                    Math.max(1, Math.round(seconds / samples * plan.open().size() / cores)));
            all.put(
                    "estimated_bytes_saved",
                    Math.round((double) bytes * (before - after) / before));
        }
    }

    static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
