package dev.vitrine.batch.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitrine.batch.kept.BatchView;
import dev.vitrine.batch.kept.ItemView;
import dev.vitrine.batch.optimise.Operation;
import dev.vitrine.database.Slice;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What programs are answered about batches.
final class BatchAnswers {
    private BatchAnswers() {}

    /// A batch as a resource.
    ///
    /// @param ratePerMinute items that ended in a minute, lately
    /// @param estimatedRemaining seconds; absent when nobody can know
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shown(
            String batchId,
            @Nullable String name,
            String operation,
            String status,
            Options options,
            @Nullable Integer maxPerMinute,
            BatchView.Counts counts,
            double ratePerMinute,
            @Nullable Long estimatedRemaining,
            long bytesBefore,
            long bytesAfter,
            long bytesSaved,
            Instant createdAt,
            @Nullable Instant endedAt) {
        static Shown of(BatchView view) {
            var amounts = view.amounts();
            return new Shown(
                    view.id().toString(),
                    view.name(),
                    view.operation().label(),
                    view.status(),
                    Options.of(view),
                    view.maxPerMinute(),
                    view.counts(),
                    Math.round(view.recent().perMinute() * 10) / 10.0,
                    view.remainingSeconds(),
                    amounts.before(),
                    amounts.after(),
                    amounts.before() - amounts.after(),
                    view.createdAt(),
                    view.endedAt());
        }
    }

    /// What was chosen, as far as the operation looks at it.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Options(
            @Nullable Integer maxEdge,
            @Nullable String format,
            @Nullable String quality,
            @Nullable List<String> platforms,
            @Nullable String description) {
        static Options of(BatchView view) {
            var options = view.options();
            boolean posts = view.operation() == Operation.POSTS;
            boolean optimises = view.operation() == Operation.OPTIMISE;
            PictureFormat format = options.recipe().format();
            return new Options(
                    options.recipe().maxEdge(),
                    !optimises ? null : format == null ? "auto" : format.extension(),
                    optimises ? options.recipe().quality() : null,
                    posts ? options.platforms() : null,
                    options.description());
        }
    }

    /// One picture of a batch.
    ///
    /// @param source what its owner calls it, or its address
    /// @param note what somebody should know of it
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            int position,
            String source,
            @Nullable String assetId,
            String status,
            @Nullable String resultAssetId,
            @Nullable String sessionId,
            @Nullable String format,
            @Nullable Long bytesBefore,
            @Nullable Long bytesAfter,
            @Nullable String note,
            @Nullable Failure problem,
            @Nullable Instant endedAt) {
        static Item of(ItemView item) {
            ItemView.Made made = item.made();
            UUID session = item.session();
            return new Item(
                    item.position(),
                    item.name(),
                    item.asset() == null ? null : item.asset().toString(),
                    item.status().label(),
                    made == null || made.result() == null ? null : made.result().toString(),
                    session == null ? null : session.toString(),
                    made == null ? null : made.format(),
                    made == null ? null : made.before(),
                    made == null ? null : made.after(),
                    made == null ? null : made.note(),
                    Failure.of(item.problem()),
                    item.endedAt());
        }
    }

    /// Why an item failed.
    record Failure(String error, String errorCode, String message, String nextStep) {
        static @Nullable Failure of(@Nullable Problem problem) {
            return problem == null
                    ? null
                    : new Failure(
                            problem.code().error(),
                            problem.code().name(),
                            problem.message(),
                            problem.nextStep());
        }
    }

    /// A page of batches.
    ///
    /// @param nextCursor asks for the next page; absent on the last
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<Shown> batches, @Nullable String nextCursor) {
        static Page of(Slice<BatchView> page) {
            return new Page(page.entries().stream().map(Shown::of).toList(), page.nextText());
        }
    }

    /// A page of items.
    ///
    /// @param nextCursor asks for the next page; absent on the last
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Items(List<Item> items, @Nullable String nextCursor) {
        static Items of(List<ItemView> found, int limit) {
            boolean more = found.size() > limit;
            List<ItemView> shown = more ? found.subList(0, limit) : found;
            return new Items(
                    shown.stream().map(Item::of).toList(),
                    more ? Integer.toString(shown.getLast().position()) : null);
        }
    }

    /// Everything about a batch.
    record Report(Shown batch, List<Item> items) {}
}
