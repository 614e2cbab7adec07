package dev.vitrine.batch.web;

import dev.vitrine.batch.Batches;
import dev.vitrine.batch.kept.BatchId;
import dev.vitrine.batch.kept.ItemStatus;
import dev.vitrine.batch.kept.NewBatch;
import dev.vitrine.database.Cursor;
import dev.vitrine.form.Fields;
import dev.vitrine.form.InvalidFieldException;
import dev.vitrine.library.Library;
import dev.vitrine.network.Networks;
import dev.vitrine.work.Once;
import dev.vitrine.workspace.Caller;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Batches as resources.
@RestController
@RequestMapping("/api/v1/batches")
public final class BatchController {
    private static final int MOST = 1000;

    private final Batches batches;
    private final Library library;
    private final Networks networks;
    private final Once once;

    /// The resources of these batches.
    public BatchController(Batches batches, Library library, Networks networks, Once once) {
        this.batches = batches;
        this.library = library;
        this.networks = networks;
        this.once = once;
    }

    /// Takes a batch on.
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    BatchAnswers.Shown submit(
            @AuthenticationPrincipal Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody JsonNode body) {
        UUID workspace = caller.workspace().value();
        return once.run(
                new Once.Request(workspace, key, List.of("batches", body.toString())),
                BatchAnswers.Shown.class,
                () ->
                        BatchAnswers.Shown.of(
                                batches.submit(
                                        new BatchForm(body, library, networks, workspace)
                                                .batch(caller))));
    }

    /// Batches, newest first.
    @GetMapping
    BatchAnswers.Page list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        Cursor after = read("cursor", cursor, Cursor::parse);
        return BatchAnswers.Page.of(
                batches.list(caller.workspace().value(), after, Fields.upTo(100, "limit", limit)));
    }

    /// One of them, and how far it is.
    @GetMapping("/{batch}")
    BatchAnswers.Shown get(@AuthenticationPrincipal Caller caller, @PathVariable("batch") UUID id) {
        return BatchAnswers.Shown.of(batches.get(caller.workspace().value(), new BatchId(id)));
    }

    /// Its items, in their order.
    @GetMapping("/{batch}/items")
    BatchAnswers.Items items(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("batch") UUID id,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "100") int limit) {
        Integer after = read("cursor", cursor, Integer::valueOf);
        return BatchAnswers.Items.of(
                batches.items(
                        caller.workspace().value(),
                        new BatchId(id),
                        read("status", status, ItemStatus::parse),
                        after == null ? 0 : after,
                        Fields.upTo(MOST, "limit", limit) + 1),
                limit);
    }

    /// Does again what has failed, and nothing else.
    @PostMapping("/{batch}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    BatchAnswers.Shown retry(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("batch") UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        UUID workspace = caller.workspace().value();
        return once.run(
                new Once.Request(workspace, key, List.of("batch retry", id.toString())),
                BatchAnswers.Shown.class,
                () -> BatchAnswers.Shown.of(batches.retry(workspace, new BatchId(id))));
    }

    /// Ends it before it has ended by itself.
    @PostMapping("/{batch}/cancel")
    BatchAnswers.Shown cancel(
            @AuthenticationPrincipal Caller caller, @PathVariable("batch") UUID id) {
        return BatchAnswers.Shown.of(batches.cancel(caller.workspace().value(), new BatchId(id)));
    }

    /// Everything about it.
    @GetMapping("/{batch}/report")
    BatchAnswers.Report report(
            @AuthenticationPrincipal Caller caller, @PathVariable("batch") UUID id) {
        UUID workspace = caller.workspace().value();
        return new BatchAnswers.Report(
                BatchAnswers.Shown.of(batches.get(workspace, new BatchId(id))),
                all(workspace, new BatchId(id)));
    }

    /// The same for spreadsheets: a line for each item.
    @GetMapping(path = "/{batch}/report", produces = "text/csv;charset=UTF-8")
    String reportLines(@AuthenticationPrincipal Caller caller, @PathVariable("batch") UUID id) {
        return ReportLines.of(all(caller.workspace().value(), new BatchId(id)));
    }

    private List<BatchAnswers.Item> all(UUID workspace, BatchId id) {
        return batches.items(workspace, id, null, 0, NewBatch.MOST).stream()
                .map(BatchAnswers.Item::of)
                .toList();
    }

    private static <T> @Nullable T read(
            String name, @Nullable String text, Function<String, T> reader) {
        try {
            return text == null || text.isBlank() ? null : reader.apply(text.strip());
        } catch (IllegalArgumentException _) {
            throw new InvalidFieldException(
                    name,
                    "its value is not allowed",
                    name.equals("status")
                            ? "Choose pending, running, waiting, done, skipped, failed or cancelled"
                            : "Send next_cursor of the page before");
        }
    }
}
