package dev.vitrine.cli;

import dev.vitrine.batch.optimise.Operation;
import dev.vitrine.batch.run.Entry;
import dev.vitrine.batch.run.Item;
import dev.vitrine.batch.run.Journal;
import dev.vitrine.batch.run.Pace;
import dev.vitrine.batch.run.Plan;
import dev.vitrine.batch.run.Run;
import dev.vitrine.batch.run.Sources;
import dev.vitrine.batch.run.Work;
import dev.vitrine.cli.screen.BatchProgress;
import dev.vitrine.cli.screen.StopSignal;
import dev.vitrine.cli.screen.Terminal;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.remote.RemoteBatches;
import dev.vitrine.remote.Service;
import dev.vitrine.render.Renderer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/// A batch at a service: each picture is sent into its library once, then the service does the
/// rest, and this follows it.
record BatchThere(Wiring wiring, Terminal terminal, BatchCommand.Wish wish) {
    private static final int MOST = 10_000;

    /// Works through all of it.
    ///
    /// @return the exit code
    int run(Service service) {
        List<Item> items = Sources.find(wish.sources(), wish.output());
        Set<String> said = ConcurrentHashMap.newKeySet();
        try (Journal journal = wish.journal();
                RemoteBatches batches =
                        wiring.batchesAt(
                                service,
                                remark -> {
                                    // Whoever waits again and again says so once.
                                    String why = remark.replaceFirst("Again in .*", "");
                                    if (!wish.manner().silent() && said.add(why)) {
                                        terminal.say("  " + terminal.dim(remark));
                                    }
                                });
                Renderer renderer = wiring.renderer(1)) {
            batches.greet();
            var upload = new Upload(batches, recipe(service));
            Plan plan = Plan.of(items, journal, upload, wish.manner().retryFailed());
            if (wish.manner().dryRun()) {
                terminal.answer(
                        "%d of %d pictures would be sent to %s; %d are there or were done before."
                                .formatted(
                                        plan.open().size(),
                                        items.size(),
                                        service,
                                        plan.before().size()));
                return 0;
            }
            var progress =
                    new BatchProgress(
                            terminal, wish.manner().silent(), wiring.clock(), plan.open().size());
            var pace = new Pace(wish.maxPerMinute(), wiring.clock(), BatchHere::sleep);
            var run = new Run(journal, upload, pace, wiring.clock(), 2);
            String lastWord =
                    "Stopped. What was sent stays there: the same command goes on from here.";
            try (var _ = StopSignal.forwardedTo(run::stop, lastWord, terminal)) {
                if (!run.work(plan.open(), entry -> BatchHere.tell(progress, entry))) {
                    return Commands.STOPPED;
                }
                progress.end();
                if (wish.operation() != Operation.UPLOAD) {
                    workThere(items, journal, batches);
                }
            }
            return new BatchHere(wiring, terminal, wish).report(items, journal, renderer);
        }
    }

    private String recipe(Service service) {
        return switch (wish.operation()) {
            case UPLOAD -> "upload to " + service;
            case OPTIMISE -> "optimise " + wish.recipe().text() + " at " + service;
            case POSTS -> "posts " + String.join(",", wish.platforms()) + " at " + service;
        };
    }

    /// Sends a picture into the library.
    private record Upload(RemoteBatches batches, String recipe) implements Work {
        @Override
        public String recipe(Item item) {
            return recipe;
        }

        @Override
        public Entry.State state() {
            return recipe.startsWith("upload") ? Entry.State.DONE : Entry.State.SENT;
        }

        @Override
        public Entry.Made make(Item item, Entry.@Nullable Made before) {
            var remarks = item.remarks();
            var said =
                    new RemoteBatches.Said(
                            remarks.description(), remarks.altText(), remarks.tags());
            var asset =
                    item.file() == null
                            ? batches.bring(String.valueOf(item.url()), said)
                            : batches.send(item.file(), said);
            return new Entry.Made(null, null, 0, 0, null, asset.id());
        }
    }

    /// What is at the service and was not done there. Those of one kind make one batch, which is
    /// known by what is in it: asked for again, it is the same.
    private void workThere(List<Item> items, Journal journal, RemoteBatches batches) {
        Map<List<String>, List<Entry>> kinds = new LinkedHashMap<>();
        for (Item item : items) {
            Entry entry = journal.last(item);
            if (entry != null && entry.state() == Entry.State.SENT) {
                List<String> own = item.remarks().platforms();
                kinds.computeIfAbsent(
                                own.isEmpty() ? wish.platforms() : own, _ -> new ArrayList<>())
                        .add(entry);
            }
        }
        kinds.forEach(
                (platforms, entries) -> {
                    for (int from = 0; from < entries.size(); from += MOST) {
                        one(
                                entries.subList(from, Math.min(entries.size(), from + MOST)),
                                platforms,
                                journal,
                                batches);
                    }
                });
    }

    private void one(
            List<Entry> entries, List<String> platforms, Journal journal, RemoteBatches batches) {
        Map<String, List<Entry>> byAsset = new HashMap<>();
        for (Entry entry : entries) {
            String asset = Objects.requireNonNull(Objects.requireNonNull(entry.made()).id());
            byAsset.computeIfAbsent(asset, _ -> new ArrayList<>()).add(entry);
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("operation", wish.operation().label());
        body.put(
                "name",
                String.join(", ", wish.sources())
                        .substring(0, Math.min(200, String.join(", ", wish.sources()).length())));
        body.put("assets", byAsset.keySet().stream().sorted().toList());
        body.put("options", options(platforms));
        if (wish.maxPerMinute() != null) {
            body.put("max_per_minute", wish.maxPerMinute());
        }
        String key = DigestUtils.sha256Hex(body + String.valueOf(entries.getFirst().at()));
        var progress =
                new BatchProgress(terminal, wish.manner().silent(), wiring.clock(), byAsset.size());
        batches.follow(body, key, progress::stands)
                .forEach(
                        outcome ->
                                byAsset.getOrDefault(outcome.asset(), List.of())
                                        .forEach(entry -> journal.add(ended(entry, outcome))));
        progress.end();
    }

    private Entry ended(Entry sent, RemoteBatches.Outcome outcome) {
        Entry.Made made =
                outcome.problem() != null
                        ? null
                        : new Entry.Made(
                                null,
                                outcome.format(),
                                outcome.before(),
                                outcome.after(),
                                outcome.note(),
                                outcome.result());
        return new Entry(
                sent.key(),
                sent.place(),
                sent.recipe(),
                sent.stamp(),
                outcome.problem() == null ? Entry.State.DONE : Entry.State.FAILED,
                made,
                outcome.problem(),
                wiring.clock().instant());
    }

    private Map<String, Object> options(List<String> platforms) {
        Map<String, Object> options = new LinkedHashMap<>();
        if (wish.operation() == Operation.POSTS) {
            options.put("platforms", platforms);
            return options;
        }
        PictureFormat format = wish.recipe().format();
        options.put("format", format == null ? "auto" : format.extension());
        options.put("quality", wish.recipe().quality());
        if (wish.recipe().maxEdge() != null) {
            options.put("max_edge", wish.recipe().maxEdge());
        }
        return options;
    }
}
